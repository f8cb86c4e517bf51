"""What the parser might say one day in other words is still reported at its place."""

import pytest
from yaml import MarkedYAMLError
from yaml.error import Mark

from generator.documents.places import Place
from generator.documents.source import Source
from generator.documents.syntax import explain

SOURCE = Source(path="x.yaml", text="a: b\nc: d e\n")


def mark(index: int) -> Mark:
    return Mark("x", index, 0, 0, None, 0)


@pytest.mark.parametrize(
    ("error", "column"),
    [
        (MarkedYAMLError("while at work", mark(5), "stumbled", mark(8)), 4),
        (MarkedYAMLError(None, None, "stumbled", mark(8)), 4),
    ],
)
def test_an_unknown_complaint_keeps_its_place(error: MarkedYAMLError, column: int) -> None:
    problem = explain(SOURCE, error, (), Place(0, 0))
    assert (problem.code, problem.span.line, problem.span.column) == ("yaml-syntax", 2, column)
    assert problem.message == "`d` cannot stand here"
    assert problem.hint is not None
    assert "Put the text in quotes" in problem.hint


def test_a_complaint_without_a_place_is_about_the_file() -> None:
    problem = explain(SOURCE, MarkedYAMLError(), (), Place(0, 0))
    assert (problem.code, problem.span.line, problem.span.column) == ("yaml-syntax", 1, 1)
