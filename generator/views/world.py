"""The page of the map: which countries take part, and which places lie in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.views.countries import Place, Share, shares
from generator.views.country_map import map_picture
from generator.views.english import counted
from generator.views.page import LinkView
from generator.views.picture import IllustratedView
from generator.views.site import Site

MOST_PLACES = 8
"""Places that a row names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """A party or a country with places; only a party has a page. Places lead to their briefing."""

    name: str
    href: str
    agreements: int
    places: tuple[LinkView, ...]
    more_places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorldView(IllustratedView):
    """The map and its table."""

    question: str
    answer: str
    rows: tuple[ShareRow, ...]


def world_view(collection: Collection, site: Site) -> WorldView:
    """The page of a collection."""
    found = shares(collection)
    return WorldView(
        path=urls.MAP,
        title="Map",
        description="Which countries are party to how many agreements, and where something is made.",
        template="map.md.jinja",
        kind="map",
        question="Who takes part, and where?",
        answer=_answer(found),
        pictures=tuple(filter(None, (map_picture(found, collection, site, urls.MAP),))),
        rows=tuple(_row(share) for share in found),
    )


def _answer(found: tuple[Share, ...]) -> str:
    places = [site for share in found for _, site in share.places]
    if not places:
        return "No briefing names a place so far."
    located = sum(site.point is not None for site in places)
    exact = (
        f"{counted(located, 'of them has', 'of them have')} coordinates"
        if located
        else "none has coordinates"
    )
    return (
        f"The briefings name {counted(len(places), 'place')} of production, research or storage; {exact}. "
        "One without is counted in its country, never set on a spot."
    )


def _row(share: Share) -> ShareRow:
    known = share.agreements and share.name.register
    target = urls.entry(str(share.name.register), share.name.key)
    return ShareRow(
        name=share.name.text,
        href=urls.relative(target, urls.MAP) if known else "",
        agreements=share.agreements,
        places=tuple(_places(share.places[:MOST_PLACES])),
        more_places=max(0, len(share.places) - MOST_PLACES),
    )


def _places(places: tuple[Place, ...]) -> Iterator[LinkView]:
    for card, site in places:
        page = urls.relative(urls.briefing(card.id), urls.MAP)
        yield LinkView(text=site.name, href=f"{page}#{urls.anchor('site', site.id)}")
