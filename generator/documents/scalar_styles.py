"""Writing one text in YAML: plain, quoted, folded or line by line, whichever reads back as the same."""

import json
import re
from collections.abc import Callable, Iterator, Mapping

from generator.documents.document import Value
from generator.documents.parse import parse

WIDTH = 100
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")

Lines = tuple[str, ...]
"""The first line goes on behind the key; the others are whole lines without their indentation."""


def one_line(value: str, *, in_flow: bool = False) -> str:
    """A text on one line: plain if it can be, else in quotes."""
    if in_flow:
        return _shortest(value, lambda written: _reads_as((f"[{written}]",), [value]))
    return _shortest(value, lambda written: _reads_as((written,), value))


def key(value: str) -> str:
    """A key of a mapping: plain if it can be, else in quotes."""
    return _shortest(value, lambda written: _data(f"{written}: x\n") == {value: "x"})


def _shortest(value: str, is_right: Callable[[str], bool]) -> str:
    escaped = json.dumps(value, ensure_ascii=False)
    candidates = (value, f'"{value}"', "'" + value.replace("'", "''") + "'")
    return next((text for text in candidates if "\n" not in text and is_right(text)), escaped)


def block(value: str, room: int, *, literal: bool = False) -> Lines:
    """A text over several lines of at most ``room`` characters, if it can be; else in quotes on one."""
    kinds = (_literal, _folded) if literal else (_folded, _literal)
    for kind in kinds:
        lines = tuple(kind(value, room))
        if _reads_as(lines, value):
            return lines
    return (json.dumps(value, ensure_ascii=False),)


def _folded(value: str, room: int) -> Iterator[str]:
    yield f">{_chomping(value)}"
    for number, paragraph in enumerate(value.rstrip("\n").split("\n")):
        if number:
            yield ""
        yield from _wrapped(paragraph, room)
    yield from _kept(value)


def _literal(value: str, room: int) -> Iterator[str]:  # noqa: ARG001 - its lines are as long as they are
    yield f"|{_chomping(value)}"
    yield from value.rstrip("\n").split("\n")
    yield from _kept(value)


def _chomping(value: str) -> str:
    ending = len(value) - len(value.rstrip("\n"))
    return "-" if not ending else "" if ending == 1 else "+"


def _kept(value: str) -> Iterator[str]:
    yield from [""] * (len(value) - len(value.rstrip("\n")) - 1)


def _wrapped(paragraph: str, room: int) -> Iterator[str]:
    """Broken at single spaces only: YAML would take any other space for layout."""
    line = ""
    for word in _BREAKABLE.split(paragraph):
        if line and len(line) + 1 + len(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _reads_as(lines: Lines, value: Value) -> bool:
    first, *others = lines
    text = "\n".join((f"x: {first}", *(f"  {line}" if line else "" for line in others), "y: z", ""))
    return _data(text) == {"x": value, "y": "z"}


def _data(text: str) -> Mapping[str, Value] | None:
    """What a text holds; nothing where it cannot be read or there is something wrong with it."""
    document, problems = parse("", text.encode("utf-8", "replace"))
    return document.data if document and not problems else None
