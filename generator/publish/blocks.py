"""Text between frames as our templates write it: headings, paragraphs, lists, definitions, tables, quotes.

Each block becomes the HTML that Python-Markdown makes of it; anything else raises ``UnknownError``.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from generator.publish.frames import UnknownError

_OTHER = re.compile(r"^(?:\s|[#:+=|>\x02-]|\d+\. |\Z)", re.MULTILINE)
"""A line that may begin another kind of block than a paragraph."""
_BETWEEN = re.compile(r"\n\n+")
_HEADING = re.compile(r"(#{1,6}) (.*[^#\s])")
_ITEM = re.compile(r"(?:-|\d+\.) +(.*)")
_INDENT = " " * 4
_DEFINITION = re.compile(r"([^\n|]+)\n: {1,3}([^\n|]+)")
_RULE = re.compile(r"\|(?: -+ \|)+")
_PIPE = re.compile(r"(?<!\\)\|")


class Heading(NamedTuple):
    """A heading, whose id follows from all others of its page."""

    level: int
    html: str


Part = str | Heading
"""Finished HTML, or what becomes HTML once the whole page is known."""


class Blocks:
    """Converts blocks; ``spans`` converts text within one, or gives none for what it does not understand."""

    def __init__(self, spans: Callable[[str], str | None]) -> None:
        self._spans = spans

    def convert(self, text: str) -> Iterator[Part]:
        """The parts of a text, which stand on lines of their own."""
        blocks = _BETWEEN.split(text.strip("\n")) if text else ()
        for kind, group in groupby(filter(None, blocks), key=_kind):
            yield from self._of[kind](self, list(group))

    def _headings(self, blocks: Sequence[str]) -> Iterator[Part]:
        for block in blocks:
            found = _HEADING.fullmatch(block)
            if found is None:
                raise UnknownError
            yield Heading(len(found[1]), self._text(found[2].strip()))

    def _paragraphs(self, blocks: Sequence[str]) -> Iterator[Part]:
        for block in blocks:
            if "\n" in block and "|" in block:
                raise UnknownError
            yield f"<p>{self._words(block)}</p>"

    def _definitions(self, blocks: Sequence[str]) -> Iterator[Part]:
        yield "<dl>"
        for block in blocks:
            term, _, told = block.partition("\n")
            yield f"<dt>{self._words(term).rstrip()}</dt>"
            yield f"<dd>{self._words(told[1:].lstrip(' '))}</dd>"
        yield "</dl>"

    def _quote(self, blocks: Sequence[str]) -> Iterator[Part]:
        if len(blocks) > 1 or not blocks[0].startswith("> "):
            raise UnknownError
        yield f"<blockquote>\n<p>{self._words(blocks[0][2:])}</p>\n</blockquote>"

    def _list(self, blocks: Sequence[str]) -> Iterator[Part]:
        tag = "ul" if blocks[0].startswith("-") else "ol"
        yield f"<{tag}>"
        yield from self._loose(blocks) if len(blocks) > 1 else self._tight(blocks[0].split("\n"))
        yield f"</{tag}>"

    def _tight(self, lines: Sequence[str]) -> Iterator[Part]:
        for line in lines:
            yield f"<li>{self._words(_item(line))}</li>"

    def _loose(self, blocks: Sequence[str]) -> Iterator[Part]:
        """Items of several paragraphs, those behind the first indented."""
        yield f"<li>\n<p>{self._words(_item(blocks[0]))}</p>"
        for block in blocks[1:]:
            if block.startswith(_INDENT):
                yield f"<p>{self._words(block.removeprefix(_INDENT))}</p>"
            else:
                yield f"</li>\n<li>\n<p>{self._words(_item(block))}</p>"
        yield "</li>"

    def _tables(self, blocks: Sequence[str]) -> Iterator[Part]:
        for block in blocks:
            head, *lines = block.split("\n")
            if len(lines) < 2 or not _RULE.fullmatch(lines[0]) or "`" in block or "\\\\" in block:
                raise UnknownError
            width = lines[0].count("|") - 1
            rows = "\n".join(self._row(line, "td", width) for line in lines[1:])
            titles = self._row(head, "th", width)
            yield f"<table>\n<thead>\n{titles}\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>"

    def _row(self, line: str, tag: str, width: int) -> str:
        cells = _PIPE.split(line[2:-2])
        if len(cells) != width or not (line.startswith("| ") and line.endswith(" |")):
            raise UnknownError
        shown = "".join(f"<{tag}>{self._text(cell.strip(' '))}</{tag}>\n" for cell in cells)
        return f"<tr>\n{shown}</tr>"

    def _words(self, text: str) -> str:
        """The HTML of text that is a paragraph wherever it stands."""
        if _OTHER.search(text):
            raise UnknownError
        return self._text(text)

    def _text(self, text: str) -> str:
        html = self._spans(text)
        if html is None:
            raise UnknownError
        return html

    _of: Mapping[str, Callable[["Blocks", Sequence[str]], Iterator[Part]]] = {
        "#": _headings,
        "-": _list,
        "|": _tables,
        ">": _quote,
        ":": _definitions,
        "": _paragraphs,
    }


def _kind(block: str) -> str:
    """The sign of a kind of block; blocks of one kind may belong together."""
    first = block[0]
    if first in "#|>":
        return first
    if first in "- " or (first.isdigit() and _ITEM.match(block)):
        return "-"
    return ":" if "\n" in block and _DEFINITION.fullmatch(block) else ""


def _item(line: str) -> str:
    found = _ITEM.fullmatch(line)
    if found is None:
        raise UnknownError
    return found[1]
