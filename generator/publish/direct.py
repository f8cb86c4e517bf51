"""Pages as our templates write them, made HTML without Python-Markdown’s tree.

Python-Markdown asks fifteen kinds of block about each, builds a tree of all and walks that seven times. A
page that holds nothing but what ``frames``, ``blocks`` and ``spans`` know is joined of their HTML; any other
is left to it, whole.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify, strip_tags, unique

from generator.publish.blocks import Blocks, Heading, Part
from generator.publish.frames import TABLE, Frame, Raw, UnknownError, read
from generator.publish.marks import draw
from generator.publish.spans import Spans

EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "attr_list", "md_in_html", "def_list"})
"""The extensions that the way round them is known for, with the settings that they come with."""
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = ("li", "dd")
_UNEVEN = re.compile("[\x02\x03\r\t]|\n +\n|```|~~~")
"""What Python-Markdown would even out, or take for code, before it looks at blocks."""


class Direct:
    """Converts pages, running text by ``spans``."""

    def __init__(self, spans: Spans) -> None:
        self._blocks = Blocks(spans.html)
        self._block_tags = frozenset(spans.md.block_level_elements)

    def convert(self, markdown: str) -> str | None:
        """The HTML of a page; none where it holds more than is known here."""
        if _UNEVEN.search(markdown):
            return None
        try:
            page = read(_lines(markdown), self._block_tags)
            parts = list(self._parts(page))
        except UnknownError:
            return None
        return draw("\n".join(_with_ids(parts, set(_ids(page))))).strip()

    def _parts(self, frame: Frame) -> Iterator[Part]:
        """What a frame holds; text that could go on with a list outside it is not understood."""
        tag, before = frame.element.tag, ""
        for kind, parts in groupby(frame.content, key=type):
            if kind is str:
                text = "\n".join(map(str, parts)).strip("\n")
                if text and ({tag, before} & _LISTS or (tag in _ITEMS and "\n    " in text)):
                    raise UnknownError
                yield from self._blocks.convert(text)
                continue
            for part in parts:
                if isinstance(part, Frame):
                    before = part.element.tag
                    yield from self._framed(part)
                else:
                    yield part

    def _framed(self, frame: Frame) -> Iterator[Part]:
        opening, closing = _tags(frame.element)
        parts = list(self._parts(frame))
        yield from (opening, *parts, closing) if parts else (opening + closing,)


def _lines(markdown: str) -> Iterator[str]:
    """The lines of a page, a table or a figure as one."""
    start = 0
    for found in TABLE.finditer(markdown):
        if " markdown" not in found[0]:
            yield from markdown[start : found.start()].split("\n")
            yield Raw(found[0])
            start = found.end()
    yield from markdown[start:].split("\n")


def _tags(element: Element) -> tuple[str, str]:
    attributes = (f' {name}="{value}"' for name, value in sorted(element.items()) if name != "markdown")
    return f"<{element.tag}{''.join(attributes)}>", f"</{element.tag}>"


def _ids(frame: Frame) -> Iterator[str]:
    """The ids of all frames."""
    if "id" in frame.element.attrib:
        yield frame.element.attrib["id"]
    for part in frame.content:
        if isinstance(part, Frame):
            yield from _ids(part)


def _with_ids(parts: list[Part], used: set[str]) -> Iterator[str]:
    """Finished HTML, each heading with an id of its own; a mark counts for nothing in that."""
    for part in parts:
        if isinstance(part, Heading):
            name = unique(slugify(unescape(strip_tags(part.html)), "-"), used)
            yield f'<h{part.level} id="{name}">{part.html}</h{part.level}>'
        else:
            yield part
