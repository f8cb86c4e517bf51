"""What a build may read: the project’s own folders, and no link that leads out of them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.exceptions import ConfigurationError


def check_boundaries(root: Path, folders: Iterable[Path]) -> None:
    """Raise ``ConfigurationError`` for a folder, or for a link in one, that leads out of the project."""
    for folder in folders:
        for path in (folder, *_links(folder)):
            if not path.resolve().is_relative_to(root.resolve()):
                shown = os.path.relpath(path, root)
                raise ConfigurationError(
                    f"“{shown}” leads out of the project: put a copy of it into the project"
                )


def _links(folder: Path) -> Iterator[Path]:
    for inside, folders, files in os.walk(folder):
        yield from (path for name in (*folders, *files) if (path := Path(inside, name)).is_symlink())
