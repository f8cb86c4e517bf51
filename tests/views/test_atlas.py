import json
from collections.abc import Callable
from pathlib import Path

from generator.model.iso import COUNTRIES
from generator.views.atlas import NOBODY, Point, atlas
from tests.views.atlas_source import TARGET
from tests.views.atlas_source import atlas as derived

UNMAPPED = {
    *("BQ", "BV", "CC", "CX", "GF", "GI", "GP", "LI", "MC", "MF"),
    *("MO", "MQ", "RE", "SJ", "SX", "TK", "UM", "VA", "YT"),
}
"""Too small for a map of ours, or drawn as part of another country by the source."""


def within(point: Point, code: str) -> bool:
    """Whether an odd number of borders lies to the east."""
    x, y = point
    crossed = 0
    for arcs in atlas().countries[code]:
        ring = atlas().ring(arcs)
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (a[1] > y) != (b[1] > y) and a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) > x:
                crossed += 1
    return crossed % 2 == 1


def test_the_committed_shapes_are_what_the_script_makes_of_their_source(tool: Callable[[str], Path]) -> None:
    source = json.loads(tool("world-atlas").read_text(encoding="utf-8"))
    assert TARGET.read_text(encoding="utf-8") == derived(source)


def test_every_country_has_a_shape_but_the_smallest() -> None:
    assert COUNTRIES - atlas().countries.keys() == UNMAPPED
    assert atlas().countries.keys() <= COUNTRIES | {NOBODY}


def test_places_lie_in_their_country() -> None:
    places = {
        "NO": (9.0, 61.0),
        "JP": (138.5, 36.3),
        "BR": (-50.0, -10.0),
        "CY": (33.2, 34.95),
        "SO": (45.0, 9.5),
    }
    assert all(within(point, code) for code, point in places.items())
    assert not within(places["NO"], "SE")


def test_borders_are_as_the_united_nations_draw_them() -> None:
    simferopol, laayoune = (34.1, 45.0), (-13.0, 25.5)
    assert within(simferopol, "UA")
    assert not within(simferopol, "RU")
    assert within(laayoune, "EH")
    assert not within(laayoune, "MA")


def test_a_border_is_the_same_line_on_both_sides() -> None:
    shapes = atlas().countries
    norway, sweden = (
        {abs(arc) if arc >= 0 else ~arc for ring in shapes[code] for arc in ring} for code in ("NO", "SE")
    )
    assert norway & sweden


def test_a_country_s_middle_is_that_of_its_largest_part() -> None:
    east, north = atlas().centres["FR"]
    assert (round(east), round(north)) == (2, 47)


def test_the_licence_lies_beside_the_shapes() -> None:
    licence = TARGET.with_name("atlas-LICENSE.txt").read_text(encoding="utf-8")
    assert "BSD 3-Clause License" in licence
