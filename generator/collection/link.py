"""The link pass: all cards at once become a collection that knows who names whom."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from generator.collection.card import Card
from generator.collection.names import Name, Names
from generator.collection.register_files import RegisterFiles
from generator.collection.stored import Head, Plain, head_of, names_of
from generator.collection.usage import Rows, Usage, find_usage
from generator.model.registers import Registers

FAMILY = frozenset({"follows", "implements", "amends", "supersedes"})
Backlink = tuple[str, str]
"""A relation seen from its far end: what it is called, and the briefing that has it."""


class Ties(NamedTuple):
    """Everything that follows from seeing all cards together: names and plain values, so that it can be kept.

    ``order`` has the published briefings, newest first; ``claims`` who goes by an id or alias and
    ``mentioned`` who names a briefing, by that name in small letters, drafts included; ``sides`` has
    the parties of agreements, each set of them once; ``reached`` tells of each rung whether an agreement
    came this far, ``disputes`` and ``questions`` how many are open; ``edited`` is the
    newest day on which an editor touched one, as an ordinal.
    """

    order: tuple[str, ...]
    drafts: tuple[str, ...]
    aliases: dict[str, tuple[str, ...]]
    claims: dict[str, tuple[str, ...]]
    mentioned: dict[str, tuple[str, ...]]
    backlinks: dict[str, tuple[Backlink, ...]]
    families: dict[str, tuple[str, ...]]
    usage: Usage
    rows: Rows
    sides: tuple[tuple[Plain, ...], ...]
    reached: dict[str, tuple[bool, ...]]
    disputes: dict[str, int]
    questions: dict[str, int]
    common_parties: frozenset[str]
    most_sources: int
    sources: int
    edited: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """All briefings as cards, newest first, with everything that follows from seeing them together.

    ``unreadable`` holds the ids of briefings that exist but could not be decoded, so that
    references to them are not reported a second time.
    """

    ties: Ties
    cards: tuple[Card, ...]
    by_id: Mapping[str, Card]
    drafts: Mapping[str, Card]
    unreadable: frozenset[str]
    names: Names
    register_files: RegisterFiles
    as_of: date

    @property
    def registers(self) -> Registers:
        """The registers that the cards were read with."""
        return self.names.registers

    @property
    def aliases(self) -> Mapping[str, tuple[str, ...]]:
        """The published briefings that go by an alias."""
        return self.ties.aliases

    @property
    def claims(self) -> Mapping[str, tuple[str, ...]]:
        """Who goes by an id or alias, by that name in small letters, drafts included."""
        return self.ties.claims

    @property
    def mentioned(self) -> Mapping[str, tuple[str, ...]]:
        """Who names a briefing, by its id or alias in small letters, drafts included."""
        return self.ties.mentioned

    def card(self, name: str) -> Card:
        """A card by its id, published or a draft; raises ``KeyError`` where there is neither."""
        return self.by_id[name] if name in self.by_id else self.drafts[name]

    @property
    def backlinks(self) -> Mapping[str, tuple[Backlink, ...]]:
        """The relations that lead to a briefing."""
        return self.ties.backlinks

    @property
    def families(self) -> Mapping[str, tuple[str, ...]]:
        """What follows, implements, amends or supersedes each other, oldest first."""
        return self.ties.families

    @property
    def usage(self) -> Usage:
        """The briefings that name an entry, by section and key."""
        return self.ties.usage

    @property
    def sides(self) -> Iterator[tuple[Name, ...]]:
        """The parties of agreements, each set of them once."""
        return map(names_of, self.ties.sides)

    @property
    def common_parties(self) -> frozenset[str]:
        """The parties that every agreement has; none where there is only one agreement."""
        return self.ties.common_parties

    @property
    def most_sources(self) -> int:
        """The number of sources of the agreement that has most."""
        return self.ties.most_sources


def link(
    cards: Iterable[Card],
    names: Names,
    *,
    register_files: RegisterFiles | None = None,
    unreadable: Iterable[str] = (),
    as_of: date | None = None,
) -> Collection:
    """Order the cards and find backlinks, families, aliases and the day the site speaks for."""
    found = {card.id: card for card in cards}
    return gathered(
        tie(map(head_of, found.values())),
        found.__getitem__,
        names,
        register_files=register_files,
        unreadable=unreadable,
        as_of=as_of,
    )


def gathered(
    ties: Ties,
    card: Callable[[str], Card],
    names: Names,
    *,
    register_files: RegisterFiles | None = None,
    unreadable: Iterable[str] = (),
    as_of: date | None = None,
) -> Collection:
    """The cards, each had by its id, with what follows from seeing them together."""
    cards = tuple(map(card, ties.order))
    return Collection(
        ties=ties,
        cards=cards,
        by_id=dict(zip(ties.order, cards, strict=True)),
        drafts={name: card(name) for name in ties.drafts},
        unreadable=frozenset(unreadable),
        names=names,
        register_files=register_files or RegisterFiles(),
        as_of=as_of or (date.fromordinal(ties.edited) if ties.edited else date.min),
    )


def tie(heads: Iterable[Head]) -> Ties:
    """See all cards together."""
    every = sorted(_alike(heads), key=lambda head: head.id)
    published = sorted((head for head in every if not head.draft), key=lambda head: (-head.day, head.id))
    names = frozenset(head.id for head in published)
    usage, rows = find_usage(published)
    return Ties(
        order=tuple(head.id for head in published),
        drafts=tuple(head.id for head in every if head.draft),
        aliases=_by_name(published, lambda head: head.aliases),
        claims=_by_name(every, lambda head: (head.id.casefold(), *map(str.casefold, head.aliases))),
        mentioned=_by_name(every, lambda head: dict.fromkeys(map(str.casefold, head.mentions))),
        backlinks=_backlinks(published, names),
        families=_families(published, names),
        usage=usage,
        rows=rows,
        sides=tuple(dict.fromkeys(head.parties for head in published)),
        reached={head.id: head.reached for head in published},
        disputes={head.id: head.open_disputes for head in published},
        questions={head.id: head.open_questions for head in published},
        common_parties=_common_parties(published),
        most_sources=max((head.origins[0] for head in published), default=0),
        sources=sum(head.origins[0] for head in published),
        edited=max((head.edited for head in published if head.edited), default=None),
    )


def _alike(heads: Iterable[Head]) -> Iterator[Head]:
    """The same, with equal entries and parties held once."""
    held: dict[tuple[object, ...], Any] = {}
    for head in heads:
        named = tuple(held.setdefault(entry, entry) for entry in head.named)
        parties = held.setdefault(head.parties, head.parties)
        yield head._replace(named=named, parties=parties, reached=held.setdefault(head.reached, head.reached))


def _by_name(heads: Iterable[Head], names: Callable[[Head], Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for head in heads:
        for name in names(head):
            found[name].append(head.id)
    return {name: tuple(ids) for name, ids in found.items()}


def _common_parties(heads: Sequence[Head]) -> frozenset[str]:
    sides = [frozenset(key for key, _, _ in head.parties) for head in heads]
    return frozenset.intersection(*sides) if len(sides) > 1 else frozenset()


def _backlinks(heads: Iterable[Head], published: frozenset[str]) -> dict[str, tuple[Backlink, ...]]:
    found: dict[str, list[Backlink]] = defaultdict(list)
    for head in heads:
        for relation, briefing in head.relations:
            if briefing in published:
                found[briefing].append((relation, head.id))
    return {name: tuple(links) for name, links in found.items()}


def _families(heads: Sequence[Head], published: frozenset[str]) -> dict[str, tuple[str, ...]]:
    firsts = {name: name for name in published}
    for head in heads:
        for relation, briefing in head.relations:
            if relation in FAMILY and briefing in published:
                firsts[_first(firsts, head.id)] = _first(firsts, briefing)
    groups: dict[str, list[str]] = defaultdict(list)
    for head in reversed(heads):
        groups[_first(firsts, head.id)].append(head.id)
    families = [tuple(members) for members in groups.values() if len(members) > 1]
    return {name: members for members in families for name in members}


def _first(firsts: dict[str, str], name: str) -> str:
    while firsts[name] != name:
        firsts[name] = firsts[firsts[name]]
        name = firsts[name]
    return name
