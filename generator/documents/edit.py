"""Changing a YAML file in place: only the characters that must change, comments and layout kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.diagnostics import Span
from generator.documents.document import Document
from generator.documents.places import Place
from generator.documents.source import line_starts

_LINE_END = re.compile(r"[^\r\n]*")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Splice:
    """The characters from offset ``start`` to before ``end`` give way to a text."""

    start: int
    end: int
    text: str


def splice(text: str, splices: Iterable[Splice]) -> str:
    """The text with every splice made; they must not overlap."""
    for change in sorted(splices, reverse=True):
        text = text[: change.start] + change.text + text[change.end :]
    return text


def offsets(text: str, span: Span) -> tuple[int, int]:
    """Where a span begins and ends, counted in characters from 0."""
    starts = line_starts(text)
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def line_break(text: str) -> str:
    """How the lines of a file end."""
    found = re.search(r"\r\n|[\r\n]", text)
    return found.group() if found else "\n"


def line_end(text: str, offset: int) -> int:
    """The end of the line that an offset stands in, before its break."""
    found = _LINE_END.match(text, offset)
    return found.end() if found else offset


def add_to_list(document: Document, key: str, item: str, after: Iterable[str]) -> Splice:
    """Add a short text, such as an id, to a list at the top of a file.

    A list that does not exist yet is begun below the last of the keys ``after``.
    """
    place = (document.root.children or {}).get(key)
    if place is None:
        return _begin_list(document, f"{key}: [{item}]", after)
    if place.children:
        last = list(place.children.values())[-1]
        if place.style:
            return Splice(start=last.end, end=last.end, text=f", {item}")
        end = line_end(document.text, last.end)
        return Splice(
            start=end, end=end, text=f"{line_break(document.text)}{_dash(document.text, last)}{item}"
        )
    return _fill_list(document, place, item)


def _begin_list(document: Document, line: str, after: Iterable[str]) -> Splice:
    children = document.root.children or {}
    end = max(children[key].end for key in after if key in children)
    end = len(document.text[:end].rstrip())
    if document.root.style:
        return Splice(start=end, end=end, text=f", {line}")
    end = line_end(document.text, end)
    return Splice(start=end, end=end, text=f"{line_break(document.text)}{line}")


def _fill_list(document: Document, place: Place, item: str) -> Splice:
    """Turn one text, an empty list or nothing into a list."""
    written = document.text[place.start : place.end].rstrip()
    held = "" if place.style == "[" or written in ("", "~", "null") else f"{written}, "
    space = " " * (place.start == place.end)
    return Splice(start=place.start, end=place.start + len(written), text=f"{space}[{held}{item}]")


def _dash(text: str, item: Place) -> str:
    """The dash of a list item with the spaces around it."""
    line = text.rfind("\n", 0, item.start) + 1
    return text[line : item.start]
