import pytest

from generator.collection.card import Card
from generator.collection.parts import PARTS, digests, finder, share
from tests.collection.reading import SIGNED, card

BASE = card(f"events:\n{SIGNED}")


def changed(other: Card) -> set[str]:
    """The parts whose digests differ from those of the base."""
    before, now = digests(BASE), digests(other)
    return {part for part in PARTS if finder(part)(before) != finder(part)(now)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"events:\n{SIGNED}", set()),
        (f"# a line that moves all others\nevents:\n{SIGNED}", set()),
        (f"title: Another\nevents:\n{SIGNED}", {"row"}),
        (f"summary: Another. [@gazette]\nevents:\n{SIGNED}", {"summary"}),
        (
            f"events:\n{SIGNED}unknowns:\n  - {{question: Who?, why: No one says.}}\n",
            {"row", "statements", "topics", "unknowns"},
        ),
    ],
)
def test_an_edit_changes_the_parts_that_show_it_and_no_other(text: str, parts: set[str]) -> None:
    assert changed(card(text)) == parts


def test_a_share_of_a_part_differs_with_its_own_items_alone() -> None:
    scope, outlook = (f"{{topic: {topic}, text: One, sources: gazette}}" for topic in ("scope", "outlook"))
    before = digests(card(f"events:\n{SIGNED}facts: [{scope}, {outlook}]\n"))
    now = digests(card(f"events:\n{SIGNED}facts: [{scope}, {outlook.replace('One', 'Two')}]\n"))
    same, other, none = (finder(share("facts", topic)) for topic in ("scope", "outlook", "delivery"))
    assert same(before) == same(now) != b""
    assert other(before) != other(now)
    assert none(now) == b""


def test_every_attribute_of_a_card_that_a_page_may_show_belongs_to_a_part() -> None:
    told = {name for attributes in PARTS.values() for name in attributes}
    for_rules = {"override_lacks", "references", "links", "places", "dropped"}
    at_hand = {"id", "path", "draft"}
    assert set(Card.__dataclass_fields__) - told == for_rules | at_hand
