"""Hearing of changed files from the system instead of looking at all of them again and again."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

PAUSE = 0.03
"""Seconds of silence after which a save is over: editors write, rename and touch in one go."""
_CHANGES = frozenset({"created", "modified", "moved", "deleted"})


class _Heard(FileSystemEventHandler):
    def __init__(self) -> None:
        self.event = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; opening and reading are none, nor is a folder’s own time."""
        if event.event_type in _CHANGES and not (event.is_directory and event.event_type == "modified"):
            self.event.set()


@contextmanager
def watch(folders: Iterable[Path], changed: Callable[[], None]) -> Iterator[None]:
    """Call ``changed`` after each series of changes below some folders, one call at a time."""
    heard, over = _Heard(), threading.Event()
    observer = Observer()
    for folder in folders:
        observer.schedule(heard, str(folder), recursive=True)
    observer.start()
    listener = threading.Thread(target=_listen, args=(heard.event, over, changed), daemon=True)
    listener.start()
    try:
        yield
    finally:
        over.set()
        heard.event.set()
        observer.stop()
        observer.join()
        listener.join()


def _listen(heard: threading.Event, over: threading.Event, changed: Callable[[], None]) -> None:
    while True:
        heard.wait()
        while heard.is_set() and not over.is_set():
            heard.clear()
            over.wait(PAUSE)
        if over.is_set():
            return
        changed()
