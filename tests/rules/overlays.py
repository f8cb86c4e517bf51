"""Parts of files laid over a small project that is in order, and what the check says of the whole.

A part begins with ``# briefings/….yaml`` where it is not for the project's one briefing. Its keys stand
first in the file, so that lines are counted as they are written.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Diagnostic, Severity, Span
from generator.pipeline import Project, check

PROJECT = Path(__file__).parent / "project"
BRIEFING = "briefings/austria-switzerland-2025-night-trains.yaml"


def diagnose(text: str, folder: Path) -> tuple[Diagnostic, ...]:
    """Lay the parts over a copy of the project and check it."""
    shutil.copytree(PROJECT, folder, dirs_exist_ok=True)
    for path, part in _parts(text):
        below = PROJECT / (path if "_registers" in path else BRIEFING)
        merged = _merge(part, below.read_text(encoding="utf-8") if below.exists() else "")
        (folder / path).write_text(merged, encoding="utf-8")
    return check(Project(root=folder)).diagnostics


def as_lines(found: Diagnostic) -> Iterator[str]:
    """One line for the problem, and one for each place related to it."""
    weight = "" if found.severity is Severity.ERROR else f" ({found.severity})"
    yield f"{_place(found.span)} {found.code}{weight} {found.message} | {found.hint}"
    for other in found.related:
        yield f"  see {_place(other.span)} {other.message}"


def _place(span: Span) -> str:
    place = f"{span.line}:{span.column}"
    return place if span.path == BRIEFING else f"{span.path.removeprefix('briefings/')}:{place}"


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^(?=# briefings/)", text, flags=re.MULTILINE):
        header = re.match(r"# (briefings/.+\.yaml)\n", part)
        if part.strip():
            yield (header[1] if header else BRIEFING), part


def _merge(part: str, below: str) -> str:
    """The part, then those top-level keys of the text below that it does not have."""
    keys = {match[1] for match in re.finditer(r"^(\S+):", part, re.MULTILINE)}
    chunks = re.split(r"^(?=\S)", below, flags=re.MULTILINE)
    return part + "".join(chunk for chunk in chunks if chunk.partition(":")[0] not in keys)
