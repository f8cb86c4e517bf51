"""The axis of a timeline: which stretch of time it shows, in which steps, and where a day lies on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from babel import Locale

from generator.views.typesetting import text_width

_MONTH_ROOM = 15
"""Pixels that a month needs for its letter."""
_YEAR_ROOM = 44
_TICK_ROOM = 6
_LEAST = 3
"""Months or years that an axis shows at least, so that a single day has something to stand in."""
_YEAR = 12
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000)
_NAMES = {form: dict(names) for form, names in Locale("en").months["stand-alone"].items()}
_WIDEST = {form: max(map(text_width, _NAMES[form].values())) for form in ("wide", "abbreviated")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Where a month or year begins; ``major`` where a new year, or a year with a label, does."""

    x: int
    major: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisLabel:
    """The name of a month or year and its place; a month is centred on it, a year begins there."""

    x: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timescale:
    """A stretch of time laid out between two places; months are counted from the year nought."""

    first: int
    end: int
    left: int
    right: int
    by_year: bool

    def x(self, day: date) -> int:
        """Where a day begins."""
        return self._x(day.toordinal())

    def middle(self, day: date) -> int:
        """Where a day is marked."""
        return self._x(day.toordinal() + 0.5)

    def after(self, day: date) -> int:
        """Where a day ends."""
        return self._x(day.toordinal() + 1)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The beginnings of months, or of years on an axis that is too long for months."""
        labelled = self._step * _YEAR
        unit = (_YEAR if self._pixels(_YEAR) >= _TICK_ROOM else labelled) if self.by_year else 1
        return tuple(Tick(x=self._month(month), major=month % labelled == 0) for month in self._every(unit))

    @property
    def months(self) -> tuple[AxisLabel, ...]:
        """Names of months, as long as they fit; none on an axis of years."""
        if self.by_year:
            return ()
        form = self._form
        return tuple(
            AxisLabel(
                x=(self._month(month) + self._month(month + 1)) // 2, text=_NAMES[form][month % _YEAR + 1]
            )
            for month in range(self.first, self.end)
        )

    @property
    def years(self) -> tuple[AxisLabel, ...]:
        """Years at their beginnings; the first also where the axis begins within it, if there is room."""
        starts = [month for month in self._every(self._step * _YEAR) if month < self.end]
        if not self.by_year and self.first not in starts:
            starts.insert(0, self.first)
        places = [self._month(month) for month in (*starts, self.end)]
        return tuple(
            AxisLabel(x=here, text=str(month // _YEAR))
            for month, (here, there) in zip(starts, pairwise(places), strict=True)
            if there - here >= _YEAR_ROOM - 4
        )

    @property
    def _step(self) -> int:
        """Years from one labelled year to the next."""
        return next((step for step in _STEPS if self._pixels(step * _YEAR) >= _YEAR_ROOM), _STEPS[-1])

    @property
    def _form(self) -> str:
        room = int(self._pixels(1)) - 8
        return next((form for form, width in _WIDEST.items() if width <= room), "narrow")

    def _every(self, unit: int) -> range:
        return range(-(-self.first // unit) * unit, self.end + 1, unit)

    def _pixels(self, months: int) -> float:
        return (self.right - self.left) * months / (self.end - self.first)

    def _month(self, month: int) -> int:
        return self._x(_ordinal(month))

    def _x(self, ordinal: float) -> int:
        first, end = _ordinal(self.first), _ordinal(self.end)
        return round(self.left + (ordinal - first) / (end - first) * (self.right - self.left))


def timescale(
    days: Iterable[date], left: int, right: int, *, open_start: bool = False, open_end: bool = False
) -> Timescale:
    """The axis for these days, in whole months or, where these do not fit, in whole years.

    It is longer on a side where something has no known limit.
    """
    found = sorted(_index(day) for day in days)
    ends = found[0], found[-1], open_start, open_end
    first, end = _stretch(*ends, unit=1)
    by_year = (end - first) * _MONTH_ROOM > right - left
    if by_year:
        first, end = _stretch(*ends, unit=_YEAR)
    return Timescale(first=first, end=end, left=left, right=right, by_year=by_year)


def _stretch(low: int, high: int, open_start: bool, open_end: bool, *, unit: int) -> tuple[int, int]:
    first, end = low // unit, high // unit + 1
    more = max(1, (end - first) // 8)
    first, end = first - more * open_start, end + more * open_end
    missing = max(0, _LEAST - (end - first))
    first, end = first - missing // 2, end + missing - missing // 2
    return max(first * unit, _YEAR), min(end * unit, (date.max.year + 1) * _YEAR)


def _index(day: date) -> int:
    return day.year * _YEAR + day.month - 1


@lru_cache(4096)
def _ordinal(month: int) -> int:
    """The first day of a month; the last month has one after it."""
    year, rest = divmod(month, _YEAR)
    return date(year, rest + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal() + 1
