"""Citations, and what was meant where one cannot be read."""

from hypothesis import given

from generator.prose.nodes import Citation
from generator.prose.parse import parse
from tests.prose import writing
from tests.prose.cases import Case, golden, read


@golden("citations")
def test_golden_cases(case: Case) -> None:
    assert read(case.text) == case.expected


@given(writing.CITATIONS)
def test_the_places_of_keys_are_theirs(citation: Citation) -> None:
    text = f"Signed {writing.typed((citation,))}."
    cites = parse(text)[0].citations
    assert cites == citation.cites
    assert [text[cite.start : cite.end] for cite in cites] == [cite.source for cite in cites]
