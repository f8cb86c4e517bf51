"""What the files of a project look like from outside: enough to see which ones may have changed."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from struct import Struct

Look = tuple[int, int, int, int]
"""Times of last writing and of last change of state in nanoseconds, bytes, number of the file on its disk."""
Snapshot = Mapping[str, Look]
_PACKED = Struct("2q2Q")


def look(path: Path) -> Look | None:
    """How a file looks; none where there is none."""
    with suppress(OSError):
        return _look(path.stat())
    return None


def appearance(path: str) -> bytes:
    """The look of a file in few bytes; none where there is no file."""
    with suppress(OSError):
        return _PACKED.pack(*_look(os.stat(path)))  # noqa: PTH116 - asked of every file at each build
    return b""


def snapshot(folder: str | Path, ends: tuple[str, ...] = ("",)) -> Snapshot:
    """The looks of all files below a folder whose names end so, by path; links are followed to files only."""
    found: dict[str, Look] = {}
    _look_below(str(folder), ends, found)
    return found


def looks(paths: Iterable[Path]) -> Snapshot:
    """The looks of the files among some paths."""
    found = ((str(path), look(path)) for path in paths)
    return {path: seen for path, seen in found if seen}


def _look_below(folder: str, ends: tuple[str, ...], found: dict[str, Look]) -> None:
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    _look_below(entry.path, ends, found)
            elif entry.name.endswith(ends):
                try:
                    found[entry.path] = _look(entry.stat())
                except OSError:  # it went away meanwhile
                    continue


def _look(found: os.stat_result) -> Look:
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
