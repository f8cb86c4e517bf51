"""Parts of files laid over a small project that is in order, and what the check says of the whole."""

import shutil
from pathlib import Path

from generator.diagnostics import Diagnostic
from generator.pipeline import Project, check
from tests.golden import lay_over, parts

PROJECT = Path(__file__).parents[1] / "sites/trains"
BRIEFING = "briefings/austria-switzerland-2025-night-trains.yaml"


def diagnose(text: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Lay the parts over a copy of the project and check it."""
    shutil.copytree(PROJECT, folder, dirs_exist_ok=True)
    for path, part in parts(text, BRIEFING):
        below = PROJECT / (path if "_registers" in path else BRIEFING)
        (folder / path).write_text(lay_over(part, below.read_text(encoding="utf-8")), encoding="utf-8")
    return check(Project(root=folder)).diagnostics
