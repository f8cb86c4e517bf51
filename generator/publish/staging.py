"""A site is built aside and exchanged for the published one in one step: readers never see half of it."""

import ctypes
import os
import shutil
from contextlib import suppress
from pathlib import Path

MARKER = ".build"
"""Stands in a folder that is whole, and holds a digest of what it was made from."""
_EXCHANGE = 2
_HERE = -100


def staging_folder(site: Path, work: Path) -> Path:
    """Where the next version is made: below ``work``, or beside the site if that is on another disk."""
    with suppress(OSError):
        work.mkdir(parents=True, exist_ok=True)
        site.parent.mkdir(parents=True, exist_ok=True)
        if work.stat().st_dev == site.parent.stat().st_dev:
            return work / f"next-{site.name}"
    return site.with_name(f".{site.name}.next")


def mark(folder: Path) -> str | None:
    """The marker of a folder that is whole; none of any other."""
    with suppress(OSError):
        return (folder / MARKER).read_text(encoding="ascii")
    return None


def begin(folder: Path) -> None:
    """Note that a folder is about to change: until ``finish`` it is not whole."""
    (folder / MARKER).unlink(missing_ok=True)


def finish(folder: Path, marker: str) -> None:
    """Note that a folder is whole."""
    (folder / MARKER).write_text(marker, encoding="ascii")


def clone(source: Path, target: Path) -> None:
    """Make a folder that holds the same files; each is shared until one of the two is replaced."""
    remove(target)
    target.mkdir(parents=True)
    if source.is_dir():
        _share_all(source, target)


def exchange(staged: Path, site: Path) -> None:
    """Publish: put the staged folder in the site’s place and keep the old one in its own.

    One step where the system can exchange two folders (Linux), else two with nothing between them.
    """
    if not site.exists():
        staged.rename(site)
        return
    if not _exchange(staged, site):
        aside = staged.with_name(f"{staged.name}.old")
        remove(aside)
        site.rename(aside)
        staged.rename(site)
        aside.rename(staged)


def write(path: Path, content: bytes) -> None:
    """Write a file anew: one that another folder shares keeps what it held."""
    try:
        file = path.open("xb", buffering=0)
    except FileExistsError:
        path.unlink()
        file = path.open("xb", buffering=0)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("xb", buffering=0)
    with file:
        try:
            rest = memoryview(content)
            while rest:  # a disk that is nearly full takes a part and refuses the next
                rest = rest[file.write(rest) :]
        except OSError as error:
            error.filename = str(path)
            raise


def share(source: Path, target: Path) -> None:
    """Let a folder have a file that another has; each keeps it when the other’s is replaced."""
    target.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    _share(str(source), str(target))


def remove(folder: Path) -> None:
    """Remove a folder and all that is in it, if it is there."""
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


def prune(folder: Path, path: str) -> None:
    """Remove a file that the site no longer has, and the folders that it leaves empty."""
    file = folder / path
    file.unlink(missing_ok=True)
    for parent in file.parents:
        if parent == folder or any(parent.iterdir()):
            return
        parent.rmdir()


def _share_all(source: Path, target: Path) -> None:
    """What ``shutil.copytree`` does, without asking each file for what a link has anyway."""
    with os.scandir(source) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folder = target / entry.name
                folder.mkdir()
                _share_all(source / entry.name, folder)
            else:
                _share(entry.path, f"{target}/{entry.name}")
    shutil.copystat(source, target)


def _share(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(first: Path, second: Path) -> bool:
    """Linux’ ``renameat2``; false where there is none or the disk refuses it."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    failed: int = rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
    return not failed
