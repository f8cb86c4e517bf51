"""HTML that frames Markdown, as our templates write it: each tag on a line of its own.

The extension ``md_in_html`` leads every character of a page through a parser of HTML to find such frames.
Where they all stand on lines of their own they are found line by line, and what follows is the extension’s
own work; any other page is left to it.
"""

import re
from collections.abc import Container, Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor
from markdown.preprocessors import Preprocessor

_BLOCK = "article|aside|details|div|dl|figure|footer|header|main|nav|ol|section|ul"
_SPAN = "address|dd|dt|li|p|summary"
"""Tags within which Markdown is read as blocks, those of the second kind if they say so."""
_ATTRIBUTE = re.compile(r' ([a-z-]++)(?:="([^"<>&`\\]*+)")?')
_OPEN = re.compile(
    rf"<(?:(?P<block>{_BLOCK})|(?P<span>{_SPAN}))"
    rf'(?P<attributes>(?:{_ATTRIBUTE.pattern})*?) markdown(?P<as>="block")?>'
)
_CLOSE = re.compile(rf"</({_BLOCK}|{_SPAN})>")
_RAW = re.compile(rf"<({_BLOCK}|{_SPAN})\b(?!.* (?:markdown|id))(?:(?!</?\1\b).)*</\1>")
"""A line that is HTML from its begin to its end, and nothing that a heading’s id could clash with."""
TABLE = re.compile(r"^<(table|figure)\b.*?</\1>[ \t]*$", re.DOTALL | re.MULTILINE)
"""A table or a figure, which is HTML already, whatever stands in it."""
_NAME = re.compile(r"</?([a-z]++)[ >]")


class Raw(str):
    """A line of HTML that holds no Markdown."""


class Frame(NamedTuple):
    """A frame, and in their order its lines of text, its lines of HTML and the frames within it."""

    element: Element
    content: list["str | Raw | Frame"]


class UnknownError(Exception):
    """Something that is left to Python-Markdown, or to its parser of HTML."""


def read(lines: Iterable[str], blocks: Container[str]) -> Frame:
    """The frames of a page within one that stands for the page; ``blocks`` are the tags of HTML’s blocks.

    Raises ``UnknownError`` for what only a parser of HTML can read.
    """
    open_ = [Frame(Element("div"), [])]
    for line in lines:
        content = open_[-1].content
        if isinstance(line, Raw) or _is_text(line, blocks):
            content.append(line)
        elif _RAW.fullmatch(line):
            content.append(Raw(line))
        elif found := _OPEN.fullmatch(line):
            open_.append(Frame(_element(found), []))
            content.append(open_[-1])
        else:
            closed = _CLOSE.fullmatch(line)
            if closed is None or len(open_) == 1 or open_.pop().element.tag != closed[1]:
                raise UnknownError
    if len(open_) > 1:
        raise UnknownError
    return open_[0]


def _is_text(line: str, blocks: Container[str]) -> bool:
    if not line.lstrip(" ").startswith("<"):
        return True
    name = _NAME.match(line)
    return name is not None and name[1] not in blocks


def _element(found: re.Match[str]) -> Element:
    if found["span"] and not found["as"]:
        raise UnknownError
    attributes = {name: value or name for name, value in _ATTRIBUTE.findall(found["attributes"])}
    return Element(found["block"] or found["span"], {**attributes, "markdown": "block"})


class Frames(Preprocessor):
    """Stands before the preprocessor of ``md_in_html``, and does its work where it can."""

    def __init__(self, md: Markdown, otherwise: HtmlBlockPreprocessor) -> None:
        super().__init__(md)
        self._otherwise = otherwise
        self._blocks = frozenset(md.block_level_elements)

    @classmethod
    def extend(cls, md: Markdown) -> None:
        """Take the place of the extension’s preprocessor; to be called once all extensions are loaded."""
        found = md.preprocessors["html_block"]
        if type(found) is HtmlBlockPreprocessor:
            md.preprocessors.register(cls(md, found), "html_block", 20)

    def run(self, lines: list[str]) -> list[str]:
        """Put frames aside, each with the text that it holds."""
        try:
            page = read(lines, self._blocks)
        except UnknownError:
            return self._otherwise.run(lines)
        return self._lines(page)

    def _lines(self, frame: Frame) -> list[str]:
        lines: list[str] = []
        for part in frame.content:
            if isinstance(part, Frame):
                part.element.text = "\n".join(self._lines(part))
                lines += ("", self.md.htmlStash.store(part.element), "")
            else:
                lines += ("", self.md.htmlStash.store(part), "") if isinstance(part, Raw) else (part,)
        return lines
