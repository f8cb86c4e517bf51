"""What a change of some briefings touches: the batches whose keys may be others now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection.link import Collection
from generator.collection.parts import PARTS, SIZE, offset
from generator.collection.stored import Head, head_of, parts_of, unpack_head
from generator.documents.load import name_of
from generator.freshness.recipes import BRIEFINGS, NEIGHBOUR, Kitchen
from generator.store.ledger import Was


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A briefing as it was published and as it is; none where it was not, or is no longer.

    ``parts`` are those in which the two differ.
    """

    id: str
    before: Head | None
    now: Head | None
    parts: frozenset[str]

    @property
    def heads(self) -> tuple[Head, ...]:
        """Both, as far as there are any."""
        return tuple(head for head in (self.before, self.now) if head)


def changes(turned: Mapping[str, Was], collection: Collection) -> Iterator[Change]:
    """What became of briefings that were as ``turned`` says."""
    for path, was in turned.items():
        before = unpack_head(was.head) if was.head else None
        yield _change(name_of(path), before if before and not before.draft else None, was, collection)


def _change(name: str, before: Head | None, was: Was, collection: Collection) -> Change:
    card = collection.by_id.get(name)
    differing = frozenset(PARTS)
    if card and before:
        differing = frozenset(part for part in PARTS if not _same(part, was.parts, parts_of(card)))
    return Change(id=name, before=before, now=head_of(card) if card else None, parts=differing)


def _same(part: str, one: bytes, other: bytes) -> bool:
    start = offset(part)
    return one[start : start + SIZE] == other[start : start + SIZE]


def touched(found: Iterable[Change], kitchen: Kitchen) -> frozenset[str]:
    """The names of the groups and briefings that may be made of something else now, or are gone."""
    every = tuple(found)
    briefings = {name for change in every for name in (change.id, *_near(change, kitchen.collection))}
    groups = {name for change in every for name in _groups(change, kitchen)}
    return frozenset((*groups, *(f"{BRIEFINGS}{name}" for name in briefings)))


def _groups(change: Change, kitchen: Kitchen) -> Iterator[str]:
    """The groups in which it stands or stood, if they show what changed."""
    entries = {(section, key) for head in change.heads for section, key, _ in head.named}
    for group in kitchen.groups.values():
        if not change.parts.isdisjoint(group.parts) and (group.entry is None or group.entry in entries):
            yield group.name
    yield from (f"{section}/{key}" for section, key in entries if f"{section}/{key}" not in kitchen.groups)


def _near(change: Change, collection: Collection) -> Iterator[str]:
    """The briefings that name it, that it names or named, and all that these are related to."""
    if change.parts.isdisjoint((*NEIGHBOUR, "named")):
        return
    ties = collection.ties
    named = (other for head in change.heads for _, other in head.relations)
    for name in (change.id, *named, *ties.mentioned.get(change.id.casefold(), ())):
        yield name
        yield from ties.families.get(name, ())
