"""The cards of a project brought up to date: what changed is read, the rest is left alone."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.collection.assess import Assessed
from generator.collection.card import Card
from generator.collection.stored import Head, Shelf, StoredCard
from generator.documents.load import read_bytes
from generator.freshness.project import Executors, Progress, alone
from generator.freshness.reading import WORTH_SHARING, Reader, digest_of, read_all, unwrap
from generator.freshness.registry import Registry, changed_entries, note_entries
from generator.freshness.scan import look
from generator.store.cards import CardStore, Front, Reads
from generator.store.keys import program
from generator.store.store import Store

_PROGRAM = "program"
SETTLED = "settled"
"""Under this name the store has the day for which the rules have seen everything that was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The files as they are now, and which of them differ from the build before.

    ``changed`` holds the paths that were read now, ``renamed`` every name, in small letters, by which a
    changed, new or vanished briefing goes or went. ``settled`` is the day for which the rules had seen
    all that was read before; none where a build was cut off between reading and asking them.
    """

    fronts: Mapping[str, Front]
    cards: tuple[Card, ...]
    unreadable: frozenset[str]
    settled: bytes | None
    changed: frozenset[str]
    renamed: frozenset[str]


class Readings(Mapping[str, Assessed]):
    """Briefings whole, by id: those read a moment ago, any other from the store, or else from its file.

    Whoever asks for one has looked up what it was read with.
    """

    KEPT = 128

    def __init__(self, reader: Reader, cards: CardStore) -> None:
        self._reader = reader
        self._cards = cards
        self.of: Mapping[str, Card] = {}
        self._kept: OrderedDict[str, tuple[Assessed, Reads]] = OrderedDict()

    def keep(self, one: Assessed, reads: Reads) -> None:
        """Keep a briefing at hand until others have been read."""
        self._kept[one.id] = one, reads
        if len(self._kept) > self.KEPT:
            self._kept.popitem(last=False)

    def __getitem__(self, name: str) -> Assessed:
        if name not in self._kept:
            self.keep(*self._fetch(self.of[name]))
        one, reads = self._kept[name]
        self._reader.watch.seen.update(reads)
        return one

    def _fetch(self, card: Card) -> tuple[Assessed, Reads]:
        try:
            return unwrap(self._cards.whole(card.path), card), self._cards.reads_of(card.path)
        except LookupError:  # another build has taken it away, or the store fails
            one, entry = self._reader.read(card.path)
            if one is None:
                raise KeyError(card.id) from None
            return one, entry.reads

    def __iter__(self) -> Iterator[str]:
        return iter(self.of)

    def __len__(self) -> int:
        return len(self.of)


def take_stock(
    paths: Sequence[str],
    reader: Reader,
    found: Registry,
    store: Store,
    keep: Callable[[Assessed, Reads], None],
    progress: Progress,
    executors: Executors,
) -> Stock:
    """Read what is new or may have changed, and forget what is gone."""
    cards = CardStore(store)
    before, fronts = _before(reader.root, paths, found, store, cards)
    due = [path for path in paths if path not in fronts]
    gone, settled = before.keys() - set(paths), store.note(SETTLED)
    if due or gone:
        store.keep(SETTLED, b"")
    with (executors if len(due) >= WORTH_SHARING else alone)() as executor:
        for one, entry in read_all(reader, found.key, due, cards, progress, executor):
            fronts[entry.path] = entry.front
            if one is not None:
                keep(one, entry.reads)
    cards.drop(gone)
    changed = {*due, *gone}
    heads = (front for path in changed for front in (before.get(path), fronts.get(path)) if front)
    return Stock(
        fronts=fronts,
        cards=_cards(fronts, cards),
        unreadable=frozenset(
            PurePosixPath(path).stem for path, front in fronts.items() if front.head is None
        ),
        settled=settled,
        changed=frozenset(due),
        renamed=frozenset(name for front in heads for name in _goes_by(front))
        | {PurePosixPath(path).stem for path in changed},
    )


def _before(
    root: Path, paths: Sequence[str], found: Registry, store: Store, cards: CardStore
) -> tuple[Mapping[str, Front], dict[str, Front]]:
    """What earlier builds read, and what of it is current."""
    entries = changed_entries(found, store)
    if entries is None or store.note(_PROGRAM) != program().encode():
        cards.clear()
        note_entries(found, store)
        store.keep(_PROGRAM, program().encode())
        return {}, {}
    fronts, touched = cards.fronts(), set()
    if entries:
        touched = {path for path, reads in cards.reads() if not reads.isdisjoint(entries)}
        cards.drop(touched)  # first, or a build cut off here would take them for current
        note_entries(found, store)
    current = ((path, fronts[path]) for path in paths if path in fronts and path not in touched)
    return fronts, dict(_current(root, current, cards))


def _current(
    root: Path, fronts: Iterable[tuple[str, Front]], cards: CardStore
) -> Iterator[tuple[str, Front]]:
    """Those whose file looks as it did, or else still holds the same."""
    for path, front in fronts:
        seen = look(root / path)
        if seen == front.look:
            yield path, front
        elif digest_of(read_bytes(root, path)) == front.digest:
            again = front._replace(look=seen or ())
            cards.renew([(path, again)])
            yield path, again


def _cards(fronts: Mapping[str, Front], cards: CardStore) -> tuple[Card, ...]:
    heads = {path: Head(*front.head) for path, front in fronts.items() if front.head is not None}
    places = {head.id: path for path, head in heads.items()}
    shelf = Shelf(lambda name: cards.row(places[name]), lambda name: cards.body(places[name]))
    return tuple(StoredCard(head, shelf) for head in heads.values())


def _goes_by(front: Front) -> Iterator[str]:
    if front.head is not None:
        head = Head(*front.head)
        yield from (name.casefold() for name in (head.id, *head.aliases))
