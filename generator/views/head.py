"""What the head of a page tells machines: how to cite it, what it holds, where its feeds are."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.views.publication import Publication, calendar_date
from generator.views.site import LANGUAGE, LICENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """Another form of a page, or a feed: its media type, its title and its address relative to the page’s."""

    type: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Meta tags by name in their order, other forms, and a description in JSON-LD."""

    tags: tuple[tuple[str, str], ...] = ()
    alternates: tuple[Alternate, ...] = ()
    json_ld: Mapping[str, object] | None = None

    @property
    def meta(self) -> dict[str, object]:
        """The head as plain data for a page’s front matter; what is empty is left out."""
        found = {
            "tags": [{"name": name, "content": content} for name, content in self.tags],
            "alternates": [
                {"type": item.type, "title": item.title, "href": item.href} for item in self.alternates
            ],
            "json_ld": self.json_ld,
        }
        return {name: value for name, value in found.items() if value}


def citation_tags(work: Publication) -> Iterator[tuple[str, str]]:
    """Highwire’s and Dublin Core’s tags, which reference managers read from a page."""
    date = calendar_date(work.issued)
    yield "citation_title", work.title
    yield "citation_author", work.publisher
    yield "citation_technical_report_institution", work.publisher
    yield "citation_language", LANGUAGE
    yield "DC.type", "Text"
    yield "DC.title", work.title
    yield "DC.creator", work.publisher
    yield "DC.publisher", work.publisher
    yield "DC.language", LANGUAGE
    yield "DC.rights", LICENCE
    yield "DC.description", work.abstract
    yield from (("DC.subject", word) for word in work.keywords)
    if date:
        yield "citation_publication_date", date.replace("-", "/")
        yield "DC.date", date
    if work.address:
        yield "citation_public_url", work.address
        yield "DC.identifier", work.address
