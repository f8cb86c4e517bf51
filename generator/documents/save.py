"""Writing files so that nobody ever finds half of one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def save(path: Path, text: str) -> None:
    """Replace a file at once; a link stays a link, and the file keeps its permissions."""
    path = path.resolve()
    with _aside(path, text) as aside:
        if path.exists():
            aside.chmod(path.stat().st_mode)
        aside.replace(path)


def create(path: Path, text: str) -> None:
    """Make a new file at once; raises ``FileExistsError`` where there is one already."""
    with _aside(path, text) as aside:
        os.link(aside, path)


@contextmanager
def _aside(path: Path, text: str) -> Iterator[Path]:
    """A file beside the one to be written, gone again at the end."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o666 & ~_umask())
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
