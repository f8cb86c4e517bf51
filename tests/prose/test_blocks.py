"""Blocks: headings, lists, tables and definitions, which prose has none of."""

from tests.prose.cases import Case, golden, read


@golden("blocks")
def test_golden_cases(case: Case) -> None:
    assert read(case.text) == case.expected
