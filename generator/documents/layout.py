"""Lines in the wrong column, and keys, dashes and colons that are missing."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.documents.failure import KEY, Failure, Finding, after, shorten

_GLUED_COLON = re.compile(r"([\w.-]+:)(\S.*)")
_GLUED_DASH = re.compile(r"(-)(\w.*)")
_DASH = re.compile(r" *+(?P<key>-)(?: |$)")
_NEAR = 200
_A_KEY_ABOVE = "the column of a key above"


class _Sign(NamedTuple):
    """A key or a dash on a line above, and its column, counted from 1."""

    column: int
    text: str

    def __str__(self) -> str:
        return f"column {self.column}, below `{self.text}`"


def too_deep(failure: Failure) -> Finding:
    """A key that reads as more of the text above because it is indented."""
    key = failure.before.lstrip(" -")
    start = failure.index - len(key)
    keys = (sign for sign in _above(failure, KEY) if sign.column <= start - failure.line_start)
    return Finding(
        start=start,
        end=failure.index + 1,
        message=f"`{shorten(key)}:` is indented, so it reads as more of the text above",
        hint=f"Begin it in {next(keys, _A_KEY_ABOVE)}; put it in quotes if it is text",
    )


def closes_nothing(failure: Failure) -> Finding:
    """A closing bracket without an opening one."""
    return failure.at("`{}` closes nothing", "Delete it; put a text that holds a bracket in quotes")


def no_key(failure: Failure) -> Finding:
    """A colon without a key before it."""
    hint = "Write the key, or put a text that begins with a colon in quotes"
    return failure.at("A key is missing before the colon", hint)


def no_colon(failure: Failure) -> Finding:
    """A line that is neither a key with a value nor text."""
    line = after(failure.text, failure.opened).rstrip()
    message = f"`{shorten(line)}` is neither a key with a value nor more of the text above"
    hint = "Write a colon and a space after a key; indent a line that continues a text"
    for glued, sign in ((_GLUED_COLON.match(line), "colon"), (_GLUED_DASH.match(line), "dash")):
        if glued:
            message = f"A space is missing after the {sign} of `{shorten(glued[1])}`"
            hint = f"Write `{glued[1]} {shorten(glued[2])}`"
    return Finding(start=failure.opened, end=failure.opened + len(line), message=message, hint=hint)


def misplaced(failure: Failure) -> Finding:
    """The first word of a line that does not fit where it stands."""
    readings = (_glued_dash, _item, _no_key, _no_dash, _after_the_end, _dedented_text)
    found = next(filter(None, (reading(failure) for reading in readings)), None)
    message = "`{}` does not line up with the keys above"
    return found or failure.at(message, f"Begin it in {_columns(failure)}")


def _glued_dash(failure: Failure) -> Finding | None:
    glued = _GLUED_DASH.match(failure.rest)
    hint = f"Write `- {shorten(glued[2])}`" if glued else ""
    return failure.at("A space is missing after the dash of `{}`", hint) if glued else None


def _item(failure: Failure) -> Finding | None:
    if not _DASH.match(failure.rest):
        return None
    dashes = (sign.column for sign in _above(failure, _DASH))
    other = next((column for column in dashes if column != failure.column), None)
    hint = f"Begin it in column {other}, below the other items"
    message = "A list item stands where a key should stand"
    return failure.at(message, hint if other else "Give the list a key of its own, in the line above")


def _no_key(failure: Failure) -> Finding | None:
    return no_key(failure) if failure.character == ":" else None


def _no_dash(failure: Failure) -> Finding | None:
    if "expected '-'" not in failure.complaint:
        return None
    inside = _inner(failure) or _A_KEY_ABOVE
    hint = f"Begin the line with `- `; to go on with the item above, begin it in {inside}"
    return failure.at("`{}` stands among the items of a list, but has no dash", hint)


def _after_the_end(failure: Failure) -> Finding | None:
    hint = "Begin all keys of the file in column 1, and delete a line `...`"
    starts = "<document start>" in failure.complaint
    return failure.at("The keys of the file end before `{}`", hint) if starts else None


def _dedented_text(failure: Failure) -> Finding | None:
    block = failure.last.style in ("|", ">") and not failure.text[failure.last.end : failure.index].strip()
    if not block or KEY.match(failure.line):
        return None
    hint = "Indent all lines of the text alike"
    return failure.at("The line is indented less than the text it continues", hint)


def _columns(failure: Failure) -> str:
    """Where the key would line up: below the last key that is deeper, or the last that is not."""
    deeper, other = _inner(failure), _outer(failure)
    return ", or in ".join(str(key) for key in (deeper, other) if key) or _A_KEY_ABOVE


def _inner(failure: Failure) -> _Sign | None:
    return next((key for key in _above(failure, KEY) if key.column > failure.column), None)


def _outer(failure: Failure) -> _Sign | None:
    return next((key for key in _above(failure, KEY) if key.column < failure.column), None)


def _above(failure: Failure, pattern: re.Pattern[str]) -> Iterator[_Sign]:
    for line in reversed(failure.text[: failure.line_start].splitlines()[-_NEAR:]):
        found = pattern.match(line)
        if found:
            yield _Sign(found.start("key") + 1, found["key"])
