"""Whether anything changed at all since the last build, told before the program loads what it builds with."""

import os
import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.freshness.scan import Snapshot, looks, snapshot
from generator.publish.staging import mark
from generator.store.keys import PACKAGE
from generator.store.store import Store

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


def remember(scene: Scene, site: Path, root: Path) -> None:
    """Note the scene of a build that had nothing to report, and the site that it led to."""
    with Store(root / WORK / "store.sqlite") as store:
        store.keep(_NOTE, pickle.dumps((scene, site, mark(site))))


def is_untouched(root: Path, options: tuple[object, ...]) -> Path | None:
    """The folder of the site where everything looks as it did before the last build; otherwise nothing."""
    path = root / WORK / "store.sqlite"
    if not path.is_file():
        return None
    with Store(path) as store:
        kept = store.note(_NOTE)
    if kept is None:
        return None
    scene, site, marker = pickle.loads(kept)
    same = (
        marker is not None
        and str(root / "mkdocs.yml") in scene.files
        and mark(site) == marker
        and scene == Scene.now(scene.folders, scene.files, options)
    )
    return Path(site) if same else None


def _surroundings() -> tuple[object, ...]:
    return (os.environ.get("SOURCE_DATE_EPOCH"),)
