"""How problems quote the text."""

from generator.prose.parse import parse


def test_a_long_passage_is_quoted_in_short_and_on_one_line() -> None:
    _, (problem,) = parse(f"<a\n{'b' * 1000}>")
    assert problem.message == f"“<a {'b' * 76}…” is HTML, which prose does not hold"
    assert len(problem.value) == 1004
