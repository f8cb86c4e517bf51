"""What a project is, and what was found in it."""

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.collection.watch import Watch
from generator.diagnostics import Diagnostic
from generator.freshness.registry import Registry
from generator.views.site import Site

Progress = Callable[[str, int, int], None]
"""Told the stage, how many are done and how many there are."""


Executors = Callable[[], AbstractContextManager[Executor | None]]
"""Processes for as long as they are needed; none where this one is better alone."""


def alone() -> AbstractContextManager[Executor | None]:
    """No other process helps."""
    return nullcontext()


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project lies and what it was told.

    ``as_of`` is the day the site speaks for, by default the newest editorial date in the
    content; ``templates`` is a folder whose templates replace the packaged ones of the same name.
    """

    root: Path
    as_of: date | None = None
    templates: Path | None = None
    site: Site = field(default_factory=Site)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was read, and everything that is wrong with it.

    ``assessed`` reads a briefing whole when it is asked for one; ``digests`` are those of the files by id;
    ``watch`` notes which register entries of the ``registers`` the collection looks up; ``turn`` numbers
    the last card that was read or dropped before.
    """

    collection: Collection
    assessed: Mapping[str, Assessed]
    digests: Mapping[str, bytes]
    watch: Watch
    registers: Registry
    turn: int
    diagnostics: tuple[Diagnostic, ...]
