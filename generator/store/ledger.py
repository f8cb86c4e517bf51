"""The key under which each batch is wanted, kept from build to build, and the cards changed since."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.store.store import Store

_FRAME = "frame"


class Turned(NamedTuple):
    """The heads, by path, that cards had before they changed, and how far the journal was read."""

    heads: Mapping[str, bytes]
    until: int


class Ledger:
    """Keys by the names of batches, for everything that is no card: the ``frame``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def turned(self) -> Turned:
        """What changed since the keys were last brought up to date; a new card had no head."""
        rows = [*self._store.rows("SELECT seq, path, head FROM journal ORDER BY seq")]
        heads: dict[str, bytes] = {}
        for _, path, head in rows:
            heads.setdefault(path, head or b"")
        return Turned(heads, rows[-1][0] if rows else 0)

    def is_of(self, frame: str) -> bool:
        """Whether there are keys for a frame."""
        return self._store.note(_FRAME) == frame.encode()

    def keys(self) -> Mapping[str, str]:
        """The key of every batch by its name."""
        return dict(self._store.rows("SELECT name, key FROM wanted"))

    def replace(self, frame: str, keys: Mapping[str, str], until: int) -> None:
        """Note all keys anew."""
        self._store.keep(_FRAME, b"")
        self._store.write("DELETE FROM wanted WHERE name != ?", [("",)])
        self._store.write("INSERT INTO wanted VALUES (?, ?)", keys.items())
        self._forget(until)
        self._store.keep(_FRAME, frame.encode())

    def mend(self, groups: Iterable[str], keys: Mapping[str, str], until: int) -> None:
        """Note the keys of groups of batches instead of those that they had."""
        query = "DELETE FROM wanted WHERE name = ?1 OR name BETWEEN ?1 || '#' AND ?1 || '$'"
        self._store.write(query, ((name,) for name in groups))
        self._store.write("INSERT OR REPLACE INTO wanted VALUES (?, ?)", keys.items())
        self._forget(until)

    def _forget(self, until: int) -> None:
        values: Sequence[Sequence[object]] = [(until,)]
        self._store.write("DELETE FROM journal WHERE seq <= ?", values)
