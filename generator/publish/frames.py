"""HTML that frames Markdown, as our templates write it: each tag on a line of its own.

The extension ``md_in_html`` leads every character of a page through a parser of HTML to find such frames.
Where they all stand on lines of their own they are found line by line, and what follows is the extension’s
own work; any other page is left to it.
"""

import re
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
_NAME = re.compile(r"</?([a-z]++)[ >]")


class _Open(NamedTuple):
    element: Element
    lines: list[str]


class _UnknownError(Exception):
    """Something that only a parser of HTML can read."""


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
        stash = self.md.htmlStash
        before = stash.html_counter
        try:
            return self._framed(lines)
        except _UnknownError:
            del stash.rawHtmlBlocks[before:]
            stash.html_counter = before
            return self._otherwise.run(lines)

    def _framed(self, lines: list[str]) -> list[str]:
        outermost: list[str] = []
        open_: list[_Open] = []
        inner = outermost
        for line in lines:
            if self._is_text(line):
                inner.append(line)
            elif _RAW.fullmatch(line):
                inner += ("", self.md.htmlStash.store(line), "")
            elif found := _OPEN.fullmatch(line):
                open_.append(_Open(_element(found), []))
                inner = open_[-1].lines
            else:
                element = _closed(line, open_)
                inner = open_[-1].lines if open_ else outermost
                inner += ("", self.md.htmlStash.store(element), "")
        if open_:
            raise _UnknownError
        return outermost

    def _is_text(self, line: str) -> bool:
        if not line.lstrip(" ").startswith("<"):
            return True
        name = _NAME.match(line)
        return name is not None and name[1] not in self._blocks


def _element(found: re.Match[str]) -> Element:
    if found["span"] and not found["as"]:
        raise _UnknownError
    attributes = {name: value or name for name, value in _ATTRIBUTE.findall(found["attributes"])}
    return Element(found["block"] or found["span"], {**attributes, "markdown": "block"})


def _closed(line: str, open_: list[_Open]) -> Element:
    found = _CLOSE.fullmatch(line)
    if found is None or not open_ or open_[-1].element.tag != found[1]:
        raise _UnknownError
    element, lines = open_.pop()
    element.text = "\n".join(lines)
    return element
