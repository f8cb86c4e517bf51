"""Outputs as files of a folder, Markdown with front matter that any publisher reads."""

import json
from collections.abc import Iterable
from pathlib import Path

from generator.outputs import OutputFile

SIGNS = Path(__file__).parent.parent / "theme/symbols.html"
"""The signs that drawings refer to. In our theme every page has them; elsewhere a page brings them along."""
_REFERENCE = "#m-"


def write(outputs: Iterable[OutputFile], folder: Path) -> None:
    """Write every output below a folder, making what is missing; files of the same name are replaced."""
    for output in outputs:
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(exported(output))


def exported(output: OutputFile) -> bytes:
    """The bytes of an output; a page begins with its front matter and ends with the signs that it needs."""
    content = output.data
    if not output.is_page:
        return content
    signs = b"\n" + SIGNS.read_bytes() if _REFERENCE.encode() in content else b""
    return f"---\n{front_matter(output)}---\n\n".encode() + content + signs


def front_matter(output: OutputFile) -> str:
    """The page’s meta as YAML; values are JSON, which YAML reads as it is."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in output.meta.items())
    return "".join(lines)
