"""What a published site holds: for each batch of pages its key, its files and their digests."""

import marshal
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.store.cards import Reads
from generator.store.store import Store


class Made(NamedTuple):
    """A batch as it was made: its key, its files with a digest each, what it looked up, its inputs."""

    key: str
    files: Mapping[str, bytes]
    reads: Reads
    inputs: Mapping[str, str] = MappingProxyType({})


class Manifest:
    """The batches of one published folder."""

    def __init__(self, store: Store, site: str) -> None:
        self._store = store
        self._site = site
        self._keys: dict[str, str] | None = None

    def keys(self) -> Mapping[str, str]:
        """The key of every batch, by name."""
        if self._keys is None:
            self._keys = self._store.table("SELECT name, key FROM batch WHERE site = ?", (self._site,))
        return self._keys

    def made(self, name: str) -> Made | None:
        """A batch by name."""
        query = "SELECT key, files, reads, inputs FROM batch WHERE site = ? AND name = ?"
        for key, files, reads, inputs in self._store.rows(query, (self._site, name)):
            looked_up = frozenset(marshal.loads(reads))
            return Made(key, marshal.loads(files), looked_up, marshal.loads(inputs))
        return None

    def reads(self) -> Iterator[tuple[str, Reads]]:
        """The register entries that each batch looked up."""
        rows = self._store.rows("SELECT name, reads FROM batch WHERE site = ?", (self._site,))
        return ((name, frozenset(marshal.loads(reads))) for name, reads in rows)

    def put(self, made: Iterable[tuple[str, Made]]) -> None:
        """Note batches that were made."""
        found = tuple(made)
        rows = (
            (self._site, name, one.key, marshal.dumps(dict(one.files)), *_looked_up(one))
            for name, one in found
        )
        self._store.write("INSERT OR REPLACE INTO batch VALUES (?, ?, ?, ?, ?, ?)", rows)
        if self._keys is not None:
            self._keys.update((name, one.key) for name, one in found)

    def drop(self, names: Iterable[str]) -> None:
        """Forget batches that are gone."""
        gone = tuple(names)
        query = "DELETE FROM batch WHERE site = ? AND name = ?"
        self._store.write(query, ((self._site, name) for name in gone))
        keys = self._keys or {}
        for name in gone:
            keys.pop(name, None)

    def outdate(self, names: Iterable[str]) -> None:
        """Have batches made anew by whoever wants them next; their files stay noted."""
        self._keys = None
        query = "UPDATE batch SET key = '' WHERE site = ? AND name = ?"
        self._store.write(query, ((self._site, name) for name in names))

    def copy(self, site: str) -> None:
        """Note of this folder what is noted of another."""
        self._keys = None
        query = "INSERT INTO batch SELECT ?, name, key, files, reads, inputs FROM batch WHERE site = ?"
        self._store.write(query, [(self._site, site)])

    def clear(self) -> None:
        """Forget everything of this folder."""
        self._keys = None
        self._store.write("DELETE FROM batch WHERE site = ?", [(self._site,)])


def _looked_up(one: Made) -> tuple[bytes, bytes]:
    return marshal.dumps(tuple(sorted(one.reads))), marshal.dumps(dict(one.inputs))
