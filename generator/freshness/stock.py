"""The cards of a project brought up to date: what changed is read, the rest is left alone."""

import marshal
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.collection.assess import Assessed
from generator.collection.card import Card
from generator.collection.link import Ties, tie
from generator.collection.stored import Head, Shelf, StoredCard, unpack_head
from generator.documents.load import name_of, path_of, read_bytes
from generator.freshness.project import Executors, Progress, alone
from generator.freshness.reading import WORTH_SHARING, Reader, digest_of, read_all, unwrap
from generator.freshness.registry import Registry, changed_entries, note_entries
from generator.freshness.scan import appearance
from generator.store.cards import CardStore, File, Reads
from generator.store.keys import program
from generator.store.store import Store

_PROGRAM = "program"
_TIES, _TIED_AT = "ties", "tied at"
SETTLED = "settled"
"""Under this name the store has the day for which the rules have seen everything that was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """The files as they are now, and which of them differ from the build before.

    ``changed`` holds the paths that were read now, ``renamed`` every name, in small letters, by which a
    changed, new or vanished briefing goes or went. ``settled`` is the day for which the rules had seen
    all that was read before; none where a build was cut off between reading and asking them. ``turn``
    numbers the last card that was replaced before its ties were found.
    """

    files: Mapping[str, File]
    ties: Ties
    shelf: Shelf
    settled: bytes | None
    changed: frozenset[str]
    renamed: frozenset[str]
    turn: int

    @property
    def unreadable(self) -> frozenset[str]:
        """The ids of briefings that exist and have no card."""
        return frozenset(name_of(path) for path, file in self.files.items() if not file.readable)

    def card(self, name: str) -> StoredCard:
        """The card of a briefing."""
        return StoredCard(name, self.shelf)


class Readings(Mapping[str, Assessed]):
    """Briefings whole, by id: those read a moment ago, any other from the store, or else from its file.

    Whoever asks for one has looked up what it was read with.
    """

    KEPT = 4

    def __init__(self, reader: Reader, cards: CardStore) -> None:
        """``of`` makes cards, once they are known."""
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
    before, files = _before(reader.root, paths, found, store, cards)
    due = [path for path in paths if path not in files]
    gone, settled = before.keys() - set(paths), store.note(SETTLED)
    turned = {path: _head(cards, path) if path in before else None for path in (*due, *gone)}
    turn = cards.turn()
    if due or gone:
        store.keep(SETTLED, b"")
    with (executors if len(due) >= WORTH_SHARING else alone)() as executor:
        for one, entry in read_all(reader, found.key, due, cards, progress, executor):
            files[entry.path] = entry.file
            if one is not None:
                keep(one, entry.reads)
    cards.drop(gone)
    now, same = cards.turn(), all(_head(cards, path) == head for path, head in turned.items())
    ties = _kept_ties(store, cards, turn, len(turned)) if same else None
    return Stock(
        files=files,
        ties=ties or _tied(store, cards),
        shelf=_shelf(cards),
        settled=settled,
        changed=frozenset(due),
        turn=now,
        renamed=frozenset(_names(cards, turned)) if settled else frozenset(),
    )


def _before(
    root: Path, paths: Sequence[str], found: Registry, store: Store, cards: CardStore
) -> tuple[Mapping[str, File], dict[str, File]]:
    """What earlier builds read, and what of it is current."""
    entries = changed_entries(found, store)
    if entries is None or store.note(_PROGRAM) != program().encode():
        cards.clear()
        note_entries(found, store)
        store.keep(_PROGRAM, program().encode())
        return {}, {}
    files, touched = cards.files(), set()
    if entries:
        touched = {path for path, reads in cards.reads() if not reads.isdisjoint(entries)}
        cards.drop(touched)  # first, or a build cut off here would take them for current
        note_entries(found, store)
    current = ((path, files[path]) for path in paths if path in files and path not in touched)
    return files, dict(_current(root, current, cards))


def _current(root: Path, files: Iterable[tuple[str, File]], cards: CardStore) -> Iterator[tuple[str, File]]:
    """Those that look as they did, or else still hold the same."""
    for path, file in files:
        seen = appearance(f"{root}/{path}")
        if seen == file.look:
            yield path, file
        elif digest_of(read_bytes(root, path)) == file.digest:
            cards.renew([(path, seen)])
            yield path, file._replace(look=seen)


def _head(cards: CardStore, path: str) -> Head | None:
    """The head of a card, to compare: equal ones may be written in several ways."""
    with suppress(LookupError):
        data = cards.head(path)
        return unpack_head(data) if data else None
    return None


def _names(cards: CardStore, turned: Mapping[str, Head | None]) -> Iterator[str]:
    """Every name, in small letters, by which the briefings in some files go or went."""
    for path, before in turned.items():
        yield name_of(path)
        for head in filter(None, (before, _head(cards, path))):
            yield from map(str.casefold, (head.id, *head.aliases))


def _kept_ties(store: Store, cards: CardStore, turn: int, turned: int) -> Ties | None:
    """The ties of an earlier build, if since then no card turned but those that were found the same."""
    if store.note(_TIED_AT) != str(turn).encode() or cards.turn() != turn + turned:
        return None
    kept = store.note(_TIES)
    store.keep(_TIED_AT, str(turn + turned).encode())
    return Ties(*marshal.loads(kept)) if kept else None


def _tied(store: Store, cards: CardStore) -> Ties:
    """What follows from seeing all cards together."""
    turn = cards.turn()
    found = marshal.dumps(tuple(tie(map(unpack_head, cards.heads()))))
    store.keep(_TIES, found)
    store.keep(_TIED_AT, str(turn).encode())
    return Ties(*marshal.loads(found))  # close together, so that the room which the heads took is free again


def _shelf(cards: CardStore) -> Shelf:
    return Shelf(
        head=lambda name: cards.head(path_of(name)),
        row=lambda name: cards.row(path_of(name)),
        body=lambda name: cards.body(path_of(name)),
        parts=lambda: {name_of(path): parts for path, parts in cards.parts().items()},
    )
