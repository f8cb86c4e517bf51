"""Notes which register entries a result was worked out from, so that a change of others leaves it alone."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any, TypeVar

V = TypeVar("V")
BY_NAME = "?"
"""Ends the label of a register’s index of names."""
EVERY = "*"
"""Stands for all entries, of whoever goes through them."""


class Watch:
    """What was looked up since it was last asked: labels of registers with keys, those not found too."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, str]] = set()

    @contextmanager
    def noting(self) -> Iterator[set[tuple[str, str]]]:
        """Collect the look-ups of a stretch of work apart."""
        before, self.seen = self.seen, set()
        try:
            yield self.seen
        finally:
            self.seen = before


class Watched(dict[str, V]):
    """A mapping whose look-ups are noted."""

    def __init__(self, entries: Mapping[str, V], label: str, watch: Watch) -> None:
        super().__init__(entries)
        self._label = label
        self._watch = watch

    def __getitem__(self, key: str) -> V:
        self._watch.seen.add((self._label, key))
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """The entry of a key, found or not."""
        self._watch.seen.add((self._label, key))
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._watch.seen.add((self._label, str(key)))
        return super().__contains__(key)

    def __iter__(self) -> Iterator[str]:
        self._watch.seen.add((self._label, EVERY))
        return super().__iter__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        """All keys."""
        self._watch.seen.add((self._label, EVERY))
        return super().keys()

    def values(self) -> ValuesView[V]:  # type: ignore[override]
        """All entries."""
        self._watch.seen.add((self._label, EVERY))
        return super().values()

    def items(self) -> ItemsView[str, V]:  # type: ignore[override]
        """All keys with their entries."""
        self._watch.seen.add((self._label, EVERY))
        return super().items()


def changes(
    before: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]]
) -> set[tuple[str, str]]:
    """Which look-ups would find something else: labels with keys, and ``EVERY`` where anything differs."""
    found: set[tuple[str, str]] = set()
    for label in before.keys() | now.keys():
        old, new = before.get(label, {}), now.get(label, {})
        found |= {(label, key) for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
        if list(old.items()) != list(new.items()):
            found.add((label, EVERY))
    return found
