import pickle
from dataclasses import fields

from generator.collection.card import Card
from generator.collection.stored import Shelf, StoredCard, head_of, pack, parts_of
from tests.collection.reading import SIGNED, card

FULL = card(f"aliases: [older]\nevents:\n{SIGNED}")


def stored(found: Card) -> StoredCard:
    """The card as the next build sees it."""
    packed = pack(found)
    shelf = Shelf(
        lambda _: packed.head, lambda _: packed.row, lambda _: packed.body, lambda: {found.id: packed.parts}
    )
    return StoredCard(found.id, shelf)


def test_every_attribute_is_as_it_was() -> None:
    kept = stored(FULL)
    derived = [name for name, value in vars(Card).items() if isinstance(value, property)]
    for name in (*(field.name for field in fields(Card)), *derived):
        assert getattr(kept, name) == getattr(FULL, name), name


def test_what_linking_needs_is_had_without_fetching_more() -> None:
    def refuse(name: str) -> bytes:
        raise AssertionError(name)

    kept = StoredCard(FULL.id, Shelf(lambda _: pack(FULL).head, refuse, refuse, dict))
    assert (kept.aliases, kept.draft, kept.latest_date) == (FULL.aliases, False, FULL.latest_date)
    assert kept.named == FULL.named
    assert head_of(kept) == head_of(FULL)


def test_an_id_alone_is_had_without_fetching_anything() -> None:
    def refuse(name: str) -> bytes:
        raise AssertionError(name)

    assert StoredCard("a", Shelf(refuse, refuse, refuse, dict)).id == "a"


def test_a_digest_is_the_same_stored_or_not() -> None:
    assert parts_of(stored(FULL)) == parts_of(FULL)


def test_another_process_gets_the_whole_card() -> None:
    assert pickle.loads(pickle.dumps(stored(FULL))) == FULL


def test_every_field_of_a_card_is_kept_somewhere() -> None:
    own = vars(StoredCard)
    assert [field.name for field in fields(Card) if not isinstance(own.get(field.name), property)] == []
