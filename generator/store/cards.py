"""What earlier builds read of each file: its card, what was wrong with it, and what it was read with."""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.store.store import Store

Reads = frozenset[tuple[str, str]]
_TABLES = ("file", "card", "content")


class File(NamedTuple):
    """What is loaded of every file at each build: how it looked, and a digest of what it held.

    ``readable`` tells whether there is a card; ``clean`` that the rules have seen it and that nothing was
    found wrong.
    """

    look: bytes
    digest: bytes
    readable: bool
    clean: bool


class Entry(NamedTuple):
    """Everything that is kept of a file; ``whole`` is the briefing as it was read."""

    path: str
    file: File
    parts: bytes
    head: bytes
    row: bytes
    body: bytes
    whole: bytes
    problems: bytes
    reads: Reads


class CardStore:
    """The files of a project as earlier builds read them, by path.

    A journal tells how each card was that is replaced, until somebody has seen to what follows.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def files(self) -> dict[str, File]:
        """How every file was found."""
        rows = self._store.rows("SELECT path, look, digest, readable, clean FROM file")
        return {path: File(*values) for path, *values in rows}

    def parts(self) -> Mapping[str, bytes]:
        """The digests of the parts of every card."""
        return self._store.table("SELECT path, parts FROM file WHERE readable")

    def heads(self) -> Iterator[bytes]:
        """The head of every card."""
        query = "SELECT head FROM card JOIN file USING (path) WHERE readable"
        return (head for (head,) in self._store.rows(query))

    def head(self, path: str) -> bytes:
        """A card’s head; raises ``LookupError`` where another build has taken it away."""
        return self._column("head", path)

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
        self._journal(entry.path for entry in found)
        self._store.write(
            "INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?)",
            ((entry.path, entry.row, entry.body, entry.whole) for entry in found),
        )
        self._store.write(
            "INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?)",
            ((entry.path, entry.head, entry.problems, _dumps(entry.reads)) for entry in found),
        )
        self._store.write(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
            ((entry.path, *entry.file, entry.parts) for entry in found),
        )

    def renew(self, looks: Iterable[tuple[str, bytes]]) -> None:
        """Note how some files look that still hold what they held."""
        self._store.write("UPDATE file SET look = ? WHERE path = ?", ((look, path) for path, look in looks))

    def find(self, found: Iterable[tuple[str, bytes, Reads]]) -> None:
        """Keep what was found wrong with some files, and what else was looked up to find it."""
        every = tuple(found)
        self._store.write(
            "UPDATE card SET problems = ?, reads = ? WHERE path = ?",
            ((problems, _dumps(reads), path) for path, problems, reads in every),
        )
        self._store.write(
            "UPDATE file SET clean = ? WHERE path = ?", ((not problems, path) for path, problems, _ in every)
        )

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files that are gone."""
        gone = tuple(paths)
        self._journal(gone)
        for table in _TABLES:
            self._store.write(f"DELETE FROM {table} WHERE path = ?", ((path,) for path in gone))

    def turn(self) -> int:
        """A number that grows with each card that is replaced or dropped."""
        rows = self._store.rows("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")
        return next((int(number) for (number,) in rows), 0)

    def clear(self) -> None:
        """Forget all of them: they were read by another program, or with other terms."""
        for table in _TABLES:
            self._store.write(f"DELETE FROM {table} WHERE path != ?", [("",)])

    def _journal(self, paths: Iterable[str]) -> None:
        was = "(SELECT head FROM card WHERE path = ?1), (SELECT parts FROM file WHERE path = ?1)"
        query = f"INSERT INTO journal (path, head, parts) VALUES (?1, {was})"
        self._store.write(query, ((path,) for path in paths))

    def _column(self, name: str, path: str, table: str = "card") -> bytes:
        for (value,) in self._store.rows(f"SELECT {name} FROM {table} WHERE path = ?", (path,)):
            return bytes(value)
        raise LookupError(path)


def _dumps(reads: Reads) -> bytes:
    return marshal.dumps(tuple(sorted(reads)))
