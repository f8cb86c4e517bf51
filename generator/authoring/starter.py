"""The first files of a project on another subject: registers, an example, settings, pages."""

import json
from collections.abc import Iterator
from pathlib import Path
from string import Template

from generator.outputs import OutputFile

ACCENT = "#0b4f6c"
_FILES = Path(__file__).with_name("starter")
_NAMES = {"gitignore": ".gitignore", "vscode": ".vscode"}
"""Files that would do their work in our own repository if they had their name there."""
_CONFIGURATION = "mkdocs.yml"


def starter(name: str, description: str, accent: str = ACCENT) -> Iterator[OutputFile]:
    """Every file but the schemas, which follow from the registers."""
    told = {"name": _quoted(name), "description": _quoted(description), "accent": accent}
    for path in sorted(_FILES.rglob("*")):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            parts = path.relative_to(_FILES).parts
            yield OutputFile(
                path="/".join((_NAMES.get(parts[0], parts[0]), *parts[1:])),
                content=Template(text).substitute(told) if parts == (_CONFIGURATION,) else text,
            )


def _quoted(text: str) -> str:
    """A text as a YAML scalar, whatever stands in it."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
