"""What the parts of a briefing’s page look things up in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.collection.names import Names
from generator.model.briefing import Briefing
from generator.model.codes import language_name
from generator.model.date_words import english
from generator.model.registers import Registers
from generator.model.sources import Citation, Source
from generator.prose.nodes import Cite
from generator.views.origins import Group, group, numbering
from generator.views.prose import Note, ProseView, Resolver


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """A source as it is named beside a statement, leading to its entry on the page."""

    text: str
    href: str
    number: int
    language: str | None
    language_name: str | None
    locator: str | None


@dataclass(frozen=True)
class Lookup:
    """One briefing among all, with the numbers that its sources have on its page."""

    assessed: Assessed
    collection: Collection

    @property
    def briefing(self) -> Briefing:
        """The briefing itself."""
        return self.assessed.briefing

    @property
    def names(self) -> Names:
        """Who a name means."""
        return self.collection.names

    @property
    def registers(self) -> Registers:
        """The project’s registers."""
        return self.collection.registers

    @property
    def path(self) -> str:
        """Source path of the page."""
        return urls.briefing(self.assessed.id)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The sources by the origin that they draw on."""
        return group(self.assessed, self.names)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source, in the order of the page’s list."""
        return numbering(self.groups)

    @cached_property
    def resolver(self) -> Resolver:
        """How prose is read on this page."""
        return Resolver(path=self.path, cards=self.collection.by_id, cite=self._note)

    def prose(self, text: str | None) -> ProseView | None:
        """A paragraph with its citations; nothing where there is none."""
        return self.resolver.resolve(text) if text else None

    def publisher(self, source: Source) -> str:
        """The publisher’s name."""
        return self.names.publisher(source.publisher).text

    def sources(self, citations: Iterable[Citation]) -> tuple[SourceLink, ...]:
        """The sources of a statement, each with its locator."""
        return tuple(
            self._source(citation.source, citation.locator)
            for citation in citations
            if citation.source in self.briefing.sources
        )

    def sources_by_key(self, keys: Iterable[str]) -> tuple[SourceLink, ...]:
        """Sources by their keys."""
        return self.sources(Citation(source=key) for key in keys)

    def _source(self, key: str, locator: str | None) -> SourceLink:
        source = self.briefing.sources[key]
        return SourceLink(
            text=self.publisher(source),
            href=f"#{urls.anchor('source', key)}",
            number=self.numbers[key],
            language=source.language,
            language_name=language_name(source.language) if source.language else None,
            locator=locator,
        )

    def _note(self, cite: Cite) -> Note | None:
        source = self.briefing.sources.get(cite.source)
        if source is None:
            return None
        date = english(source.published) if source.published else "no date"
        return Note(
            number=self.numbers[cite.source],
            href=f"#{urls.anchor('source', cite.source)}",
            about=f"{self.publisher(source)}, {date}",
            locator=cite.locator,
        )
