"""A briefing as a work that others cite: one record behind the page’s text, its head and every file."""

from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.moments import Kind, Precision
from generator.views.english import NO_BREAK
from generator.views.site import Site

_CALENDAR = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What a citation names; absent where there is none. Every text is on one line.

    ``publisher`` is the site, which is the author too: briefings are the work of its editors.
    """

    id: str
    title: str
    publisher: str
    address: str | None
    issued: Edtf | None
    reviewed: Edtf | None
    abstract: str
    keywords: tuple[str, ...]

    @property
    def cite_as(self) -> str:
        """The citation in words."""
        first = f"first published {english(self.issued)}" if self.issued else None
        reviewed = f"reviewed {english(self.reviewed)}" if self.reviewed else None
        parts = (self.publisher, f"“{self.title}”", first, reviewed, self.address)
        return ", ".join(part for part in parts if part).replace(NO_BREAK, " ")


def publication(card: Card, site: Site) -> Publication:
    """The record of a briefing."""
    return Publication(
        id=card.id,
        title=one_line(card.title),
        publisher=one_line(site.name),
        address=site.address(urls.briefing(card.id)),
        issued=card.editorial.first_published,
        reviewed=card.editorial.last_reviewed,
        abstract=one_line(card.summary),
        keywords=tuple(one_line(party.text) for party in card.parties),
    )


def calendar_date(date: Edtf | None) -> str | None:
    """The date as ISO 8601 writes it (a day, a month or a year); none where it carries any doubt."""
    if date is None or date.kind is not Kind.DATE or date.precision not in _CALENDAR:
        return None
    doubtful = date.approximate or date.uncertain or any(moment.unspecified for moment in date.moments)
    return None if doubtful else date.text


def one_line(text: str) -> str:
    """The text with every run of white space, line ends of any kind included, as one space."""
    return " ".join(text.split())
