"""How wide text will be, estimated without a browser and rather too wide, and how it breaks into lines."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

SIZE = 13
"""Size of the type in pixels."""

_ELLIPSIS = "…"
_SPARE = 103
"""Hundredths: room for what kerning, hinting and a fallback font add."""
_OTHER_SMALL, _OTHER = 88, 110


class _Widths(dict[str, int]):
    """Widths of characters in hundredths of an em; those of others are worked out once."""

    def __missing__(self, character: str) -> int:
        self[character] = width = 0 if unicodedata.combining(character) else self._of(character)
        return width

    def _of(self, character: str) -> int:
        base = unicodedata.normalize("NFD", character)[0]
        return self.get(base) or (_OTHER_SMALL if character.islower() else _OTHER)


_EM = _Widths(
    (character, width)
    for width, characters in (
        (28, " \N{NO-BREAK SPACE}'ijі"),
        (30, ",.l’‘‚"),
        (34, "!:;()[]"),
        (44, "ftr{}|-/I\\•І"),
        (52, '"?scz“”„Ггст'),
        (56, "Lvy*Jaegxаезухьэє"),
        (60, "FT_ko0123456789$+<=>EZ^`bdhnpqu~–−ЕТбвклопрчя"),
        (66, "SVYCPX€БЗРСУХЬЭЄдинц"),
        (72, "ABKRDU#&GHNOQАВИКНОПЧЯм"),
        (82, "Mw—ДЛМЦЪфыю"),
        (96, "@m%W…ФЫжшщ"),
    )
    for character in characters
)
"""IBM Plex Sans in regular and semibold, the wider of both; an accent adds nothing."""
_UNIT = 100 * 100
_SPACE = _EM[" "]


def text_width(text: str) -> int:
    """Pixels that a line takes at most, in the type that the site brings along."""
    return _pixels(_reach(text))


def _reach(text: str) -> int:
    return sum(map(_EM.__getitem__, text))


def _pixels(hundredths: int) -> int:
    return -(-hundredths * SIZE * _SPARE // _UNIT)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines no wider than given, broken at spaces, or within a word that is wider than a line."""
    lines: list[list[str]] = [[]]
    reached = 0
    for piece, more in _pieces(text, width):
        if lines[-1] and _pixels(reached + _SPACE + more) > width:
            lines.append([])
        reached = reached + _SPACE + more if lines[-1] else more
        lines[-1].append(piece)
    return tuple(" ".join(line) for line in lines if line)


def clip(text: str, width: int, lines: int = 1) -> tuple[str, ...]:
    """The text in at most so many lines, with an ellipsis where something is left out."""
    found = wrap(text, width)
    if len(found) <= lines:
        return found
    rest = " ".join(found[lines - 1 :])
    return (*found[: lines - 1], _cut(rest, width))


def _cut(text: str, width: int) -> str:
    room = width - text_width(_ELLIPSIS)
    kept = _head(text, room)
    at_word = kept.rpartition(" ")[0] if not text.startswith(f"{kept} ") else kept
    return (at_word or kept).rstrip(" ,;:–(") + _ELLIPSIS


def _pieces(text: str, width: int) -> Iterator[tuple[str, int]]:
    """The words, those wider than a line in parts, each with its width in hundredths of an em."""
    for word in filter(None, re.split(r"[ \t\n]+", text)):
        reached = _reach(word)
        if _pixels(reached) <= width:
            yield word, reached
        else:
            yield from ((part, _reach(part)) for part in _parts(word, width))


def _parts(word: str, width: int) -> Iterator[str]:
    while text_width(word) > width and len(word) > 1:
        head = _head(word, width) or word[0]
        yield head
        word = word[len(head) :]
    yield word


def _head(text: str, width: int) -> str:
    """The longest beginning that fits."""
    limit = width * _UNIT // (SIZE * _SPARE)
    return text[: sum(reached <= limit for reached in accumulate(map(_EM.__getitem__, text)))]
