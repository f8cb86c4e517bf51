"""What each country has to do with the agreements: how many it is party to, and which places lie in it."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.collection.card import Card, CardSite
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.model.codes import country_name

Place = tuple[Card, CardSite]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A country, or another party: its agreements, its places, and whether every agreement is its own."""

    name: Name
    agreements: int
    places: tuple[Place, ...]
    in_all: bool

    @property
    def is_country(self) -> bool:
        """Whether it has land."""
        return self.name.register == "parties"


def shares(collection: Collection) -> tuple[Share, ...]:
    """Every party and every country with a place, the most agreements first."""
    counts = Counter(name for card in collection.cards for name in dict.fromkeys(card.parties))
    places = _places(collection)
    names = {name.key: name for name in counts}
    for code in places:
        names.setdefault(code, Name(key=code, text=country_name(code), register="parties"))
    found = (
        Share(
            name=name,
            agreements=counts[name],
            places=places.get(key, ()) if name.register == "parties" else (),
            in_all=key in collection.common_parties,
        )
        for key, name in names.items()
    )
    return tuple(sorted(found, key=lambda share: (-share.agreements, share.name.text)))


def _places(collection: Collection) -> Mapping[str, tuple[Place, ...]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for card in collection.cards:
        for site in card.sites:
            if site.country:
                found[site.country].append((card, site))
    return {code: tuple(places) for code, places in found.items()}
