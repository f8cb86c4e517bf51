from dataclasses import replace

from generator.collection.card import CardSite
from generator.collection.evidence import State
from generator.collection.link import Collection, link
from generator.views.countries import shares
from tests.views.ferries import PLEDGE, TREATY, collection


def place(name: str, country: str | None) -> CardSite:
    """A place that nothing else is known of."""
    return CardSite(id=name.lower(), name=name, country=country, point=None, state=State.REPORTED)


def with_places(*places: CardSite) -> Collection:
    """The sample, with other places in its treaty."""
    cards = (replace(card, sites=places if card.id == TREATY else ()) for card in collection().cards)
    return link(cards, collection().names)


def test_parties_are_counted_the_most_agreements_first() -> None:
    found = [
        (share.name.text, share.agreements, share.in_all, share.is_country) for share in shares(collection())
    ]
    assert found == [
        ("Norway", 2, True, True),
        ("Sweden", 2, True, True),
        ("Council of the Nordic Ferries", 1, False, False),
    ]


def test_a_country_with_a_place_is_there_without_being_a_party() -> None:
    found = {
        share.name.text: share for share in shares(with_places(place("Yard", "FI"), place("Pier", "FI")))
    }
    assert (found["Finland"].agreements, len(found["Finland"].places)) == (0, 2)


def test_a_place_in_no_country_is_in_none() -> None:
    assert not any(share.places for share in shares(with_places(place("Somewhere", None))))


def test_a_party_named_twice_counts_once() -> None:
    card = collection().by_id[PLEDGE]
    twice = replace(card, parties=(*card.parties, *card.parties))
    assert {share.agreements for share in shares(link([twice], collection().names))} == {1}
