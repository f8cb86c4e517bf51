"""Progress on a terminal, silence elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from generator.pipeline import Progress as Report
from generator.pipeline import silent


@contextmanager
def progress_bar(console: Console | None = None) -> Iterator[Report]:
    """A bar for each stage, gone when the work is done; nothing where no person looks on."""
    console = console or Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        stages = {}

        def report(stage: str, done: int, total: int) -> None:
            if stage not in stages:
                stages[stage] = bar.add_task(stage, total=total)
            bar.update(stages[stage], completed=done + 1)

        yield report
