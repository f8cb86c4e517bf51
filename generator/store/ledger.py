"""The key under which each batch is wanted, kept from build to build, and the cards that changed since."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.store.store import Store

_FRAME = "frame"


class Was(NamedTuple):
    """A card as it was: its head, and the digests of its parts; both empty where there was none."""

    head: bytes
    parts: bytes


class Ledger:
    """Keys by the names of batches. They hold for one ``frame``: a digest of everything that is no card."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def turned(self, until: int) -> Mapping[str, Was]:
        """The cards, by path, that changed since the keys were brought up to date, as they were then."""
        query = "SELECT path, head, parts FROM journal WHERE seq <= ? ORDER BY seq DESC"
        rows = self._store.rows(query, (until,))
        return {path: Was(head or b"", parts or b"") for path, head, parts in rows}

    def is_of(self, frame: str) -> bool:
        """Whether the keys are those of a frame."""
        return self._store.note(_FRAME) == frame.encode()

    def keys(self) -> Mapping[str, str]:
        """The key of every batch."""
        return self._store.table("SELECT name, key FROM wanted")

    def replace(self, frame: str, keys: Mapping[str, str], until: int) -> None:
        """Note all keys anew; ``until`` numbers the last change that they know of."""
        self._store.keep(_FRAME, b"")
        self._store.write("DELETE FROM wanted WHERE name != ?", [("",)])
        self.mend((), keys, until)
        self._store.keep(_FRAME, frame.encode())

    def mend(self, gone: Iterable[str], keys: Mapping[str, str], until: int) -> None:
        """Note the keys of some batches, and forget those of others."""
        self._store.write("DELETE FROM wanted WHERE name = ?", ((name,) for name in gone))
        self._store.write("INSERT OR REPLACE INTO wanted VALUES (?, ?)", keys.items())
        self._store.write("DELETE FROM journal WHERE seq <= ?", [(until,)])
