"""How a date is drawn: a known day as a mark, any other as a bar over the time in which the day lies.

A side of a bar is ragged where the limit is open, not known, or only about right.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.model.dates import Edtf
from generator.model.moments import Kind, Moment, Period, Precision
from generator.views.placing import ROW, Frame
from generator.views.timescale import Timescale

MIDDLE = ROW // 2
"""From the top of a row to the middle of what is drawn in it."""
MARK = 8
"""Half the width of a mark."""
HALF = 7
"""Half the height of a bar."""
_TOOTH = 3
_LEAST = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A period between two places."""

    left: int
    right: int
    ragged_left: bool = False
    ragged_right: bool = False

    def outline(self, top: int) -> str:
        """The path of the bar in the row that begins at ``top``."""
        middle = top + MIDDLE
        ups = [middle + step for step in (HALF, HALF // 2, 0, -(HALF // 2), -HALF)]
        left = _side(self.left, ups, _TOOTH if self.ragged_left else 0)
        right = _side(self.right, list(reversed(ups)), -_TOOTH if self.ragged_right else 0)
        return f"M{left}L{right}Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """All that is drawn for one date: the middles of its marks, and its bars."""

    marks: tuple[int, ...]
    bars: tuple[Bar, ...]

    @property
    def left(self) -> int:
        """Where it begins."""
        return min((*(mark - MARK for mark in self.marks), *(bar.left for bar in self.bars)))

    @property
    def right(self) -> int:
        """Where it ends."""
        return max((*(mark + MARK for mark in self.marks), *(bar.right for bar in self.bars)))

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """The places between marks and bars that lie apart."""
        marks = [(mark - MARK, mark + MARK) for mark in self.marks]
        parts = sorted((*marks, *((bar.left, bar.right) for bar in self.bars)))
        return tuple((here[1], there[0]) for here, there in pairwise(parts) if here[1] < there[0])


def glyph(date: Edtf, scale: Timescale, frame: Frame) -> Glyph:
    """What stands for a known date on a scale; what is open runs to the edge of the frame."""
    marks = [part for part in date.parts if _is_known_day(part, date.kind)]
    bars = (_bar(part, scale, frame) for part in date.parts if part not in marks)
    return Glyph(
        marks=tuple(sorted({scale.middle(part.moments[0].earliest) for part in marks})),
        bars=tuple(_merged(sorted(bars, key=lambda bar: (bar.left, bar.right)))),
    )


def _is_known_day(part: Moment | Period, kind: Kind) -> bool:
    """Whether something happened on exactly this day; of several days of which one is right none is known."""
    sure = isinstance(part, Moment) and not (part.approximate or part.uncertain)
    return kind is not Kind.ONE_OF and sure and part.moments[0].precision is Precision.DAY


def _bar(part: Moment | Period, scale: Timescale, frame: Frame) -> Bar:
    first, last = part.earliest, part.latest
    left = scale.x(first) if first else frame.left
    right = scale.after(last) if last else frame.right
    missing = max(0, _LEAST - (right - left))
    left = max(frame.left, min(left - missing // 2, frame.right - _LEAST))
    return Bar(
        left=left,
        right=max(right + missing - missing // 2, left + _LEAST),
        ragged_left=first is None or _is_soft(part.moments[0]),
        ragged_right=last is None or _is_soft(part.moments[-1]),
    )


def _is_soft(moment: Moment) -> bool:
    return moment.approximate or moment.uncertain


def _merged(bars: Iterable[Bar]) -> Iterator[Bar]:
    """Bars from left to right, those that touch made one."""
    last: Bar | None = None
    for bar in bars:
        if last and bar.left <= last.right:
            farther = max(last, bar, key=lambda each: each.right)
            last = replace(last, right=farther.right, ragged_right=farther.ragged_right)
        else:
            yield from (last,) if last else ()
            last = bar
    yield from (last,) if last else ()


def _side(x: int, levels: list[int], tooth: int) -> str:
    """One side of a bar from one corner to the other; every second place is set back where it is ragged."""
    if not tooth:
        return f"{x} {levels[0]}L{x} {levels[-1]}"
    return "L".join(f"{x + tooth * (number % 2)} {level}" for number, level in enumerate(levels))
