"""The characters that mean something by themselves: escapes, and what prose does not hold."""

import re
import string

from generator.prose.cursor import Cursor
from generator.prose.tokens import Run

_RUN = re.compile(r"\*+|_+")
_TICKS = re.compile(r"`+")
_TAG = re.compile(r"<(?:/?([A-Za-z][A-Za-z0-9:-]*)(?:[\s/][^<>]*)?|[!?][^<>]*)>")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_IMAGE = re.compile(r"!\[(?!@)([^\[\]]*)\]\([^()]*\)?")
_ATTRIBUTES = re.compile(r"\{(?::[^{}]*| *[.#][A-Za-z][^{}]*)\}")
_LONGEST_RUN = 3
_INSTEAD_OF_TAG = {
    "a": "type [words](https://…)",
    "b": "type **words**",
    "em": "type *words*",
    "i": "type *words*",
    "strong": "type **words**",
}


def read_escape(cursor: Cursor) -> None:
    """A backslash makes the punctuation mark after it an ordinary character."""
    following = cursor.text[cursor.place + 1 : cursor.place + 2]
    if following and following in string.punctuation:
        cursor.take(cursor.place + 2, following)
    else:
        cursor.take(cursor.place + 1)


def read_run(cursor: Cursor) -> None:
    """Asterisks and underscores: emphasis begins where a word begins and ends where a word ends."""
    match = cursor.match(_RUN)
    stop = match.end() if match else cursor.place + 1
    marks = cursor.text[cursor.place : stop]
    before = cursor.text[cursor.place - 1 : cursor.place] or " "
    after = cursor.text[stop : min(stop + 1, cursor.end)] or " "
    opens = not after.isspace() and not before.isalnum()
    closes = not before.isspace() and not after.isalnum()
    if len(marks) > _LONGEST_RUN or not (opens or closes):
        return cursor.take(stop)
    cursor.tokens.append(Run(marks=marks, opens=opens, closes=closes))
    return cursor.take(stop, "")


def read_ticks(cursor: Cursor) -> None:
    """Code is refused; a single grave accent, or one inside a word as an apostrophe, is text."""
    match = cursor.match(_TICKS)
    inside = match.end() if match else cursor.place + 1
    ticks = cursor.text[cursor.place : inside]
    close = cursor.text.find(ticks, inside, cursor.end)
    if close < 0 or cursor.text[cursor.place - 1 : cursor.place].isalnum():
        return cursor.take(inside)
    stop = close + len(ticks)
    cursor.report("prose-code", stop, "is set as code", "write the words without `; the sign itself is \\`")
    return cursor.take(stop, cursor.text[inside:close])


def read_angle(cursor: Cursor) -> None:
    """HTML and addresses in angle brackets are refused; any other less-than sign is text."""
    if cursor.text.startswith("<!--", cursor.place):
        return _refuse_comment(cursor)
    address, tag = cursor.match(_AUTOLINK), cursor.match(_TAG)
    if address:
        hint = f"type [words]({address[1]})" if "//" in address[1] else "write it without < and >"
        cursor.report("link-autolink", address.end(), "is a link without words", hint)
        return cursor.take(address.end(), address[1])
    if tag:
        hint = _INSTEAD_OF_TAG.get((tag[1] or "").lower(), "remove it; the sign < itself is \\<")
        cursor.report("prose-html", tag.end(), "is HTML, which prose does not hold", hint)
        return cursor.take(tag.end(), "")
    return cursor.take(cursor.place + 1)


def _refuse_comment(cursor: Cursor) -> None:
    close = cursor.text.find("-->", cursor.place, cursor.end)
    hint = "remove it; a remark for other writers goes behind # on a line of its own, outside the text"
    cursor.report("prose-html", cursor.place + 4, "opens an HTML comment", hint)
    cursor.take(cursor.end if close < 0 else close + 3, "")


def read_exclamation(cursor: Cursor) -> None:
    """Images are refused; any other exclamation mark is text."""
    image = cursor.match(_IMAGE)
    if image is None:
        return cursor.take(cursor.place + 1)
    hint = "describe it in words, or link to the page that shows it: [words](https://…)"
    cursor.report("prose-image", image.end(), "is an image, which prose does not hold", hint)
    return cursor.take(image.end(), image[1])


def read_brace(cursor: Cursor) -> None:
    """Attribute lists are refused; any other brace is text."""
    attributes = cursor.match(_ATTRIBUTES)
    if attributes is None:
        return cursor.take(cursor.place + 1)
    hint = "remove it; the sign { itself is \\{"
    cursor.report("prose-attribute-list", attributes.end(), "is an attribute list", hint)
    return cursor.take(attributes.end(), "")
