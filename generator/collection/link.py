"""The link pass: all cards at once become a collection that knows who names whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.collection.card import Card
from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles
from generator.collection.usage import Usage, find_usage
from generator.model.registers import Registers

FAMILY = frozenset({"follows", "implements", "amends", "supersedes"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlink:
    """A relation seen from its far end."""

    relation: str
    briefing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """All briefings as cards, newest first, with everything that follows from seeing them together.

    ``unreadable`` holds the ids of briefings that exist but could not be decoded, so that
    references to them are not reported a second time; ``claims`` who goes by an id or alias, by that
    name in small letters, drafts included.
    """

    cards: tuple[Card, ...]
    by_id: Mapping[str, Card]
    drafts: Mapping[str, Card]
    unreadable: frozenset[str]
    aliases: Mapping[str, tuple[str, ...]]
    claims: Mapping[str, tuple[str, ...]]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    families: Mapping[str, tuple[str, ...]]
    usage: Usage
    common_parties: frozenset[str]
    most_sources: int
    names: Names
    register_files: RegisterFiles
    as_of: date

    @property
    def registers(self) -> Registers:
        """The registers that the cards were read with."""
        return self.names.registers


def link(
    cards: Iterable[Card],
    names: Names,
    *,
    register_files: RegisterFiles | None = None,
    unreadable: Iterable[str] = (),
    as_of: date | None = None,
) -> Collection:
    """Order the cards and find backlinks, families, aliases and the day the site speaks for."""
    every = tuple(sorted(cards, key=lambda card: card.id))
    published = tuple(sorted((card for card in every if not card.draft), key=newest_first))
    by_id = {card.id: card for card in published}
    return Collection(
        cards=published,
        by_id=by_id,
        drafts={card.id: card for card in every if card.draft},
        unreadable=frozenset(unreadable),
        aliases=_aliases(published),
        claims=_claims(every),
        backlinks=_backlinks(published, by_id),
        families=_families(published, by_id),
        usage=find_usage(published),
        common_parties=_common_parties(published),
        most_sources=max((card.origins.sources for card in published), default=0),
        names=names,
        register_files=register_files or RegisterFiles(),
        as_of=as_of or newest_editorial_date(published) or date.min,
    )


def newest_first(card: Card) -> tuple[int, str]:
    """Sort key: the latest step first, then by id; agreements without a date last."""
    day = card.latest_date.earliest if card.latest_date else None
    return -(day.toordinal() if day else 0), card.id


def newest_editorial_date(cards: Iterable[Card]) -> date | None:
    """The newest day on which an editor touched one of the briefings."""
    return max((card.edited for card in cards if card.edited), default=None)


def _aliases(cards: Iterable[Card]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for card in cards:
        for alias in card.aliases:
            found[alias] = (*found.get(alias, ()), card.id)
    return found


def _claims(cards: Iterable[Card]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for card in cards:
        for name in (card.id, *card.aliases):
            found[name.casefold()].append(card.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _common_parties(cards: tuple[Card, ...]) -> frozenset[str]:
    """The parties that every agreement has; none where there is only one agreement."""
    sides = [frozenset(name.key for name in card.parties) for card in cards]
    return frozenset.intersection(*sides) if len(sides) > 1 else frozenset()


def _backlinks(cards: Iterable[Card], by_id: Mapping[str, Card]) -> Mapping[str, tuple[Backlink, ...]]:
    found: dict[str, list[Backlink]] = defaultdict(list)
    for card in cards:
        for relation in card.relations:
            if relation.briefing in by_id:
                found[relation.briefing].append(Backlink(relation=relation.relation, briefing=card.id))
    return {name: tuple(links) for name, links in found.items()}


def _families(cards: Iterable[Card], by_id: Mapping[str, Card]) -> Mapping[str, tuple[str, ...]]:
    """Group what follows, implements, amends or supersedes each other, oldest first."""
    heads: dict[str, str] = {card.id: card.id for card in cards}
    for card in cards:
        for relation in card.relations:
            if relation.relation in FAMILY and relation.briefing in by_id:
                heads[_head(heads, card.id)] = _head(heads, relation.briefing)
    groups: dict[str, list[Card]] = defaultdict(list)
    for card in reversed(tuple(cards)):
        groups[_head(heads, card.id)].append(card)
    return {
        card.id: tuple(member.id for member in members)
        for members in groups.values()
        if len(members) > 1
        for card in members
    }


def _head(heads: dict[str, str], name: str) -> str:
    while heads[name] != name:
        heads[name] = heads[heads[name]]
        name = heads[name]
    return name
