"""All cards at once become a collection that knows who names whom."""

import marshal
from datetime import date
from itertools import permutations

from generator.collection.link import Ties, link
from tests.collection.reading import NAMES, card, linked


def related(name: str, *targets: str, relation: str = "follows") -> str:
    items = "".join(f"  - {{relation: {relation}, briefing: {target}}}\n" for target in targets)
    return f"related:\n{items}"


def signed(day: str) -> str:
    return f"events: [{{signed: {day}, sources: gazette}}]\n"


def test_the_newest_step_comes_first_and_what_has_none_last() -> None:
    cards = [card(signed("2024"), "old"), card(signed("2025"), "new"), card(signed("unknown"), "none")]
    for order in permutations(cards):
        assert [found.id for found in linked(*order).cards] == ["new", "old", "none"]


def test_drafts_are_kept_apart() -> None:
    collection = linked(card(), card("draft: true\n" + related("b", "a"), "b"))
    assert set(collection.by_id) == {"a"}
    assert set(collection.drafts) == {"b"}
    assert collection.backlinks == {}
    assert collection.claims == {"a": ("a",), "b": ("b",)}


def test_a_relation_is_seen_from_its_far_end() -> None:
    collection = linked(card(), card(related("b", "a", "nowhere", relation="amends"), "b"))
    assert collection.backlinks == {"a": (("amends", "b"),)}


def test_families_are_joined_through_any_member_oldest_first() -> None:
    cards = (
        card(signed("2023"), "a"),
        card(signed("2024") + related("b", "a", relation="implements"), "b"),
        card(signed("2025") + related("c", "b", relation="supersedes"), "c"),
        card(signed("2026") + related("d", "a", relation="part-of"), "d"),
    )
    for order in permutations(cards):
        families = linked(*order).families
        assert families == dict.fromkeys("abc", ("a", "b", "c"))


def test_a_circle_of_relations_is_one_family() -> None:
    collection = linked(card(related("a", "b"), "a"), card(related("b", "a"), "b"))
    assert set(collection.families) == {"a", "b"}


def test_ids_and_aliases_are_claimed_in_small_letters() -> None:
    collection = linked(card("aliases: [old, b]\n"), card("aliases: old\n", "b"))
    assert collection.aliases == {"old": ("a", "b"), "b": ("a",)}
    assert collection.claims == {"a": ("a",), "old": ("a", "b"), "b": ("a", "b")}


def test_parties_that_all_have_in_common() -> None:
    assert linked(card(), card("parties: [CH, alpine-union]\n", "b")).common_parties == {"CH"}
    assert linked(card()).common_parties == frozenset()


def test_the_site_speaks_for_the_newest_editorial_day() -> None:
    text = "editorial: {last_reviewed: 2026-03}\nchanges: [{date: 2026-02-01, kind: minor, note: A.}]\n"
    collection = linked(card(text), card("editorial: {review_due: 2030}\n", "b"))
    assert collection.as_of == date(2026, 3, 31)
    assert link([card(text)], NAMES, as_of=date(2026, 1, 1)).as_of == date(2026, 1, 1)
    assert linked(card()).as_of == date.min
    assert linked().as_of == date.min


def test_who_names_a_briefing_is_known_by_its_name_in_small_letters() -> None:
    collection = linked(
        card(related("a", "b", "elsewhere"), "a"), card("draft: true\n" + related("c", "b"), "c")
    )
    assert collection.mentioned == {"b": ("a", "c"), "elsewhere": ("a",)}


def test_what_follows_from_all_cards_can_be_kept() -> None:
    ties = linked(card(related("a", "b")), card(signed("2024"), "b")).ties
    assert Ties(*marshal.loads(marshal.dumps(tuple(ties)))) == ties
