"""Escapes, and the marks that prose refuses."""

from tests.prose.cases import Case, golden, read


@golden("marks")
def test_golden_cases(case: Case) -> None:
    assert read(case.text) == case.expected
