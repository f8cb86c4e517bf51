"""The search: without scripts the ways into the agreements by what they have in common, and the newest."""

from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.views.agreements import TableView, table
from generator.views.english import NO_BREAK, counted
from generator.views.facets import LONG, Facet, facets
from generator.views.page import PageView

SHOWN = 7
"""Terms of a facet; its section has them all."""
FOUND = 20
"""Agreements shown before anything is asked for; the list has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term, the page that it leads to, and how many agreements share it."""

    name: str
    href: str
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetView:
    """A facet; ``rest`` leads to all its terms where there are more."""

    parameter: str
    title: str
    terms: tuple[TermView, ...]
    section: str
    rest: str | None
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(PageView):
    """The page of the search; the address of the list of all agreements is ``everything``."""

    facets: tuple[FacetView, ...]
    summary: str
    table: TableView
    everything: str


def search_view(collection: Collection) -> SearchView:
    """The page of the search."""
    return SearchView(
        path=urls.SEARCH,
        title="Search",
        description="Find agreements by words, and by what they have in common.",
        template="search.md.jinja",
        kind="search",
        facets=tuple(_facet(facet) for facet in facets(collection) if facet.terms),
        summary=f"{counted(len(collection.cards), 'agreement')}, newest first",
        table=table(collection.cards[:FOUND], urls.SEARCH, collection, whole=False),
        everything=urls.relative(urls.BRIEFINGS, urls.SEARCH),
    )


def _facet(facet: Facet) -> FacetView:
    more = f"All {len(facet.terms):,}{NO_BREAK}{facet.title.lower()}"
    return FacetView(
        parameter=facet.parameter,
        title=facet.title,
        terms=tuple(
            TermView(
                name=term.name,
                href=urls.relative(urls.entry(term.section, term.key), urls.SEARCH),
                agreements=len(term.ids),
            )
            for term in facet.terms[:SHOWN]
        ),
        section=urls.relative(urls.contents(facet.section.name), urls.SEARCH),
        rest=more if len(facet.terms) > SHOWN else None,
        open=facet.parameter not in LONG,
    )
