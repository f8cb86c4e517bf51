import pytest

from generator.documents.document import Document
from generator.documents.parse import parse
from generator.documents.placement import Placement

TEXT = b"""parties: [NO, UA]
events:
  - signed: 2025
  - broken: x
  - announced: 2026
"""


@pytest.fixture
def place() -> Placement:
    document, problems = parse("x.yaml", TEXT)
    assert isinstance(document, Document)
    assert not problems
    return Placement(
        document=document,
        renamed={("events", 2, "date"): ("events", 2, "announced")},
        kept={("events",): (0, 2)},
    )


def test_an_item_after_a_removed_one_is_found_where_it_was_written(place: Placement) -> None:
    assert place.span(("events", 1)).line == 5
    assert (place.span(("events", 1, "date")).line, place.span(("events", 1, "date")).column) == (5, 16)


def test_the_long_form_of_a_short_text_stands_where_the_text_does(place: Placement) -> None:
    span = place.span(("parties", 0, "party"))
    assert (span.line, span.column, span.end_column) == (1, 11, 13)
    assert place.holds(("parties", 0, "party"))


def test_what_was_filled_in_is_not_held(place: Placement) -> None:
    assert not place.holds(("events", 0, "id"))
    assert not place.holds(("title",))
    assert place.holds(("events", 0))


def test_the_only_item_of_a_list_may_stand_without_its_brackets() -> None:
    document, _ = parse("x.yaml", b"by: {name: A}\nsources: tu\nlist: [B]\n")
    assert document is not None
    place = Placement(document=document)
    assert place.span(("by", 0, "name")).column == 12
    assert place.holds(("by", 0, "name"))
    assert place.holds(("sources", 0, "source"))
    assert not place.holds(("by", 1, "name"))
    assert not place.holds(("list", 1))


def test_what_was_made_up_is_not_held_and_stands_where_its_key_does() -> None:
    document, _ = parse("x.yaml", b"events:\n  - sgned: 2025\n")
    assert document is not None
    place = Placement(document=document, kept={("events",): ()}, filled={("events",)})
    assert not place.holds(("events", 0, "id"))
    assert place.span(("events", 0, "id")).line == 2
