"""What YAML lets pass although the writer cannot have meant it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from generator.diagnostics import PROBLEM_LIMIT, Diagnostic, Severity
from generator.documents.places import Place
from generator.documents.source import Source

_TAB = re.compile(r"^ *(\t)", re.MULTILINE)
_LOST = re.compile(r"(?<=\S) +(#[^\s#!][^\r\n]*)")
_SIGN = re.compile(r" #[^\s#!]")
_HARD_SPACE = "\xa0"


def oddities(source: Source, root: Place) -> tuple[Diagnostic, ...]:
    """Tabs and hard spaces in the indentation, and text that YAML takes for a comment."""
    kinds = (_tabs(source, root), _hard_spaces(source, root), _lost_text(source, root))
    return tuple(problem for kind in kinds for problem in islice(kind, PROBLEM_LIMIT))


def tab(source: Source, start: int) -> Diagnostic:
    """A tab where YAML wants spaces."""
    return Diagnostic(
        code="yaml-tab",
        message="A tab stands in the indentation",
        span=source.between(start, start + 1),
        value="\t",
        hint="Indent with spaces, two for each level",
    )


def hard_space(source: Source, start: int) -> Diagnostic:
    """A no-break space, which YAML takes for a letter."""
    return Diagnostic(
        code="yaml-space",
        message="A no-break space stands in the indentation, where YAML takes it for a letter",
        span=source.between(start, start + 1),
        value="U+00A0",
        hint="Delete it and indent with ordinary spaces",
    )


def _tabs(source: Source, root: Place) -> Iterator[Diagnostic]:
    if "\t" not in source.text:
        return
    blocks = sorted(place[:2] for place in root.walk() if place.style in ("|", ">"))
    for found in _TAB.finditer(source.text):
        before = bisect_right(blocks, (found.start(), found.start()))
        if not before or blocks[before - 1][1] <= found.start():
            yield tab(source, found.start(1))


def _hard_spaces(source: Source, root: Place) -> Iterator[Diagnostic]:
    if _HARD_SPACE not in source.text:
        return
    for place in root.walk():
        if place.key and source.text[place.key[0]] == _HARD_SPACE:
            yield hard_space(source, place.key[0])


def _lost_text(source: Source, root: Place) -> Iterator[Diagnostic]:
    lost = tuple(_LOST.finditer(source.text)) if _SIGN.search(source.text) else ()
    ends = {place.end for place in root.walk() if place.children is None and not place.style} if lost else ()
    for found in lost:
        if found.start() in ends:
            comment = found[1].rstrip()[:40]
            yield Diagnostic(
                code="yaml-comment",
                message=f"`{comment}` is left out: after a space, `#` begins a comment",
                span=source.between(found.start(1), found.start(1) + len(comment)),
                severity=Severity.WARNING,
                value=comment,
                hint="Put the text in quotes, or write a space after the `#` of a comment",
            )
