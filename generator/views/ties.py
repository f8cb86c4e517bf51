"""Who works with whom: organisations of different countries that a briefing names together."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.model.codes import country_name
from generator.model.registers import GOVERNMENTAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An organisation and the country that the register gives it; none where it gives none."""

    name: Name
    country: str | None

    @property
    def place(self) -> str:
        """The country’s name."""
        return country_name(self.country) if self.country else "country not recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two organisations and the agreements that name both; that of the most common country comes first."""

    one: Party
    other: Party
    cards: tuple[Card, ...]


def ties(collection: Collection) -> tuple[Tie, ...]:
    """Every tie, the most agreements first; bodies that act for a state are left to the map."""
    hub = most_common_state(collection)
    found: dict[tuple[Party, Party], list[Card]] = defaultdict(list)
    for card in collection.cards:
        for one, other in combinations(_parties(card, collection), 2):
            if one.country != other.country:
                first, second = sorted((one, other), key=lambda party: _rank(party, hub))
                found[first, second].append(card)
    every = (Tie(one=one, other=other, cards=tuple(cards)) for (one, other), cards in found.items())
    return tuple(sorted(every, key=lambda tie: (-len(tie.cards), tie.one.name.text, tie.other.name.text)))


def most_common_state(collection: Collection) -> str | None:
    """The state that is party to most agreements."""
    counts = Counter(
        name.key for card in collection.cards for name in {*card.parties} if name.register == "parties"
    )
    return min(counts, key=lambda code: (-counts[code], code), default=None)


def _parties(card: Card, collection: Collection) -> Iterator[Party]:
    bodies = collection.registers.organisations
    for name in dict.fromkeys(card.organisations):
        body = bodies.get(name.key) if name.register == "organisations" else None
        if body and body.kind not in GOVERNMENTAL:
            yield Party(name=name, country=body.country)


def _rank(party: Party, hub: str | None) -> tuple[bool, bool, str, str]:
    return party.country != hub, party.country is None, party.country or "", party.name.text
