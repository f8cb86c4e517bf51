"""Square brackets: which begin a link or a citation, and which are text."""

from tests.prose.cases import Case, golden, read


@golden("brackets")
def test_golden_cases(case: Case) -> None:
    assert read(case.text) == case.expected
