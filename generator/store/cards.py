"""What earlier builds read of each file: its card, what was wrong with it, and what it was read with."""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from generator.store.store import Store

Reads = frozenset[tuple[str, str]]
_TABLES = ("card", "content")


class Front(NamedTuple):
    """What is loaded of every file at each build: how it looked, its digest, its card’s head.

    ``head`` is absent where the file could not be read; ``clean`` says that the rules have seen the card
    and that nothing was found wrong.
    """

    look: tuple[int, ...]
    digest: bytes
    head: tuple[Any, ...] | None
    clean: bool


class Entry(NamedTuple):
    """Everything that is kept of a file; ``whole`` is the briefing as it was read."""

    path: str
    front: Front
    row: bytes
    body: bytes
    whole: bytes
    problems: bytes
    reads: Reads


class CardStore:
    """The files of a project as earlier builds read them, by path."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def fronts(self) -> Mapping[str, Front]:
        """The front of every file."""
        rows = self._store.rows("SELECT path, front FROM card")
        return {path: Front(*marshal.loads(front)) for path, front in rows}

    def row(self, path: str) -> bytes:
        """A card’s row; raises ``LookupError`` where another build has taken it away."""
        return self._column("row", path, "content")

    def body(self, path: str) -> bytes:
        """A whole card; raises ``LookupError`` where another build has taken it away."""
        return self._column("body", path, "content")

    def whole(self, path: str) -> bytes:
        """A whole briefing; raises ``LookupError`` where another build has taken it away."""
        return self._column("whole", path, "content")

    def problems(self, path: str) -> bytes:
        """What was wrong with a file."""
        return self._column("problems", path)

    def reads(self) -> Iterator[tuple[str, Reads]]:
        """The register entries that each file was read with."""
        for path, reads in self._store.rows("SELECT path, reads FROM card"):
            yield path, frozenset(marshal.loads(reads))

    def reads_of(self, path: str) -> Reads:
        """The register entries that a file was read with."""
        return frozenset(marshal.loads(self._column("reads", path)))

    def put(self, entries: Iterable[Entry]) -> None:
        """Keep what was read of some files."""
        found = tuple(entries)
        self._store.write(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?)",
            ((entry.path, entry.row, entry.body, entry.whole) for entry in found),
        )
        self._store.write(
            "INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?)",
            (
                (entry.path, _dumps(entry.front), entry.problems, marshal.dumps(tuple(sorted(entry.reads))))
                for entry in found
            ),
        )

    def renew(self, fronts: Iterable[tuple[str, Front]]) -> None:
        """Keep other fronts of some files."""
        rows = ((_dumps(front), path) for path, front in fronts)
        self._store.write("UPDATE card SET front = ? WHERE path = ?", rows)

    def find(self, found: Iterable[tuple[str, Front, bytes, Reads]]) -> None:
        """Keep what was found wrong with some files, and what else was looked up to find it."""
        rows = (
            (_dumps(front), problems, marshal.dumps(tuple(sorted(reads))), path)
            for path, front, problems, reads in found
        )
        self._store.write("UPDATE card SET front = ?, problems = ?, reads = ? WHERE path = ?", rows)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files that are gone."""
        gone = [(path,) for path in paths]
        for table in _TABLES:
            self._store.write(f"DELETE FROM {table} WHERE path = ?", gone)

    def clear(self) -> None:
        """Forget all of them: they were read by another program, or with other terms."""
        for table in _TABLES:
            self._store.write(f"DELETE FROM {table} WHERE path != ?", [("",)])

    def _column(self, name: str, path: str, table: str = "card") -> bytes:
        for (value,) in self._store.rows(f"SELECT {name} FROM {table} WHERE path = ?", (path,)):
            return bytes(value)
        raise LookupError(path)


def _dumps(front: Front) -> bytes:
    head = None if front.head is None else tuple(front.head)
    return marshal.dumps((front.look, front.digest, head, front.clean))
