"""Whether anything changed at all since the last build, told before the program loads what it builds with."""

import os
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.freshness.scan import Snapshot, looks, snapshot
from generator.publish.staging import mark
from generator.store.keys import PACKAGE
from generator.store.store import Store, glance

WORK = ".pactbook"
_NOTE = "untouched"
_CODE = (".py", ".jinja")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that a build starts from, as it looks from outside."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    options: tuple[object, ...]
    seen: Snapshot

    @classmethod
    def now(cls, folders: Sequence[str], files: Sequence[str], options: tuple[object, ...]) -> "Scene":
        """How everything looks at this moment."""
        seen = {**looks(Path(file) for file in files), **snapshot(PACKAGE, _CODE)}
        for folder in folders:
            seen.update(snapshot(folder))
        return cls(
            folders=tuple(folders), files=tuple(files), options=(*options, *_surroundings()), seen=seen
        )

    def is_of(self, folders: Sequence[str], files: Sequence[str], options: tuple[object, ...]) -> bool:
        """Whether it shows just these folders and files, for a build with these options."""
        asked = (tuple(folders), tuple(files), (*options, *_surroundings()))
        return (self.folders, self.files, self.options) == asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """The folder of the site if nothing changed since the last build, and the scene if it was looked at."""

    site: Path | None = None
    scene: Scene | None = None


def remember(scene: Scene, site: Path, store: Store) -> None:
    """Note the scene of a build that had nothing to report, and the site that it led to."""
    store.keep(_NOTE, pickle.dumps((scene, site, mark(site))))


def visit(root: Path, options: tuple[object, ...]) -> Visit:
    """Look at everything that the last build started from."""
    kept = glance(root / WORK / "store.sqlite", _NOTE)
    if kept is None:
        return Visit()
    scene, site, marker = pickle.loads(kept)
    if marker is None or str(root / "mkdocs.yml") not in scene.files or mark(site) != marker:
        return Visit()
    now = Scene.now(scene.folders, scene.files, options)
    return Visit(site=Path(site) if now == scene else None, scene=now)


def _surroundings() -> tuple[object, ...]:
    return (os.environ.get("SOURCE_DATE_EPOCH"),)
