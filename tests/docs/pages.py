"""Pages of the author’s guide, read as a follower of them reads: what to type, to write and to expect."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
_BLOCK = re.compile(r"(?P<before>[^\n]*(?:\n[^\n]+)*)\n\n```(?P<language>\w+)\n(?P<text>.*?)```\n", re.DOTALL)
_CHANGE = re.compile(r"Change `([^`]+)` to `([^`]+)`")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A fenced block with the paragraph that leads to it."""

    before: str
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command as typed, and the lines that it is said to print."""

    line: str
    printed: tuple[str, ...]


def read(name: str) -> str:
    """The text of a page of the guide."""
    return (DOCS / name).read_text(encoding="utf-8")


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page in their order."""
    for found in _BLOCK.finditer(page):
        yield Block(before=found["before"].strip(), language=found["language"], text=found["text"])


def commands(block: Block) -> Iterator[Command]:
    """The commands of a console block; a backslash at the end of a line continues it."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, printed = part.replace("\\\n", " ").partition("\n")
        yield Command(line=" ".join(line.split()), printed=tuple(printed.splitlines()))


def changes(block: Block) -> list[tuple[str, str]]:
    """What the paragraph above a block tells to change to what."""
    return _CHANGE.findall(block.before)


def agrees(printed: str, expected: tuple[str, ...]) -> bool:
    """Whether a command printed what a page says; ``…`` alone is any lines, inside a line any text."""
    pattern = "".join("(?:.*\n)*?" if line == "…" else f"{_line(line)}\n" for line in expected)
    return re.fullmatch(pattern, "".join(f"{line.rstrip()}\n" for line in printed.splitlines())) is not None


def _line(expected: str) -> str:
    return ".*".join(re.escape(part) for part in expected.split("…"))
