"""What a change of some briefings touches: the batches whose keys may be others now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection.link import Collection
from generator.collection.parts import finder
from generator.collection.stored import Head, head_of, parts_of, unpack_head
from generator.documents.load import name_of
from generator.freshness.recipes import BRIEFINGS, NEIGHBOUR, Kitchen
from generator.store.ledger import Was


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A briefing as it was published and as it is, with the digests of its parts; none where it is not."""

    id: str
    before: Head | None
    now: Head | None
    parts: tuple[bytes, bytes] | None = None

    @property
    def heads(self) -> tuple[Head, ...]:
        """Both, as far as there are any."""
        return tuple(head for head in (self.before, self.now) if head)

    def shows_in(self, parts: Iterable[str]) -> bool:
        """Whether one of some parts differs."""
        before, now = self.parts or (b"", b"")
        return self.parts is None or any(find(before) != find(now) for find in map(finder, parts))


def changes(turned: Mapping[str, Was], collection: Collection) -> Iterator[Change]:
    """What became of briefings that were as ``turned`` says."""
    for path, was in turned.items():
        before = unpack_head(was.head) if was.head else None
        yield _change(name_of(path), before if before and not before.draft else None, was, collection)


def _change(name: str, before: Head | None, was: Was, collection: Collection) -> Change:
    card = collection.by_id.get(name)
    parts = (was.parts, parts_of(card)) if card and before else None
    return Change(id=name, before=before, now=head_of(card) if card else None, parts=parts)


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
        if (group.entry is None or group.entry in entries) and change.shows_in(group.parts):
            yield group.name
    yield from (f"{section}/{key}" for section, key in entries if f"{section}/{key}" not in kitchen.groups)


def _near(change: Change, collection: Collection) -> Iterator[str]:
    """The briefings that name it, that it names or named, and all that these are related to."""
    if not change.shows_in((*NEIGHBOUR, "named")):
        return
    ties = collection.ties
    named = (other for head in change.heads for _, other in head.relations)
    for name in (change.id, *named, *ties.mentioned.get(change.id.casefold(), ())):
        yield name
        yield from ties.families.get(name, ())
