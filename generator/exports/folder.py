"""Outputs as files of a folder, Markdown with front matter that any publisher reads."""

import json
from collections.abc import Iterable
from pathlib import Path

from generator.outputs import OutputFile


def write(outputs: Iterable[OutputFile], folder: Path) -> None:
    """Write every output below a folder, making what is missing; files of the same name are replaced."""
    for output in outputs:
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(exported(output))


def exported(output: OutputFile) -> bytes:
    """The bytes of an output; a page begins with its front matter."""
    content = output.content.encode() if isinstance(output.content, str) else output.content
    return f"---\n{front_matter(output)}---\n\n".encode() + content if output.is_page else content


def front_matter(output: OutputFile) -> str:
    """The page’s meta as YAML; values are JSON, which YAML reads as it is."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in output.meta.items())
    return "".join(lines)
