"""Results of earlier builds in one SQLite file, found by their keys."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from types import TracebackType
from typing import Any

APPLICATION = 0x50414354
"""Marks our files, so that a foreign one is never read as ours."""
VERSION = 5
LIMIT = 256 * 1024 * 1024
"""Bytes of results that are kept; those not asked for longest go first."""
LATELY = 20
"""Runs for which a result that was asked for needs no new note of it: that costs as much as writing it."""
PATIENCE = 10.0
"""Seconds to wait for another build that is writing."""

_SCHEMA = f"""
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
CREATE TABLE IF NOT EXISTS result (
  key TEXT PRIMARY KEY, value BLOB NOT NULL, build INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS build (number INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file (
  path TEXT PRIMARY KEY, look BLOB NOT NULL, digest BLOB NOT NULL, readable INTEGER NOT NULL,
  clean INTEGER NOT NULL, parts BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS card (
  path TEXT PRIMARY KEY, head BLOB NOT NULL, problems BLOB NOT NULL, reads BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS content (path TEXT PRIMARY KEY, row BLOB, body BLOB, whole BLOB);
CREATE TABLE IF NOT EXISTS batch (
  site TEXT, name TEXT, key TEXT NOT NULL, files BLOB NOT NULL, reads BLOB NOT NULL, inputs BLOB NOT NULL,
  PRIMARY KEY (site, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS batch_key ON batch (site, name, key);
CREATE TABLE IF NOT EXISTS wanted (name TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, head BLOB, parts BLOB
);
"""
_TABLES = ("result", "note", "file", "card", "content", "batch", "wanted", "journal")


class Store:
    """A store of results; what cannot be read or written is as if it had never been kept.

    A file that is torn, foreign or of another version is replaced in silence; one that fails later,
    such as on a full disk, costs time and nothing else. Several builds may use one file at once:
    each result is written whole, and equal keys have equal results. Without a path it lasts as long as
    the program.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._process = os.getpid()
        self._connection = self._open()
        self._build = self._begin()
        self.failed = False
        self._asked: set[str] = set()
        self._new: dict[str, bytes] = {}
        self._inherited: list[sqlite3.Connection] = []

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def get(self, key: str) -> bytes | None:
        """The result kept under a key."""
        if key in self._new:
            return self._new[key]
        with suppress(sqlite3.Error):
            row = self._here().execute("SELECT value, build FROM result WHERE key = ?", (key,)).fetchone()
            if row:
                if row[1] < self._build - LATELY:
                    self._asked.add(key)
                return bytes(row[0])
        return None

    def note(self, name: str) -> bytes | None:
        """A value kept under a name, such as how the files of the project looked."""
        for (value,) in self.rows("SELECT value FROM note WHERE name = ?", (name,)):
            return bytes(value)
        return None

    def rows(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a query finds; none where the file fails."""
        with suppress(sqlite3.Error):
            yield from self._here().execute(query, values)

    def table(self, query: str, values: Sequence[object] = ()) -> dict[Any, Any]:
        """The rows of two columns that a query finds, the second by the first; none where the file fails."""
        with suppress(sqlite3.Error):
            return dict(self._here().execute(query, values).fetchall())
        return {}

    def write(self, statement: str, values: Iterable[Sequence[object]]) -> None:
        """Run a statement for each of some rows; where the file fails, nothing of them is kept."""
        connection = self._here()
        try:
            with connection:
                connection.executemany(statement, values)
        except sqlite3.Error:
            self.failed = True

    def keep(self, name: str, value: bytes) -> None:
        """Keep a value under a name, in place of the one before."""
        self.write("INSERT OR REPLACE INTO note VALUES (?, ?)", [(name, value)])

    def put(self, key: str, value: bytes) -> None:
        """Keep a result; it reaches the file when the store is closed."""
        self._new[key] = value

    def close(self) -> None:
        """Write what is new, note what was used, and make room."""
        with suppress(sqlite3.Error), self._connection:
            rows = ((key, value, self._build) for key, value in self._new.items())
            self._connection.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)
            used = ((self._build, key) for key in self._asked)
            self._connection.executemany("UPDATE result SET build = ? WHERE key = ?", used)
            self._prune(LIMIT)
        self._connection.close()

    def prune(self, limit: int) -> None:
        """Keep no more than ``limit`` bytes of results."""
        with suppress(sqlite3.Error):
            with self._connection:
                self._prune(limit)
            self._connection.execute("VACUUM")

    def figures(self) -> Mapping[str, int]:
        """How many results, cards and batches there are, and how many bytes the results take."""
        found = dict.fromkeys(("results", "bytes", "cards", "batches"), 0)
        for results, size in self.rows("SELECT COUNT(*), COALESCE(SUM(LENGTH(value)), 0) FROM result"):
            found |= {"results": results, "bytes": size}
        for cards, batches in self.rows("SELECT (SELECT COUNT(*) FROM card), (SELECT COUNT(*) FROM batch)"):
            found |= {"cards": cards, "batches": batches}
        return found

    def clear(self) -> None:
        """Forget everything."""
        with suppress(sqlite3.Error):
            with self._connection:
                for table in _TABLES:
                    self._connection.execute(f"DELETE FROM {table}")
            self._connection.execute("VACUUM")

    def _prune(self, limit: int) -> None:
        query = "SELECT key, LENGTH(value) FROM result ORDER BY build DESC, key"
        kept, gone = 0, []
        for key, size in self._connection.execute(query).fetchall():
            kept += size
            if kept > limit:
                gone.append((key,))
        self._connection.executemany("DELETE FROM result WHERE key = ?", gone)

    def _here(self) -> sqlite3.Connection:
        """The connection of this process: SQLite’s may not be used by one that was forked since."""
        if self._path and self._process != os.getpid():
            self._inherited.append(self._connection)
            self._process, self._connection = os.getpid(), self._open()
        return self._connection

    def _open(self) -> sqlite3.Connection:
        """Open our file, make it, or make it anew; where none of that can be, keep results in memory only."""
        for path in (self._path, self._path):
            connection = _connect(path) if path else None
            if connection is not None:
                return connection
            if path:
                _remove(path)
        return _new(sqlite3.connect(":memory:"))

    def _begin(self) -> int:
        """The number of this run; a file that takes no note of it takes none at all and is left alone."""
        with suppress(sqlite3.Error):
            return self._numbered()
        self._connection.close()
        self._connection = _new(sqlite3.connect(":memory:"))
        return self._numbered()

    def _numbered(self) -> int:
        with self._connection:
            row = self._connection.execute("INSERT INTO build VALUES (NULL) RETURNING number").fetchone()
        return int(row[0])


def glance(path: Path, name: str) -> bytes | None:
    """A note of a store that is there, without a run of its own: nothing is written."""
    if path.is_file():
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
            if _is_ours(connection):
                for (value,) in connection.execute("SELECT value FROM note WHERE name = ?", (name,)):
                    return bytes(value)
    return None


def _is_ours(connection: sqlite3.Connection) -> bool:
    names = ("application_id", "user_version")
    return [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names] == [APPLICATION, VERSION]


def _connect(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
        fresh = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone() == (0,)
        if fresh:
            return _new(connection)
        if _is_ours(connection):
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("SELECT key, build FROM result LIMIT 1").fetchone()
            return connection
        connection.close()
    except (sqlite3.Error, OSError):
        return None
    return None


def _new(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.executescript(_SCHEMA)
    return connection


def _remove(path: Path) -> None:
    for suffix in ("", "-journal", "-wal", "-shm"):
        file = path.with_name(path.name + suffix)
        with suppress(OSError):
            file.unlink()
