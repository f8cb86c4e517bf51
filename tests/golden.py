"""Golden files: cases of a title, parts of files, and what is reported about them, line by line.

```text
=== a title
facts:
  - topic: scope
---8<---
2:5 missing-field “text” is missing | add a line that starts with text:
```

A part begins with ``# briefings/….yaml`` where it is not for the case's main file. Its keys are laid
over a file that is in order and stand first in it, so that lines are counted as they are written.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostic, Severity, Span

SEPARATOR = "---8<---\n"


def cases(folder: Path) -> list[Any]:
    """Parts and expected lines of every case in a folder, named by file and title."""
    return [case for path in sorted(folder.glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> Iterator[Any]:
    for case in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title, _, rest = case.partition("\n")
        text, _, expected = rest.partition(SEPARATOR)
        yield pytest.param(text, expected.splitlines(), id=f"{path.stem}: {title}")


def parts(text: str, main: str) -> Iterator[tuple[str, str]]:
    """The path and the text of every part."""
    for part in re.split(r"^(?=# briefings/)", text, flags=re.MULTILINE):
        header = re.match(r"# (briefings/.+\.yaml)\n", part)
        if part.strip():
            yield (header[1] if header else main), part


def lay_over(part: str, below: str) -> str:
    """The part, then those top-level keys of the text below that it does not have."""
    keys = {match[1] for match in re.finditer(r"^(\S+):", part, re.MULTILINE)}
    chunks = re.split(r"^(?=\S)", below, flags=re.MULTILINE)
    return part + "".join(chunk for chunk in chunks if chunk.partition(":")[0] not in keys)


def as_lines(found: Diagnostic, main: str) -> Iterator[str]:
    """One line for the problem, and one for each place related to it."""
    weight = "" if found.severity is Severity.ERROR else f" ({found.severity})"
    yield f"{_place(found.span, main)} {found.code}{weight} {found.message} | {found.hint}"
    for other in found.related:
        yield f"  see {_place(other.span, main)} {other.message}"


def _place(span: Span, main: str) -> str:
    place = f"{span.line}:{span.column}"
    return place if span.path == main else f"{span.path.removeprefix('briefings/')}:{place}"
