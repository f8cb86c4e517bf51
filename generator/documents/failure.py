"""Where and how the YAML parser gave up, and what the line looks like there."""

import re
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.documents.places import Place
from generator.documents.source import LINE_BREAK, Source

KEY = re.compile(r"[ ]*+(?:- ++)*+(?P<key>[\w.-]+):(?:[ \t]+|$)")
"""The beginning of a line that holds a key, after its dashes."""

_DASHES = re.compile(r"[ ]*+(?:- ++)*+")
_WORD = re.compile(r"[^\s,\[\]{}]+|.?")
_QUOTES = ("'", '"')
_SHORT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a failure means to the writer, and the stretch of the file to look at."""

    start: int
    end: int
    message: str
    hint: str

    def diagnostic(self, source: Source) -> Diagnostic:
        """The one problem to report."""
        return Diagnostic(
            code="yaml-syntax",
            message=self.message,
            span=source.between(self.start, self.end),
            value=shorten(source.text[self.start : self.end]) or None,
            hint=self.hint,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The parser's complaint about the place ``index``, inside what began at ``opened``.

    ``brackets`` are the open brackets known to the parser, ``last`` is the last scalar it read.
    """

    source: Source
    complaint: str
    index: int
    opened: int
    brackets: tuple[int, ...]
    last: Place

    @property
    def text(self) -> str:
        """The text of the whole file."""
        return self.source.text

    @property
    def character(self) -> str:
        """The character at the place, none at the end of the file."""
        return self.text[self.index : self.index + 1]

    @property
    def line_start(self) -> int:
        """Where the line of the place begins."""
        return self.index - len(self.before)

    @property
    def column(self) -> int:
        """The column of the place, counted from 1."""
        return len(self.before) + 1

    @property
    def before(self) -> str:
        """The line up to the place."""
        return before(self.text, self.index)

    @property
    def rest(self) -> str:
        """The line from the place on."""
        return after(self.text, self.index)

    @property
    def line(self) -> str:
        """The line of the place."""
        return self.before + self.rest

    @property
    def lead(self) -> str:
        """The line's value up to the place: what follows the dashes and the key."""
        found = KEY.match(self.line) or _DASHES.match(self.line)
        return self.before[found.end() :] if found else self.before

    @property
    def in_brackets(self) -> bool:
        """Whether the place is inside a list or mapping in brackets."""
        return bool(self.brackets) or self.lead.startswith(("[", "{"))

    @property
    def quote(self) -> str | None:
        """The quote in which a text ended just before the place."""
        lead = self.lead.rstrip()
        if len(lead) > 1 and lead[0] in _QUOTES and lead[-1] == lead[0]:
            return lead[0]
        return self.last.style if self.touches_quoted else None

    @property
    def touches_quoted(self) -> bool:
        """Whether nothing but space stands between the last scalar, in quotes, and the place."""
        return self.last.style in _QUOTES and not self.text[self.last.end : self.index].strip()

    def at(self, message: str, hint: str) -> Finding:
        """A finding about the word at the place, which the message may name as ``{}``."""
        found = _WORD.match(self.text, self.index)
        end = found.end() if found else self.index
        word = shorten(self.text[self.index : end])
        return Finding(start=self.index, end=end, message=message.replace("{}", word), hint=hint)


def before(text: str, index: int) -> str:
    """The line that holds the offset, up to it."""
    return text[max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1 : index]


def after(text: str, index: int) -> str:
    """The line that holds the offset, from it on."""
    found = LINE_BREAK.search(text, index)
    return text[index : found.start() if found else len(text)]


def shorten(text: str) -> str:
    """A quotation that fits into a message."""
    return text if len(text) <= _SHORT else text[: _SHORT - 1] + "…"


def in_quotes(text: str) -> str:
    """The advice to put a text in quotes, ready to copy where it is short."""
    text = text.strip()
    if not text or len(text) > _SHORT or "\\" in text:
        return "Put the text in quotes, or write `>` and the text on the next line, indented"
    quoted = "'" + text.replace("'", "''") + "'" if '"' in text else f'"{text}"'
    return f"Put the text in quotes: `{quoted}`; or write `>` and the text on the next line, indented"
