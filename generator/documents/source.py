"""A file's text, and its character offsets as lines and columns."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from generator.diagnostics import Span

LINE_BREAK = re.compile(r"\r\n|[\r\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of a file and its path as shown to people."""

    path: str
    text: str

    def between(self, start: int, end: int) -> Span:
        """The span from offset ``start`` to before ``end``: never empty, never past the last line."""
        start = min(start, _last(self.text))
        line, column = _place(self.text, start)
        last_shown = len(self.text[start:end].rstrip("\r\n")) + start - 1
        end_line, last = _place(self.text, max(last_shown, start))
        return Span(path=self.path, line=line, column=column, end_line=end_line, end_column=last + 1)

    def line(self, number: int) -> str:
        """The line of this number, counted from 1, without its line break."""
        starts = line_starts(self.text)
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


@lru_cache(maxsize=16)
def line_starts(text: str) -> tuple[int, ...]:
    """The offset at which each line begins; a last line break begins one more line."""
    return (0, *(found.end() for found in LINE_BREAK.finditer(text)))


@lru_cache(maxsize=16)
def _last(text: str) -> int:
    return max(len(text.rstrip("\r\n")) - 1, 0)


def _place(text: str, offset: int) -> tuple[int, int]:
    starts = line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
