"""Where links may lead."""

from tests.prose.cases import Case, golden, read


@golden("links")
def test_golden_cases(case: Case) -> None:
    assert read(case.text) == case.expected
