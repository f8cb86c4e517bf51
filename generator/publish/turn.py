"""One build of a project at a time: a second waits for its turn."""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(work: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the project; ``waiting`` is called where another build holds it and has to end first.

    The system lets go of it when the program ends, however that ends. Where it has no locks, or the
    folder may not be written, nothing is held.
    """
    try:
        work.mkdir(parents=True, exist_ok=True)
        lock = (work / "lock").open("a", encoding="utf-8")
    except OSError:
        yield
        return
    with lock:
        _take(lock.fileno(), waiting)
        yield


def _take(lock: int, waiting: Callable[[], None]) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(lock, fcntl.LOCK_EX)
    except OSError:  # a disk over the network may have no locks
        return
