"""How validators refuse a value."""

from generator.model.errors import problem


def test_braces_of_the_writer_stay_as_written() -> None:
    error = problem("bad-x", "“{hint} {message} {}” is wrong", "type {message}")
    assert error.type == "bad-x"
    assert error.message() == "“{hint} {message} {}” is wrong"
    assert (error.context or {})["hint"] == "type {message}"
