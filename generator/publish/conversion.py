"""Markdown of generated pages to HTML, by one instance of Python-Markdown for all of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import basename, dirname, join, normpath
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocTreeprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from generator import urls
from generator.publish.direct import EXTENSIONS, Direct
from generator.publish.frames import TABLE, Frames
from generator.publish.marks import MarksExtension
from generator.publish.spans import Spans

_BEFORE_HTML = 25
_ELSEWHERE = ("#", "/", "https://", "http://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """How Markdown is read: the names of its extensions, and their settings."""

    extensions: Sequence[str]
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


class Converter:
    """Converts any number of pages; it is made once, which costs half as much as a page."""

    def __init__(self, markup: Markup) -> None:
        self._links = _LinksExtension()
        self._markdown = Markdown(
            extensions=[*markup.extensions, MarksExtension(), self._links],
            extension_configs={name: dict(found) for name, found in markup.settings.items()},
        )
        spans = Spans(self._markdown, self._links.address)
        spans.extend()
        known = {*markup.extensions} == EXTENSIONS and not markup.settings
        self._direct = Direct(spans) if known else None
        Frames.extend(self._markdown)
        self._toc = next(
            (one for one in self._markdown.treeprocessors if isinstance(one, TocTreeprocessor)), None
        )
        self._marker = self._toc.marker if self._toc else ""

    def convert(self, path: str, markdown: str) -> str:
        """The HTML of a page; what leads to a source path leads to that page’s address."""
        self._links.path = path
        html = self._direct.convert(markdown) if self._direct else None
        return self._by_markdown(markdown) if html is None else html

    def _by_markdown(self, markdown: str) -> str:
        if self._toc is not None:
            self._toc.marker = self._marker if self._marker in markdown else ""
        return self._markdown.reset().convert(markdown)


class _Tables(Preprocessor):
    """Tables are HTML already: they go round the parser, which would take most of its time for them."""

    def run(self, lines: list[str]) -> list[str]:
        return TABLE.sub(self._aside, "\n".join(lines)).split("\n")

    def _aside(self, found: re.Match[str]) -> str:
        return found[0] if " markdown" in found[0] else f"\n{self.md.htmlStash.store(found[0])}\n"


class _LinksExtension(Extension):
    """Turns links to source paths into relative addresses, and lets tables pass as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.path = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register where MkDocs registers its own."""
        md.treeprocessors.register(_Links(md, self), "pactbook-links", 0)
        md.preprocessors.register(_Tables(md), "pactbook-tables", _BEFORE_HTML)

    def address(self, link: str) -> str:
        """A web address stays as it is; a source path becomes the address of its page or file."""
        if link.startswith(_ELSEWHERE):
            return link
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or "." not in basename(parts.path):
            return link
        target = normpath(join(dirname(self.path), parts.path))
        return urlunsplit(parts._replace(path=urls.relative(target, self.path)))


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, of: _LinksExtension) -> None:
        super().__init__(md)
        self._of = of

    def run(self, root: Element) -> None:
        for element in root.iter("a"):
            element.set("href", self._of.address(element.get("href", "")))
