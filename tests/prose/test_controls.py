"""Control characters."""

from generator.prose.parse import parse


def test_control_characters_are_named_and_replaced() -> None:
    prose, problems = parse("one\x02\x03two [@a, p.\x93 3]")
    assert prose.plain == "one\ufffd\ufffdtwo"
    assert prose.citations[0].locator == "p.\ufffd 3"
    assert [(problem.code, problem.value, problem.start, problem.end) for problem in problems] == [
        ("prose-control", "U+0002 U+0003", 3, 5),
        ("prose-control", "U+0093", 16, 17),
    ]
