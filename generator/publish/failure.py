"""What a build says when it breaks off for a reason that is no fault of a briefing."""

import errno
import os
import traceback
from contextlib import suppress
from pathlib import Path

UNCHANGED = "Nothing was published: readers keep what they had."
_FULL = (errno.ENOSPC, errno.EDQUOT)
_BARRED = (errno.EACCES, errno.EPERM, errno.EROFS)


def told(error: BaseException, work: Path) -> str:
    """An error in a sentence or two; the traceback of an unforeseen one is kept in a file of ``work``."""
    if isinstance(error, OSError) and error.errno:
        return f"{_told_by_the_system(error, work.parent)} {UNCHANGED}"
    return f"{_unforeseen(error, work.parent)} {UNCHANGED}{_kept(error, work)}"


def _told_by_the_system(error: OSError, root: Path) -> str:
    name = error.filename2 or error.filename
    file = f": {name if Path(str(name)).is_absolute() else f'{name}, below {root}'}" if name else ""
    if error.errno in _FULL:
        return f"The disk is full{file}."
    if error.errno in _BARRED:
        return f"This user may not do that here{file} ({os.strerror(error.errno).lower()})."
    return f"The build broke off{file} ({(error.strerror or str(error)).lower()})."


def _unforeseen(error: BaseException, root: Path) -> str:
    """What happened and where: in the project’s own file, if one had a part in it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if _is_below(root, frame.filename)]
    place = next((f" in {frame.filename}, line {frame.lineno}" for frame in (own or frames)[::-1]), "")
    text = f": {error}" if str(error) else ""
    return f"The build broke off{place}, with {type(error).__name__}{text}."


def _is_below(root: Path, file: str) -> bool:
    return Path(file).is_relative_to(root) and "site-packages" not in Path(file).parts


def _kept(error: BaseException, work: Path) -> str:
    with suppress(OSError):
        file = work / "traceback.txt"
        file.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        return f" The traceback is in {file}."
    return ""
