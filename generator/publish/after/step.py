"""A step of publishing: something made of the finished pages or of the briefings whole."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.pipeline import Checked, Progress, Project
from generator.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A site whose pages all lie in ``folder``; a step adds its files and may use the store."""

    folder: Path
    project: Project
    checked: Checked
    store: Store
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step by name. It runs after each build that publishes, never in ``serve``.

    It must leave alone what it made before of the same: its key covers all that its files depend on.
    """

    name: str
    run: Callable[[Published], None]
