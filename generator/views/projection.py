"""From degrees to places on paper: equal areas around a centre (Lambert), cut to a frame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, cos, degrees, radians, sin, sqrt

from generator.views.atlas import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """Lambert’s azimuthal equal-area projection around a point given in degrees; its unit is the radius."""

    centre: Point

    def place(self, point: Point) -> Point:
        """Right and down of the centre."""
        middle, north = radians(self.centre[1]), radians(point[1])
        east = radians(point[0] - self.centre[0])
        nearness = 1 + sin(middle) * sin(north) + cos(middle) * cos(north) * cos(east)
        scale = sqrt(2 / max(nearness, 1e-6))
        down = cos(middle) * sin(north) - sin(middle) * cos(north) * cos(east)
        return scale * cos(north) * sin(east), -scale * down


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The part of a projection that is shown, and how large: ``scale`` pixels to the unit."""

    left: float
    top: float
    scale: float
    width: int
    height: int

    def ring(self, places: Sequence[Point]) -> tuple[tuple[int, int], ...]:
        """A ring cut to the window, in whole pixels; nothing where it is away or too small to be seen."""
        shown = [((x - self.left) * self.scale, (y - self.top) * self.scale) for x, y in places]
        if not self._meets(shown):
            return ()
        pixels = [(round(x), round(y)) for x, y in self._cut(shown)]
        kept = [there for here, there in pairwise([pixels[-1], *pixels]) if there != here] if pixels else []
        return tuple(kept) if len(kept) > 2 else ()

    def holds(self, x: float, y: float) -> bool:
        """Whether a place in pixels lies inside."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    def _meets(self, shown: Sequence[Point]) -> bool:
        xs, ys = zip(*shown, strict=True)
        return bool(max(xs) >= 0 and min(xs) <= self.width and max(ys) >= 0 and min(ys) <= self.height)

    def _cut(self, shown: list[Point]) -> list[Point]:
        """Sutherland and Hodgman: cut at one side after the other."""
        for axis, limit, sign in ((0, 0, 1), (0, -self.width, -1), (1, 0, 1), (1, -self.height, -1)):
            shown = list(_inside(shown, axis, limit, sign))
            if not shown:
                return []
        return shown


def window(places: Iterable[Point], width: int, shape: tuple[float, float]) -> Window:
    """The window that shows these places with a margin, of a height between two shares of its width."""
    xs, ys = zip(*places, strict=True)
    across, down = max(max(xs) - min(xs), 1e-3), max(max(ys) - min(ys), 1e-3)
    share = min(max(down / across, shape[0]), shape[1])
    scale = min(width / across, width * share / down) * 0.94
    return Window(
        left=(max(xs) + min(xs)) / 2 - width / scale / 2,
        top=(max(ys) + min(ys)) / 2 - width * share / scale / 2,
        scale=scale,
        width=width,
        height=round(width * share),
    )


def apart(one: Point, other: Point) -> float:
    """Degrees of the great circle between two points."""
    a, b = radians(one[1]), radians(other[1])
    cosine = sin(a) * sin(b) + cos(a) * cos(b) * cos(radians(one[0] - other[0]))
    return degrees(acos(min(1, max(-1, cosine))))


def _inside(ring: Sequence[Point], axis: int, limit: float, sign: int) -> Iterable[Point]:
    for here, there in pairwise([ring[-1], *ring]):
        before, after = here[axis] * sign - limit, there[axis] * sign - limit
        if (before < 0) != (after < 0):
            share = before / (before - after)
            yield (
                here[0] + share * (there[0] - here[0]),
                here[1] + share * (there[1] - here[1]),
            )
        if after >= 0:
            yield there
