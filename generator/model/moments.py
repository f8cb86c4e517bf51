"""Points and stretches of time, at the precision they are known to."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    SET = "set"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """How the parts of a date hang together."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one-of"
    ALL_OF = "all-of"
    UNKNOWN = "unknown"


class Edge(StrEnum):
    """An end of a period that is no date: without limit (``..``), or limited but not known (left empty)."""

    OPEN = ".."
    UNKNOWN = ""


_SLACK = {
    Precision.DAY: timedelta(days=7),
    Precision.MONTH: timedelta(days=31),
    Precision.SEASON: timedelta(days=92),
    Precision.YEAR: timedelta(days=366),
    Precision.DECADE: timedelta(days=3653),
    Precision.CENTURY: timedelta(days=36525),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date: the first and the last day it can mean.

    Seasons are the northern ones and reach as far as any usage does: spring is March to June, summer
    June to September, autumn September to December; winter may be at either end of its year.
    """

    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    unspecified: Precision | None = None
    """The finer part that was written as ``XX``: a month or a day."""

    @property
    def moments(self) -> tuple["Moment", ...]:
        """Itself, as a period has its ends."""
        return (self,)

    @property
    def window(self) -> tuple[date, date]:
        """Its first and last day, *about* taken at its widest: off by one unit, for a day by a week."""
        slack = _SLACK[self.precision] if self.approximate else timedelta()
        first = self.earliest - min(slack, self.earliest - date.min)
        return first, self.latest + min(slack, date.max - self.latest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """From one moment to another; either end, but not both, may be open or unknown."""

    start: Moment | Edge
    end: Moment | Edge

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The ends that are dates."""
        return tuple(end for end in (self.start, self.end) if isinstance(end, Moment))

    @property
    def earliest(self) -> date | None:
        """Its first possible day; None where the start is open or unknown."""
        return self.start.earliest if isinstance(self.start, Moment) else None

    @property
    def latest(self) -> date | None:
        """Its last possible day; None where the end is open or unknown."""
        return self.end.latest if isinstance(self.end, Moment) else None

    @property
    def window(self) -> tuple[date | None, date | None]:
        """As for a moment; None at an end that is open or unknown."""
        return (
            self.start.window[0] if isinstance(self.start, Moment) else None,
            self.end.window[1] if isinstance(self.end, Moment) else None,
        )
