"""Closed lines in whole pixels: how they are written, what they cover, and where a number stands in them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

Pixels = tuple[tuple[int, int], ...]


def path(ring: Pixels) -> str:
    """A closed line in steps from corner to corner, in as few characters as it takes."""
    (x, y), *_ = ring
    steps = (
        str(number) for here, there in pairwise(ring) for number in (there[0] - here[0], there[1] - here[1])
    )
    return f"M{x} {y}l{' '.join(steps).replace(' -', '-')}z"


def area(ring: Pixels) -> float:
    """What a ring covers."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*ring, ring[0])))) / 2


def inmost(ring: Pixels) -> tuple[int, int]:
    """Where a number stands well: in the middle of the widest row, best at half the height."""
    ys = [y for _, y in ring]
    top, height = min(ys), max(ys) - min(ys)
    rows = ((top + height * share / 10, 1 - abs(share - 5) / 10) for share in range(1, 10))
    spans = ((width * weight, x, y) for y, weight in rows for width, x in _spans(ring, y))
    _, x, y = max(spans, default=(0, ring[0][0], ring[0][1]))
    return round(x), round(y)


def _spans(ring: Pixels, y: float) -> Iterator[tuple[float, float]]:
    """The stretches of a row inside the ring: width and middle."""
    crossed = sorted(
        a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
        for a, b in pairwise((*ring, ring[0]))
        if (a[1] > y) != (b[1] > y)
    )
    return (
        (right - left, (left + right) / 2) for left, right in zip(crossed[::2], crossed[1::2], strict=False)
    )


def clear(place: tuple[int, int], taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The place, or one beside it that covers no other number."""
    x, y = place
    near = ((x, y), (x, y + 8), (x, y - 8), (x - 9, y), (x + 9, y), (x, y + 14), (x, y - 14))
    return next(
        (at for at in near if all(abs(at[0] - a) > 11 or abs(at[1] - b) > 12 for a, b in taken)), place
    )
