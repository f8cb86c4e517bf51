"""Changing a YAML file in place: only the characters that must change, comments and layout kept."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.diagnostics import Span
from generator.documents.document import Document
from generator.documents.node import Node, make_node, read_node
from generator.documents.places import Place, Step
from generator.documents.source import line_starts
from generator.documents.writer import entry

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


def add_to_collection(document: Document, key: str, step: Step, node: Node, after: Iterable[str]) -> Splice:
    """Add an item (``step`` is its index) or a named entry to a list or mapping at the top of a file.

    One that does not exist yet is begun below the last of the keys ``after``.
    """
    place = (document.root.children or {}).get(key)
    is_item = isinstance(step, int)
    if place is None:
        begun = replace(make_node([]) if is_item else make_node({}), style="", key=key, children={step: node})
        return _insert(document, _last(document, after), entry(begun, 0))
    if place.children and not place.style:
        last = list(place.children.values())[-1]
        indent = _indent(document.text, last)
        return _insert(document, last, entry(node, indent, item=is_item))
    return _write_out(document, key, step, node)


def add_to_file(document: Document, node: Node) -> Splice:
    """Add a named entry to the top of a file, in the order of the alphabet where the file keeps it."""
    children = document.root.children or {}
    keys = list(children)
    is_sorted = keys == sorted(keys, key=str)
    before = [key for key in keys if not is_sorted or str(key) < node.key]
    if before:
        return _insert(document, children[before[-1]], entry(node, 0))
    start = document.root.start
    return Splice(start=start, end=start, text=f"{entry(node, 0)}{line_break(document.text)}")


def _write_out(document: Document, key: str, step: Step, node: Node) -> Splice:
    """Turn a collection that stands in brackets, or holds nothing, into one with a line for each entry."""
    place = (document.root.children or {})[key]
    start = place.key[0] if place.key else place.start
    held = (read_node(document).children or {})[key]
    empty = make_node([]) if isinstance(step, int) else make_node({})
    children = {**(held.children or {}), step: node}
    whole = replace(held, value=empty.value, style="", above=(), beside="", children=children)
    return Splice(start=start, end=max(place.end, start + len(key) + 1), text=entry(whole, 0))


def _last(document: Document, after: Iterable[str]) -> Place:
    children = document.root.children or {}
    return max((children[key] for key in after if key in children), key=lambda place: place.end)


def _insert(document: Document, place: Place, lines: str) -> Splice:
    """Put lines below the line on which a value ends."""
    end = line_end(
        document.text, max(len(document.text[: place.end].rstrip()), place.key[1] if place.key else 0)
    )
    written = lines.replace("\n", line_break(document.text))
    return Splice(start=end, end=end, text=f"{line_break(document.text)}{written}")


def _indent(text: str, place: Place) -> int:
    """The column, from 0, of a key or of the dash of an item."""
    if place.key:
        return place.key[0] - text.rfind("\n", 0, place.key[0]) - 1
    return len(_dash(text, place).partition("-")[0])


def _begin_list(document: Document, line: str, after: Iterable[str]) -> Splice:
    last = _last(document, after)
    if document.root.style:
        end = len(document.text[: last.end].rstrip())
        return Splice(start=end, end=end, text=f", {line}")
    return _insert(document, last, line)


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
