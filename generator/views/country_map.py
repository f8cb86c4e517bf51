"""The map: countries shaded and numbered by their agreements, framed by where most of them lie."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise
from math import ceil, hypot, sqrt

from generator import urls
from generator.collection.link import Collection
from generator.views.atlas import Atlas, Point, atlas
from generator.views.countries import Share
from generator.views.english import counted, listed, number_word, sentence, spelled
from generator.views.outlines import Pixels, area, clear, inmost, path
from generator.views.picture import (
    BROAD,
    LINE,
    SLIM,
    Drawing,
    Figures,
    Form,
    Leading,
    Outline,
    Part,
    Picture,
    Words,
    box,
    drawing,
    key,
    moved,
    paragraph,
    source_line,
)
from generator.views.projection import Projection, Window, apart, window
from generator.views.site import Site

RADII = (15, 25, 35, 50, 75)
"""Degrees around the middle country that the frame may reach."""
MOST_WITHIN = 0.75
"""The share of countries that the frame holds at least, where a radius is large enough."""
SHADES, MOST_NAMED, MOST_SPOTS = 4, 3, 150
_SHAPE = (0.5, 0.95)
_HALF_A_WORLD = sqrt(2)
_SWATCH = box(-8, -6, 16, 12)
_PLACE = "M0 -5l5 9h-10z"
_SPOT = "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"


def map_picture(found: Sequence[Share], collection: Collection, site: Site, page: str) -> Picture | None:
    """The map as it stands on a page; none where no country is party to anything."""
    charted = [share for share in found if share.name.key in atlas().centres]
    if not any(share.agreements for share in charted):
        return None
    chart = _Chart(charted, page)
    inside = {share.name for share in chart.inside}
    beyond = [share for share in found if share.name not in inside]
    foot = source_line(collection, site, page)
    return Picture(
        name="map",
        title=_title(found),
        description=_description(beyond),
        drawings=(chart.drawing("broad", beyond, foot), chart.drawing("slim", beyond, foot)),
        figures=_figures(found, site),
        page=page,
    )


def _title(found: Sequence[Share]) -> str:
    """“Five countries take part: Norway in every agreement, Sweden follows with two”."""
    countries = [share for share in found if share.is_country and share.agreements]
    shared = listed(share.name.text for share in countries if share.in_all)
    leading = [share for share in countries if not share.in_all]
    most = leading[0].agreements if leading else 0
    names = [share.name.text for share in leading if share.agreements == most]
    parts = [f"{shared} in every agreement"] if shared else []
    parts += [_leaders(names, most, follow=bool(shared))] if names else []
    verb = "takes" if len(countries) == 1 else "take"
    return f"{sentence(spelled(len(countries), 'country', 'countries'))} {verb} part: {', '.join(parts)}"


def _leaders(names: Sequence[str], most: int, *, follow: bool) -> str:
    who = listed(names) if len(names) <= MOST_NAMED else f"{number_word(len(names))} others"
    verb = "follow" if follow else "lead"
    return (
        f"{who} {verb}{'s' if len(names) == 1 else ''} with {number_word(most)}{' each' * (len(names) > 1)}"
    )


def _description(beyond: Sequence[Share]) -> str:
    outside = f" Not on it: {listed(_counted(share) for share in beyond)}." if beyond else ""
    return (
        "A map on which the darker countries are party to more agreements; the number says to how many, "
        f"a triangle how many places in them the briefings name.{outside} The table has the same figures."
    )


def _counted(share: Share) -> str:
    return f"{share.name.text} {share.agreements:,}"


class _Chart:
    """The part of the world that is shown, and what is in it."""

    def __init__(self, charted: Sequence[Share], page: str) -> None:
        self._page = page
        centres = atlas().centres
        middle = _middle([centres[share.name.key] for share in charted])
        radius = _radius([apart(middle, centres[share.name.key]) for share in charted])
        self._projection = Projection(centre=middle)
        self._atlas = _projected(atlas(), self._projection)
        self.inside = [share for share in charted if apart(middle, centres[share.name.key]) <= radius]
        self._extent = [
            place
            for share in self.inside
            for place in self._atlas.mainland(share.name.key)
            if hypot(*place) <= _HALF_A_WORLD * radius / 90
        ]
        self._shades = _shades(max((share.agreements for share in charted if not share.in_all), default=0))

    def drawing(self, form: Form, beyond: Sequence[Share], foot: str) -> Drawing:
        """The map at one width, with its key and what lies beyond it."""
        width = SLIM if form == "slim" else BROAD
        frame = window(self._extent, width, _SHAPE)
        shapes = {code: tuple(self._rings(code, frame)) for code in self._atlas.countries}
        parts = [
            *self._land(shapes),
            *self._countries(shapes),
            *self._numbers(shapes, form),
            *self._places(frame),
        ]
        legend, room = key(self._key(form), frame.height + 8, width)
        others = self._beyond(beyond, frame.height + 8 + room + LINE, width)
        height = frame.height + 8 + room + (LINE * len(others) + 4 if others else -LINE)
        return drawing(form, height, (*parts, *legend, *others), foot)

    def _rings(self, code: str, frame: Window) -> Iterator[Pixels]:
        for ring in self._atlas.countries[code]:
            places = self._atlas.ring(ring)
            if min(hypot(*place) for place in places) < _HALF_A_WORLD:
                yield from filter(None, (frame.ring(places),))

    def _land(self, shapes: Mapping[str, Sequence[Pixels]]) -> Iterator[Part]:
        """Everybody else, as one outline."""
        ours = {share.name.key for share in self.inside}
        d = "".join(path(ring) for code, rings in shapes.items() if code not in ours for ring in rings)
        yield from (Outline(d=d, look="land"),) if d else ()

    def _countries(self, shapes: Mapping[str, Sequence[Pixels]]) -> Iterator[Part]:
        for share in self.inside:
            d = "".join(path(ring) for ring in shapes[share.name.key])
            outline = Outline(d=d or "M0 0", look=self._look(share))
            if share.agreements:
                yield Leading(href=self._href(share), label=_label(share), parts=(outline,))
            else:
                yield outline

    def _numbers(self, shapes: Mapping[str, Sequence[Pixels]], form: Form) -> Iterator[Part]:
        taken: list[tuple[int, int]] = []
        for share in self.inside:
            if not shapes[share.name.key]:
                continue
            x, y = clear(inmost(max(shapes[share.name.key], key=area)), taken)
            taken.append((x, y))
            places = sum(site.point is None for _, site in share.places)
            if share.agreements:
                yield Words(x=x, y=y + 5, text=f"{share.agreements:,}", look="num", anchor="middle")
            if places and form == "broad":
                yield Outline(d=_PLACE.replace("M0 -5", f"M{x + 18} {y - 5}"), look="place")
                yield Words(x=x + 26, y=y + 5, text=str(places), look="num")

    def _places(self, frame: Window) -> Iterator[Part]:
        """Places that a briefing locates, each leading to it, as many as can be told apart."""
        places = chain.from_iterable(share.places for share in self.inside)
        for card, site in islice((place for place in places if place[1].point), MOST_SPOTS):
            if site.point:
                across, down = self._projection.place(site.point)
                x, y = (across - frame.left) * frame.scale, (down - frame.top) * frame.scale
                page = urls.relative(urls.briefing(card.id), self._page)
                spot = moved(Outline(d=_SPOT, look="place"), round(x), round(y))
                if frame.holds(x, y):
                    yield Leading(href=page, label=f"{site.name}: {card.short_title}", parts=(spot,))

    def _key(self, form: Form) -> Iterator[tuple[Outline, str]]:
        for number, (low, high) in enumerate(pairwise((0, *self._shades)), 1):
            span = f"{high:,}" if low + 1 == high else f"{low + 1:,} to {high:,}"
            words = counted(1, "agreement") if high == 1 else f"{span} agreements" if number == 1 else span
            yield Outline(d=_SWATCH, look=f"m{number}"), words
        if any(share.in_all for share in self.inside):
            yield Outline(d=_SWATCH, look="all"), "party to every agreement"
        if form == "broad" and any(share.places for share in self.inside):
            yield Outline(d=_PLACE, look="place"), "places named in the briefings, counted by country"
        if any(site.point for share in self.inside for _, site in share.places):
            yield (
                Outline(d=_SPOT, look="place"),
                f"located places, at most {MOST_SPOTS}; the table counts all",
            )

    def _beyond(self, beyond: Sequence[Share], top: int, width: int) -> tuple[Part, ...]:
        words = ", ".join(_counted(share) for share in beyond)
        return paragraph(0, top, f"Not on this map: {words}.", width) if beyond else ()

    def _look(self, share: Share) -> str:
        if not share.agreements:
            return "land"
        return "all" if share.in_all else f"m{1 + sum(share.agreements > top for top in self._shades)}"

    def _href(self, share: Share) -> str:
        return urls.relative(urls.entry("parties", share.name.key), self._page)


def _label(share: Share) -> str:
    places = f", {counted(len(share.places), 'place')} named" if share.places else ""
    return f"{share.name.text}: {counted(share.agreements, 'agreement')}{places}"


def _middle(points: Sequence[Point]) -> Point:
    """The point that is nearest to all others."""
    return min(points, key=lambda point: sum(apart(point, other) for other in points))


def _radius(distances: Sequence[float]) -> int:
    enough = MOST_WITHIN * len(distances)
    reach = (radius for radius in RADII if sum(distance <= radius for distance in distances) >= enough)
    return next(reach, RADII[-1])


def _projected(shapes: Atlas, projection: Projection) -> Atlas:
    return replace(shapes, arcs=tuple(tuple(map(projection.place, arc)) for arc in shapes.arcs))


def _shades(most: int) -> tuple[int, ...]:
    """The upper ends of the shades: each number while there are few, else steps that grow alike."""
    if most <= SHADES:
        return tuple(range(1, most + 1))
    return tuple(dict.fromkeys(ceil(most ** (step / SHADES) - 1e-9) for step in range(1, SHADES + 1)))


def _figures(found: Sequence[Share], site: Site) -> Figures:
    return Figures(
        columns=("Party", "Code", "Agreements", "Places", "Address"),
        rows=tuple(
            (
                share.name.text,
                share.name.key,
                share.agreements,
                "; ".join(place.name for _, place in share.places),
                site.address(page) or urls.address(page) if (page := _page(share)) else "",
            )
            for share in found
        ),
    )


def _page(share: Share) -> str | None:
    known = share.agreements and share.name.register
    return urls.entry(str(share.name.register), share.name.key) if known else None
