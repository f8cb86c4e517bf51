"""Text that was never meant as mark-up, made harmless for Markdown, HTML and addresses.

What comes out means the same to CommonMark and to Python-Markdown, within a line of the template. The
characters that stand for evidence become references, so that only a template can set a mark.
"""

import re
from functools import lru_cache
from html import escape as escape_html
from urllib.parse import quote

from markupsafe import Markup

from generator.render.characters import MARKS

_SPACE = re.compile(r"[\t-\r\x1c-\x1f \x85\u2028\u2029]+")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BACKSLASHED = re.compile(r"[\\`*_{}\[\]#|]|!$")
_REFERENCED = re.compile(rf"[&<>~{MARKS}]")
_START = re.compile(r" ?(?:(?:\d{1,9}[.)]|[-+])(?=\s|$)|-{2,}|[=:])")
_IN_HTML = re.compile(rf"[\\`*_{{}}\[\]!~|{MARKS}]")


class Markdown(Markup):
    """Text that is Markdown already, and is written as it stands."""


@lru_cache(2048)
def markdown_text(value: str) -> Markdown:
    """Plain words as Markdown that shows exactly these words, whatever they are."""
    text = _one_line(value)
    text = _BACKSLASHED.sub(lambda match: f"\\{match[0]}", text)
    text = _REFERENCED.sub(lambda match: _reference(match[0]), text)
    return Markdown(_START.sub(_escaped_start, text, count=1) if _START.match(text) else text)


@lru_cache(2048)
def html_text(value: str) -> Markdown:
    """Plain words for an HTML attribute or an element that Markdown does not look into."""
    text = escape_html(_one_line(value), quote=True)
    return Markdown(_IN_HTML.sub(lambda match: _reference(match[0]), text))


@lru_cache(2048)
def address(value: str) -> Markdown:
    """An address as the destination of a Markdown link."""
    plain = _INVISIBLE.sub("", value)
    marks = re.sub(rf"[\s<>\"'\\`{MARKS}]", lambda match: quote(match[0], safe=""), plain)
    return Markdown(re.sub(r"[()\[\]*_]", lambda match: f"\\{match[0]}", marks).replace("&", "&amp;"))


def _one_line(value: str) -> str:
    return _SPACE.sub(" ", _INVISIBLE.sub("", value))


def _escaped_start(match: re.Match[str]) -> str:
    """Keep a value at the start of a line from opening a list, a rule, a heading or a definition."""
    before, last = match[0][:-1], match[0][-1]
    return before + (_reference(last) if last in "=:" else f"\\{last}")


def _reference(character: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}.get(character, f"&#{ord(character)};")
