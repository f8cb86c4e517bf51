"""How validators refuse a value."""

from generator.model.errors import hint_of, problem


def test_braces_of_the_writer_stay_as_written() -> None:
    error = problem("bad-x", "“{hint} {message} {}” is wrong", "type {message}")
    assert error.type == "bad-x"
    assert error.message() == "“{hint} {message} {}” is wrong"
    assert (error.context or {})["hint"] == "type {message}"


def test_a_hint_is_looked_for_when_it_is_asked_for() -> None:
    hints = iter(["type x"])
    error = problem("bad-x", "“{}” is wrong", lambda: next(hints))
    assert error.message() == "“{}” is wrong"
    assert hint_of(error.context or {}) == "type x"
    assert hint_of({}) is None
