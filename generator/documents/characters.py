"""The bytes of a file as text, with what does not belong in a text file reported and made harmless."""

import re
import unicodedata

from generator.diagnostics import Diagnostic, Span
from generator.documents.source import Source

SIZE_LIMIT = 1_000_000
"""The largest file that is read, in bytes."""

_BYTE_ORDER_MARK = "\ufeff"
_ALLOWED = re.compile(
    "[\t\n\r -~\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*+"
)
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|" + _BIDI.pattern,
)
"""A character that nobody can see, and that is neither a space nor a line break."""


def decode(path: str, source: bytes) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of UTF-8 bytes, without its byte-order mark.

    Characters that nobody can see are reported once each and replaced by spaces, so that the rest
    of the file can be read and every place stays right. No text where it is not UTF-8 or too large.
    """
    if len(source) > SIZE_LIMIT:
        return None, (too_large(path),)
    if source.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in source[:4]:
        return None, (_utf16(path),)
    try:
        text = source.decode()
    except UnicodeDecodeError as error:
        return None, (_not_utf8(path, source, error.start),)
    marked = text.startswith(_BYTE_ORDER_MARK)
    text, problems = _without_hidden(path, text[marked:])
    return text, ((_marked(path),) if marked else ()) + problems


def _without_hidden(path: str, text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    if _ALLOWED.fullmatch(text):
        return text, ()
    first: dict[str, int] = {}
    for found in HIDDEN.finditer(text):
        first.setdefault(found.group(), found.start())
    source = Source(path=path, text=text)
    problems = tuple(_hidden(source, character, start) for character, start in first.items())
    return HIDDEN.sub(" ", text), problems


def _hidden(source: Source, character: str, start: int) -> Diagnostic:
    times = source.text.count(character)
    where = f", {times} times in this file" if times > 1 else ""
    return hidden(character, source.between(start, start + 1), where)


def hidden(character: str, span: Span, where: str = "") -> Diagnostic:
    """An invisible character that stands, or is asked for by an escape, at a place."""
    name = f"U+{ord(character):04X}"
    bidi = _BIDI.match(character)
    effect = "changes the order in which text is shown" if bidi else "is not text"
    named = f"{name} ({unicodedata.name(character, 'a control character').lower()})"
    return Diagnostic(
        code="bidi-control" if bidi else "control-character",
        message=f"The invisible character {named} {effect}{where}",
        span=span,
        value=name,
        hint="Delete it; it may have come along with copied text",
    )


def too_large(path: str, limit: int = SIZE_LIMIT) -> Diagnostic:
    """A file with more bytes than are read."""
    return Diagnostic(
        code="file-too-large",
        message=f"The file is larger than {limit:,} bytes, the most that is read",
        span=Span.point(path),
        hint="Split it, or take out what is not text",
    )


def _utf16(path: str) -> Diagnostic:
    return Diagnostic(
        code="not-utf8",
        message="The file is saved as UTF-16 or UTF-32, not as UTF-8",
        span=Span.point(path),
        hint="Save it with the encoding UTF-8",
    )


def _not_utf8(path: str, source: bytes, start: int) -> Diagnostic:
    byte = f"0x{source[start]:02X}"
    likely = source[start : start + 1].decode("cp1252", "replace")
    meant = f"; it may stand for `{likely}` in the encoding Windows-1252" if likely.isprintable() else ""
    before = Source(path=path, text=source[:start].decode() + "?")
    return Diagnostic(
        code="not-utf8",
        message=f"The byte {byte} is not UTF-8{meant}",
        span=before.between(start := len(before.text) - 1, start + 1),
        value=byte,
        hint="Save the file with the encoding UTF-8",
    )


def _marked(path: str) -> Diagnostic:
    return Diagnostic(
        code="byte-order-mark",
        message="The file begins with a byte-order mark, an invisible character",
        span=Span.point(path),
        value="U+FEFF",
        hint="Save it as UTF-8 without BOM",
    )
