"""From the characters of a text value back to the characters of the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.documents.places import Place, Stretch
from generator.documents.source import LINE_BREAK

_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)*")
_ESCAPES = {
    "'": re.compile(r"''"),
    '"': re.compile(r"\\(?:x.{2}|u.{4}|U.{8}|.)"),
}
_NO_ESCAPE = re.compile(r"(?!)")
_FIRST_LINE = re.compile(r"^ *(?=[^ \r\n])", re.MULTILINE)


class _Segment(NamedTuple):
    """The part of a line that is in the value, after ``gap`` characters that stand for line breaks."""

    start: int
    end: int
    gap: int


class _Run(NamedTuple):
    """The value's characters from ``at`` on, and the stretch of the file that they come from."""

    at: int
    start: int
    end: int
    exact: bool


def stretch(text: str, place: Place, value: str | None, start: int, end: int) -> Stretch | None:
    """The offsets in ``text`` of ``value[start:end]``, or none where they cannot be told."""
    if value and not place.children and text[place.start : place.end] == value:
        return place.start + start, place.start + end
    runs = _runs(text, place, value) if value and not place.children else ()
    if not runs:
        return None
    first = _source(runs, max(start, 0))
    last = _source(runs, max(end - 1, start, 0))
    return (first[0], last[1]) if end > start else (first[0], first[0])


def _source(runs: tuple[_Run, ...], at: int) -> Stretch:
    run = runs[bisect_right(runs, at, key=lambda run: run.at) - 1]
    offset = run.start + at - run.at
    return (min(offset, run.end), min(offset + 1, run.end)) if run.exact else (run.start, run.end)


@lru_cache(maxsize=16)
def _runs(text: str, place: Place, value: str) -> tuple[_Run, ...]:
    runs: list[_Run] = []
    at, previous = 0, place.start
    for segment in _segments(text, place, value):
        if segment.gap:
            runs.append(_Run(at, previous, max(segment.start, previous), exact=False))
            at += segment.gap
        for run in _line_runs(text, segment, place.style, at):
            if run.exact and not value.startswith(text[run.start : run.end], run.at):
                return ()
            runs.append(run)
            at = run.at + (run.end - run.start if run.exact else 1)
        previous = segment.end
    return tuple(runs) if not value[at:].strip("\n") else ()


def _line_runs(text: str, segment: _Segment, style: str, at: int) -> Iterator[_Run]:
    done = segment.start
    for escape in _ESCAPES.get(style, _NO_ESCAPE).finditer(text, segment.start, segment.end):
        if done < escape.start():
            yield _Run(at, done, escape.start(), exact=True)
        at += escape.start() - done
        yield _Run(at, escape.start(), escape.end(), exact=False)
        at, done = at + 1, escape.end()
    if done < segment.end:
        yield _Run(at, done, segment.end, exact=True)


def _segments(text: str, place: Place, value: str) -> Iterator[_Segment]:
    properties = _PROPERTIES.match(text, place.start, place.end)
    start = properties.end() if properties else place.start
    if place.style in ("|", ">"):
        return _block(text, list(_lines(text, start, place.end))[1:], place.style, value)
    quote = len(place.style)
    return _flow(text, list(_lines(text, start + quote, place.end - quote)), place.style)


def _lines(text: str, start: int, end: int) -> Iterator[Stretch]:
    for found in LINE_BREAK.finditer(text, start, end):
        yield start, found.start()
        start = found.end()
    yield start, end


def _flow(text: str, lines: list[Stretch], style: str) -> Iterator[_Segment]:
    """Folded as plain and quoted text is: one break is a space, each further one a line break."""
    blanks, joined = 0, True
    for number, (start, end) in enumerate(lines):
        inner = number < len(lines) - 1
        if number:
            start = end - len(text[start:end].lstrip(" \t"))
        if inner:
            end = _trimmed(text, start, end, style)
        if number and inner and start == end:
            blanks += 1
            continue
        escaped = inner and style == '"' and _odd_backslashes(text[start:end])
        yield _Segment(start, end - escaped, blanks or int(not joined))
        blanks, joined = 0, escaped


def _trimmed(text: str, start: int, end: int, style: str) -> int:
    kept = start + len(text[start:end].rstrip(" \t"))
    return kept + (style == '"' and kept < end and _odd_backslashes(text[start:kept]))


def _odd_backslashes(line: str) -> bool:
    return (len(line) - len(line.rstrip("\\"))) % 2 == 1


def _block(text: str, lines: list[Stretch], style: str, value: str) -> Iterator[_Segment]:
    """Unfolded as block text is: lines that are indented deeper, and all of ``|``, keep their breaks."""
    indent = _indent(text, lines, value)
    blanks, begun, deeper = 0, False, False
    for line, end in lines:
        start = min(line + indent, end)
        if start == end:
            blanks += 1
            continue
        was_deeper, deeper = deeper, text[start] in " \t"
        kept = style == "|" or deeper or was_deeper
        yield _Segment(start, end, blanks + kept if begun and kept else blanks or int(begun))
        blanks, begun = 0, True


def _indent(text: str, lines: list[Stretch], value: str) -> int:
    """Told from the first line that is not blank, in the file and in the value."""
    first = _FIRST_LINE.search(value)
    inside = len(first.group()) if first else 0
    for start, end in lines:
        line = text[start:end]
        if line.strip(" "):
            return len(line) - len(line.lstrip(" ")) - inside
    return 0
