"""Quotes and brackets that are never closed, found where they were opened."""

import re

from generator.documents.failure import KEY, Failure, Finding, before

_CLOSERS = {"[": "]", "{": "}"}
_PARTS = re.compile(
    r"""(?<=[\[{,:\s])(?:"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\r\n]|'')*+')|[\[\]{}]|^[ ]*+(?:- |[\w.-]++:(?=\s))""",
    re.MULTILINE,
)
_SWALLOWED = re.compile(r"[\r\n][ ]*+(?:- |(?:- ++)*+[\w.-]++:(?=\s|[\"']?\Z))")


def unclosed_quote(failure: Failure) -> Finding | None:
    """A quote that runs to the end of the file, or over keys to the next quote."""
    last = failure.last
    if failure.complaint.startswith("while scanning a quoted scalar"):
        return _never_closed(failure, failure.opened, "text")
    if failure.touches_quoted and _SWALLOWED.search(failure.text, last.start, last.end):
        return _never_closed(failure, last.start, "text")
    return None


def unclosed_bracket(failure: Failure) -> Finding | None:
    """A bracket that finds no partner before the next key of its surroundings."""
    opened = {*failure.brackets}
    if "expected ',' or" in failure.complaint:
        opened.add(failure.opened)
    for start in sorted(opened, reverse=True):
        if not _closes(failure.text, start):
            kind = "list" if failure.text[start] == "[" else "mapping"
            return _never_closed(failure, start, kind)
    return None


def _never_closed(failure: Failure, start: int, kind: str) -> Finding:
    opener = failure.text[start]
    closer = _CLOSERS.get(opener, opener)
    return Finding(
        start=start,
        end=start + 1,
        message=f"The {kind} that begins with `{opener}` here is never closed",
        hint=f"Add the missing `{closer}` where the {kind} ends",
    )


def _closes(text: str, start: int) -> bool:
    line = before(text, start)
    key = KEY.match(line)
    column = key.start("key") if key else len(line) - len(line.lstrip(" "))
    awaited: list[str] = []
    for found in _PARTS.finditer(text, start):
        part = found.group()
        if part in _CLOSERS:
            awaited.append(_CLOSERS[part])
        elif part in ("]", "}"):
            if awaited.pop() != part:
                return False
        elif part.endswith((":", "- ")) and len(part) - len(part.lstrip(" ")) <= column:
            return False
        if not awaited:
            return True
    return False
