"""From text to tokens, in one pass that looks at no character more than a few times."""

import re
from collections.abc import Callable, Mapping

from generator.prose.brackets import read_closing, read_opening
from generator.prose.cursor import Cursor
from generator.prose.marks import (
    read_angle,
    read_brace,
    read_escape,
    read_exclamation,
    read_run,
    read_ticks,
)
from generator.prose.problems import ProseProblem
from generator.prose.tokens import Token

_SPECIAL = re.compile(r"[\\`<!\[\]*_{]")
_READERS: Mapping[str, Callable[[Cursor], None]] = {
    "\\": read_escape,
    "*": read_run,
    "_": read_run,
    "`": read_ticks,
    "<": read_angle,
    "!": read_exclamation,
    "{": read_brace,
    "[": read_opening,
    "]": read_closing,
}


def scan(text: str) -> tuple[tuple[Token, ...], tuple[ProseProblem, ...]]:
    """Read a text into words, marks, links and citations; what is refused stands as words, or not at all."""
    cursor = Cursor(text)
    while cursor.place < cursor.end:
        special = _SPECIAL.search(text, cursor.place, cursor.end)
        cursor.take(special.start() if special else cursor.end)
        if special:
            _READERS[special[0]](cursor)
    return tuple(cursor.tokens), tuple(cursor.problems)
