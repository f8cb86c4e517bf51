"""What YAML allows and Pactbook does not: the problem and what to type instead."""

import re

from generator.diagnostics import Diagnostic, Related, Span
from generator.documents.places import Place, Stretch
from generator.documents.source import Source

_QUOTE_IT = "for a text that begins with `{}`, put the text in quotes"
_TAG = re.compile(r"![^\s,\[\]{}]*")
_ANCHOR = re.compile(r"&[\w-]+")
_SWALLOWED_DASH = re.compile(r"[\r\n][ ]*+(-[^\r\n]*)")
_GLUED = re.compile(r"([\w-]+):(\S+)")


def duplicate_key(source: Source, key: str, place: Place, first: Place) -> Diagnostic:
    """A key that its mapping has already."""
    span = source.between(*(first.key or first[:2]))
    return Diagnostic(
        code="duplicate-key",
        message=f"The key `{key[:40]}` is already in line {span.line}",
        span=source.between(place.start, place.end),
        value=key[:40],
        hint="Join the two, or delete one",
        related=(Related(message="The first one", span=span),),
    )


def merge_key(source: Source, place: Place) -> Diagnostic:
    """The key ``<<``, which would copy another mapping."""
    return Diagnostic(
        code="yaml-merge",
        message="`<<` copies keys from elsewhere, which Pactbook does not do",
        span=source.between(place.start, place.end),
        value="<<",
        hint="Write the keys out here",
    )


def empty_key(source: Source, place: Place) -> Diagnostic:
    """A colon without a key before it."""
    return Diagnostic(
        code="yaml-key",
        message="A key is missing before the colon",
        span=source.between(place.start, place.end),
        hint="Write the key, or delete the colon",
    )


def complex_key(source: Source, place: Place) -> Diagnostic:
    """A list or a mapping where a key should stand."""
    kind = "list" if isinstance(next(iter(place.children or {}), 0), int) else "mapping"
    return Diagnostic(
        code="yaml-key",
        message=f"A {kind} stands where a key should stand",
        span=source.between(place.start, place.end),
        value=source.text[place.start : place.end][:40],
        hint="A key is a plain word; put a text that begins with a bracket in quotes",
    )


def glued_dash(source: Source, place: Place) -> Diagnostic:
    """A dash that became part of the key after it."""
    key = source.text[place.start : place.end]
    return Diagnostic(
        code="yaml-dash",
        message=f"A space is missing after the dash of `{key[:40]}:`",
        span=source.between(place.start, place.end),
        value=key[:40],
        hint=f"Write `- {key[1:40]}:`",
    )


def swallowed_dash(source: Source, place: Place) -> Diagnostic | None:
    """An item of a list that became part of the text above it, if there is one."""
    for found in _SWALLOWED_DASH.finditer(source.text, place.start, place.end):
        item = found[1]
        if item[:2] == "- " or source.text[place.start] == "-":
            return Diagnostic(
                code="yaml-dash",
                message=f"`{item[:40]}` reads as more of the text above, not as an item of a list",
                span=source.between(*found.span(1)),
                value=item[:40],
                hint="Line the dashes of a list up, each with a space after it; put a text in quotes",
            )
    return None


def anchor(source: Source, place: Place) -> Diagnostic:
    """A name given to a value, such as ``&name``."""
    start, end = _sign(_ANCHOR, source, place)
    return Diagnostic(
        code="yaml-alias",
        message=f"`{source.text[start:end]}` gives the value a name, which Pactbook does not read",
        span=source.between(start, end),
        value=source.text[start:end],
        hint=f"Delete it; {_QUOTE_IT.format('&')}",
    )


def alias(source: Source, place: Place, anchored: Place | None) -> Diagnostic:
    """A value taken from elsewhere, such as ``*name``."""
    name = source.text[place.start : place.end]
    first = source.between(anchored.start, anchored.end) if anchored else None
    return Diagnostic(
        code="yaml-alias",
        message=f"`{name}` repeats a value from elsewhere, which Pactbook does not do",
        span=source.between(place.start, place.end),
        value=name,
        hint=f"Write the value out; {_QUOTE_IT.format('*')}",
        related=(Related(message="The value it repeats", span=first),) if first else (),
    )


def tag(source: Source, place: Place) -> Diagnostic:
    """A type given to a value, such as ``!!int``."""
    start, end = _sign(_TAG, source, place)
    return Diagnostic(
        code="yaml-tag",
        message=f"`{source.text[start:end]}` names a type; in Pactbook the key tells the type",
        span=source.between(start, end),
        value=source.text[start:end],
        hint=f"Delete it; {_QUOTE_IT.format('!')}",
    )


def too_deep(source: Source, place: Place, limit: int) -> Diagnostic:
    """A list or mapping inside too many others."""
    return Diagnostic(
        code="yaml-depth",
        message=f"More than {limit} lists and mappings stand inside each other",
        span=source.between(place.start, place.end),
        hint="Nothing in Pactbook needs this; look for stray brackets or dashes",
    )


def too_many_items(source: Source, place: Place, limit: int) -> Diagnostic:
    """A list or mapping that is longer than any reader would follow."""
    first, last = place.key or (place.start, place.start + 1)
    return Diagnostic(
        code="too-many-items",
        message=f"More than {limit:,} items stand in one list or mapping",
        span=source.between(first, last),
        hint="Nothing in Pactbook needs this; look for lines that were copied by mistake",
    )


def second_document(source: Source, start: int) -> Diagnostic:
    """A line ``---`` after which YAML begins another document."""
    return Diagnostic(
        code="several-documents",
        message="`---` begins a second document, but a file holds one",
        span=source.between(start, start + 3),
        value="---",
        hint="Delete the line, or move what follows to a file of its own",
    )


def directive(source: Source, found: Stretch) -> Diagnostic:
    """A line that begins with ``%``, an instruction to the parser."""
    return Diagnostic(
        code="yaml-directive",
        message="A line that begins with `%` is an instruction to YAML, which Pactbook does not read",
        span=source.between(*found),
        value=source.text[found[0] : found[1]][:40],
        hint="Delete the line, or indent it if it is text",
    )


def empty_file(source: Source) -> Diagnostic:
    """Nothing in the file, or nothing but comments."""
    return Diagnostic(
        code="empty-file",
        message="The file holds no key with a value" if source.text.strip() else "The file is empty",
        span=Span.point(source.path),
        hint="Begin with a key and its value, such as `title: …`",
    )


def not_a_mapping(source: Source, place: Place, value: object) -> Diagnostic:
    """Something else than keys with values at the top of the file."""
    text = source.text[place.start : place.end].splitlines()[0][:40]
    glued = _GLUED.match(text) if isinstance(value, str) else None
    found = "a list" if isinstance(value, list) else f"the text `{text}`"
    return Diagnostic(
        code="not-a-mapping",
        message=f"A file holds keys with values, but here is {found}",
        span=source.between(place.start, place.end),
        value=text,
        hint=f"Write a space after the colon: `{glued[1]}: {glued[2]}`"
        if glued
        else "Begin with a key and its value, such as `title: …`",
    )


def _sign(pattern: re.Pattern[str], source: Source, place: Place) -> Stretch:
    return next((found.span() for found in pattern.finditer(source.text, place.start)), place[:2])
