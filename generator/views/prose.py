"""Inline prose with its citations and links resolved for the page that it stands on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator import urls
from generator.collection.card import Card
from generator.prose import nodes
from generator.prose.parse import parse


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stressed:
    """Words with stress."""

    parts: "tuple[Part, ...]"
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """Words that lead somewhere."""

    href: str
    parts: "tuple[Part, ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A citation: the source’s number on the page, where it stands, what it is, and the place in it."""

    number: int
    href: str
    about: str
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The sources of the words before."""

    notes: tuple[Note, ...]


Part: TypeAlias = Words | Stressed | Linked | Notes


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """One paragraph, ready to be written in any mark-up."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Where citations and links to briefings lead from the page at ``path``.

    ``cite`` makes the note of a source; a page without sources drops citations.
    """

    path: str
    cards: Mapping[str, Card] = field(default_factory=dict)
    cite: Callable[[nodes.Cite], Note | None] = lambda _: None

    def resolve(self, text: str) -> ProseView:
        """Read a paragraph of inline prose."""
        return ProseView(parts=tuple(self._parts(parse(text)[0].nodes)))

    def without_notes(self, text: str) -> ProseView:
        """The same with its citations left out, for a place that counts sources instead."""
        return Resolver(path=self.path, cards=self.cards).resolve(text)

    def _parts(self, found: Iterable[nodes.Inline]) -> Iterator[Part]:
        for node in found:
            match node:
                case nodes.Text():
                    yield Words(text=node.text)
                case nodes.Emphasis() | nodes.Strong():
                    parts = tuple(self._parts(node.children))
                    yield Stressed(parts=parts, strong=isinstance(node, nodes.Strong))
                case nodes.Link():
                    yield Linked(href=node.url, parts=tuple(self._parts(node.children)))
                case nodes.BriefingLink():
                    yield from self._briefing(node)
                case nodes.Citation():
                    yield Notes(notes=tuple(note for cite in node.cites if (note := self.cite(cite))))

    def _briefing(self, node: nodes.BriefingLink) -> Iterator[Part]:
        card = self.cards.get(node.briefing)
        parts = tuple(self._parts(node.children))
        if card is None:
            yield from parts
        else:
            href = urls.link(urls.briefing(card.id), self.path, node.anchor)
            yield Linked(href=href, parts=parts or (Words(text=card.short_title),))


def plain(text: str | None) -> str:
    """The words of a paragraph alone; nothing where there is none."""
    return parse(text)[0].plain if text else ""
