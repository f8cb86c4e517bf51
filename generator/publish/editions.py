"""The two folders of a site, the published one and the next, and what the store knows of each."""

import errno
import os
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.collection.watch import changes
from generator.freshness.registry import Registry
from generator.publish import staging
from generator.store.keys import digest
from generator.store.manifest import Manifest
from generator.store.store import Store

_KNOWN = "editions"


@dataclass(frozen=True)
class Edition:
    """A folder that holds a whole site, and what was noted when it was made."""

    folder: Path
    slot: str
    manifest: Manifest
    store: Store

    def current(self, wanted: Mapping[str, str], registers: Registry) -> frozenset[str]:
        """The batches that it holds just as they are wanted."""
        looked_up = self._looked_up_otherwise(registers)
        keys = self.manifest.keys()
        return frozenset(
            name for name, key in wanted.items() if keys.get(name) == key and name not in looked_up
        )

    def _looked_up_otherwise(self, registers: Registry) -> frozenset[str]:
        """The batches that looked up an entry which is another now."""
        key, entries = self._entries()
        if key == registers.key:
            return frozenset()
        changed = changes(entries, registers.entries)
        return frozenset(name for name, reads in self.manifest.reads() if not reads.isdisjoint(changed))

    def note(self, registers: Registry, made: Iterable[str]) -> None:
        """Note the register entries that its pages were made with; what a run left aside may be of others."""
        if self._entries()[0] == registers.key:
            return
        self.manifest.outdate(self._looked_up_otherwise(registers).difference(made))
        self.store.keep(f"entries {self.slot}", pickle.dumps((registers.key, registers.entries), 5))

    def marker(self) -> str:
        """A digest of all that it was made from; two editions never have the same."""
        rows = sorted(self.manifest.keys().items())
        return digest(self._entries()[0], *(word for row in rows for word in row))

    def _entries(self) -> tuple[str, Mapping[str, Mapping[str, str]]]:
        kept = self.store.note(f"entries {self.slot}")
        found: tuple[str, Mapping[str, Mapping[str, str]]] = pickle.loads(kept) if kept else ("", {})
        return found


def known(folder: Path, store: Store) -> Edition | None:
    """The edition in a folder; none where the folder is not whole or the store does not know it."""
    marker = staging.mark(folder)
    slot = _slots(store).get(marker or "")
    return Edition(folder, slot, Manifest(store, slot), store) if slot else None


def next_edition(site: Path, work: Path, store: Store) -> Edition:
    """The folder for the next version: the one before the published, or a copy of that, or nothing yet."""
    folder = staging.staging_folder(site, work)
    found, published = known(folder, store), known(site, store)
    if found is None or (published and found.slot == published.slot):
        found = _copy(folder, published, store)
    staging.begin(folder)
    return found


def publish(edition: Edition, site: Path, store: Store) -> None:
    """Put the next version in the published one’s place; what is noted of both holds if this is cut off."""
    marker, before = edition.marker(), staging.mark(site)
    if store.failed:
        marker = f"{marker} not noted"
    slots = {kept: slot for kept, slot in _slots(store).items() if kept == before and slot != edition.slot}
    store.keep(_KNOWN, pickle.dumps({**slots, marker: edition.slot}))
    staging.finish(edition.folder, marker)
    staging.exchange(edition.folder, site)


def _copy(folder: Path, published: Edition | None, store: Store) -> Edition:
    slot = "b" if published and published.slot == "a" else "a"
    manifest = Manifest(store, slot)
    manifest.clear()
    if manifest.keys():
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
    if published:
        staging.clone(published.folder, folder)
        manifest.copy(published.slot)
        store.keep(f"entries {slot}", store.note(f"entries {published.slot}") or b"")
    else:
        staging.remove(folder)
        folder.mkdir(parents=True)
    return Edition(folder, slot, manifest, store)


def _slots(store: Store) -> dict[str, str]:
    kept = store.note(_KNOWN)
    found: dict[str, str] = pickle.loads(kept) if kept else {}
    return found
