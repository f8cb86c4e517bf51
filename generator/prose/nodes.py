"""What inline prose is made of, once read: a frozen tree that knows nothing of Markdown or HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

_CITED = "\0"
_AROUND_CITED = re.compile(rf"[ \u00a0]?{_CITED}[ \u00a0{_CITED}]*")
_LEANS_LEFT = frozenset(("", *".,;:!?)]}’”»…"))
_LEANS_RIGHT = frozenset(("", *"([{‘“«"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Plain words, with every escape resolved and every run of white space a single space."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """Words that are stressed: ``*words*``."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Strong:
    """Words that are stressed strongly: ``**words**``."""

    children: "tuple[Inline, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to a web page: ``[words](https://example.org)``; the address is http or https."""

    url: str
    children: "tuple[Inline, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingLink:
    """Words that lead to a briefing or a statement of it: ``[words](briefing:id#fact-x)``.

    ``start`` and ``end`` are the offsets of the target in the text, for a caller that cannot find it.
    """

    briefing: str
    anchor: str | None = None
    children: "tuple[Inline, ...]" = ()
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """One source of a citation, with the place in it as written; the offsets are those of its key."""

    source: str
    locator: str | None = None
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The sources of the words before it: ``[@a, p. 3; @b]``."""

    cites: tuple[Cite, ...]


Inline: TypeAlias = Text | Emphasis | Strong | Link | BriefingLink | Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """One paragraph of inline prose."""

    nodes: tuple[Inline, ...]

    def walk(self) -> Iterator[Inline]:
        """Every node, each before its children, in reading order."""
        return _walk(self.nodes)

    @property
    def citations(self) -> tuple[Cite, ...]:
        """Every source cited, in reading order, as often as it is cited."""
        return tuple(cite for node in self.walk() if isinstance(node, Citation) for cite in node.cites)

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link to a web page."""
        return tuple(node for node in self.walk() if isinstance(node, Link))

    @property
    def briefing_links(self) -> tuple[BriefingLink, ...]:
        """Every link to a briefing."""
        return tuple(node for node in self.walk() if isinstance(node, BriefingLink))

    @property
    def plain(self) -> str:
        """The words alone: no mark-up, no citations, and no gap where one stood."""
        pieces = (_CITED if isinstance(node, Citation) else getattr(node, "text", "") for node in self.walk())
        words = _AROUND_CITED.sub(_close_gap, "".join(pieces))
        return " ".join(filter(None, words.split(" ")))


def _walk(nodes: Iterable[Inline]) -> Iterator[Inline]:
    for node in nodes:
        yield node
        yield from _walk(getattr(node, "children", ()))


def _close_gap(match: re.Match[str]) -> str:
    before = match.string[max(match.start() - 1, 0) : match.start()]
    after = match.string[match.end() : match.end() + 1]
    if after in _LEANS_LEFT or before in _LEANS_RIGHT:
        return ""
    return " " if after.isalnum() or match[0].strip(_CITED) else ""
