"""How wide text will be, estimated without a browser and rather too wide, and how it breaks into lines."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

SIZE = 13
"""Size of the type in pixels."""

_ELLIPSIS = "…"
_SPARE = 1.03
"""Room for what kerning, hinting and a fallback font add."""

_EM: dict[str, float] = {
    character: width
    for width, characters in (
        (0.28, " \N{NO-BREAK SPACE}'ijі"),
        (0.30, ",.l’‘‚"),
        (0.34, "!:;()[]"),
        (0.44, "ftr{}|-/I\\•І"),
        (0.52, '"?scz“”„Ггст'),
        (0.56, "Lvy*Jaegxаезухьэє"),
        (0.60, "FT_ko0123456789$+<=>EZ^`bdhnpqu~–−ЕТбвклопрчя"),
        (0.66, "SVYCPX€БЗРСУХЬЭЄдинц"),
        (0.72, "ABKRDU#&GHNOQАВИКНОПЧЯм"),
        (0.82, "Mw—ДЛМЦЪфыю"),
        (0.96, "@m%W…ФЫжшщ"),
    )
    for character in characters
}
"""Widths in em: IBM Plex Sans in regular and semibold, the wider of both; an accent adds nothing."""

_OTHER_SMALL, _OTHER = 0.88, 1.1


def text_width(text: str) -> int:
    """Pixels that a line takes at most, in the type that the site brings along."""
    return -int(-sum(map(_em, text)) * SIZE * _SPARE // 1)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in lines no wider than given, broken at spaces, or within a word that is wider than a line."""
    lines = [""]
    words = (part for word in re.split(r"[ \t\n]+", text.strip()) for part in _parts(word, width))
    for piece in words:
        joined = f"{lines[-1]} {piece}".lstrip(" ")
        if text_width(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(piece)
    return tuple(line for line in lines if line)


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


def _parts(word: str, width: int) -> Iterator[str]:
    while text_width(word) > width and len(word) > 1:
        head = _head(word, width) or word[0]
        yield head
        word = word[len(head) :]
    yield word


def _head(text: str, width: int) -> str:
    """The longest beginning that fits."""
    limit = width / SIZE / _SPARE
    return text[: sum(reached <= limit for reached in accumulate(map(_em, text)))]


def _em(character: str) -> float:
    if character in _EM:
        return _EM[character]
    if unicodedata.combining(character):
        return 0
    base = unicodedata.normalize("NFD", character)[0]
    return _EM.get(base) or (_OTHER_SMALL if character.islower() else _OTHER)
