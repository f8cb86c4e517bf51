"""Progress on a terminal, silence elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from generator.pipeline import Progress as Report
from generator.pipeline import silent


@contextmanager
def progress_bar(stream: TextIO | None = None) -> Iterator[Report]:
    """A bar for each stage, gone when the work is done; nothing where no person looks on."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        stages = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = bar.add_task(stage, total=total)
            bar.update(stages[stage], completed=done + 1)

        yield report
