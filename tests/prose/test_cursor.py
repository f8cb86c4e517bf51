"""The place in a text."""

from generator.prose.cursor import Cursor
from generator.prose.tokens import Words


def test_it_stands_between_the_white_space_and_keeps_what_it_passes() -> None:
    cursor = Cursor(" \n one two \n")
    cursor.take(6)
    cursor.take(cursor.end, "2")
    assert cursor.tokens == [Words(text="one"), Words(text="2")]
    assert cursor.place == cursor.end == 10


def test_a_problem_reaches_from_here_unless_told_otherwise() -> None:
    cursor = Cursor("one two")
    cursor.take(4)
    cursor.report("a", 7, "is wrong", "type it")
    cursor.report("b", 7, "is wrong", "type it", start=0)
    assert [(problem.start, problem.message) for problem in cursor.problems] == [
        (4, "“two” is wrong"),
        (0, "“one two” is wrong"),
    ]


def test_white_space_alone_is_nothing() -> None:
    cursor = Cursor("  \n")
    assert cursor.place == cursor.end
