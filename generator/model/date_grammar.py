"""How dates are written: ISO 8601-2 (EDTF) level 1, and sets."""

import re
from calendar import monthrange
from datetime import date

from generator.model.moments import Edge, Kind, Moment, Period, Precision

_YEAR = r"\d{4}|\d{3}X|\d{2}XX"
_MOMENT = re.compile(rf"({_YEAR})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_SEASONS = {"21": (3, 6), "22": (6, 9), "23": (9, 12), "24": (1, 15)}
_MOST_MEMBERS = 100

_Extent = tuple[date, date, Precision]


class DateSyntaxError(ValueError):
    """A text is not a date as we read it; says what is wrong and, where that is plain, what to type."""

    def __init__(self, complaint: str, hint: str = "") -> None:
        super().__init__(complaint)
        self.complaint = complaint
        self.hint = hint


def read(text: str) -> tuple[Kind, tuple[Moment | Period, ...]]:
    """Read any date: ``unknown``, a single one, an interval ``a/b``, or a set ``[a,b]``, ``{a,b}``."""
    if text == "unknown":
        return Kind.UNKNOWN, ()
    if text.startswith("[") and text.endswith("]"):
        return Kind.ONE_OF, _members(text[1:-1])
    if text.startswith("{") and text.endswith("}"):
        return Kind.ALL_OF, _members(text[1:-1])
    start, slash, end = text.partition("/")
    return (Kind.INTERVAL, (_period(start, end),)) if slash else (Kind.DATE, (_moment(text),))


def _moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise DateSyntaxError("is not a date in EDTF")
    year, month, day, mark = match.groups()
    earliest, latest, precision = _extent(year, month, day)
    return Moment(
        earliest=earliest,
        latest=latest,
        precision=precision,
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
        unspecified=Precision.MONTH if month == "XX" else Precision.DAY if day == "XX" else None,
    )


def _members(text: str) -> tuple[Moment | Period, ...]:
    members = text.split(",")
    if len(members) > _MOST_MEMBERS:
        raise DateSyntaxError(f"lists more than {_MOST_MEMBERS} dates", "type the period that they lie in")
    return tuple(_member(member.strip()) for member in members)


def _member(text: str) -> Moment | Period:
    start, dots, end = text.partition("..")
    return _period(start or "..", end or "..") if dots else _moment(text)


def _period(start: str, end: str) -> Period:
    period = Period(start=_end(start), end=_end(end))
    if not period.moments:
        raise DateSyntaxError("gives no date at either end", "type unknown")
    if period.earliest and period.latest and period.latest < period.earliest:
        raise DateSyntaxError("ends before it begins", "put the earlier date first")
    return period


def _end(text: str) -> Moment | Edge:
    return Edge(text) if text in ("", "..") else _moment(text)


def _extent(year: str, month: str | None, day: str | None) -> _Extent:
    if year == "0000":
        raise DateSyntaxError("has no year 0", "type the year in four digits")
    if "X" in year:
        return _years(year, month)
    match month, day:
        case None | "XX", None | "XX":
            return date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR
        case str(month), None if month in _SEASONS:
            return _season(int(year), *_SEASONS[month])
        case None | "XX", _:
            raise DateSyntaxError("gives a day of a month that is not known", f"type {year}")
        case _:
            return _month_or_day(year, str(month), day)


def _years(year: str, month: str | None) -> _Extent:
    if month is not None:
        raise DateSyntaxError("gives a month of a year that is not known", f"type {year}")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    precision = Precision.DECADE if year.count("X") == 1 else Precision.CENTURY
    return date(max(first, 1), 1, 1), date(last, 12, 31), precision


def _season(year: int, first: int, last: int) -> _Extent:
    carried, month = divmod(last - 1, 12)
    end = min(year + carried, date.max.year)
    return date(year, first, 1), date(end, month + 1, _length(end, month + 1)), Precision.SEASON


def _month_or_day(year: str, month: str, day: str | None) -> _Extent:
    if not 1 <= int(month) <= 12:
        raise DateSyntaxError(f"names month {month}, which does not exist", _month_hint(year, month, day))
    start, length = date(int(year), int(month), 1), _length(int(year), int(month))
    if day in (None, "XX"):
        return start, start.replace(day=length), Precision.MONTH
    if not 1 <= int(day) <= length:
        raise DateSyntaxError(
            f"is not in the calendar: that month has {length} days",
            f"type {year}-{month} if the day is not known",
        )
    only = start.replace(day=int(day))
    return only, only, Precision.DAY


def _month_hint(year: str, month: str, day: str | None) -> str:
    rule = "months run 01–12, seasons 21–24 from spring to winter"
    swapped = f"{year}-{day}-{month}"
    try:
        date.fromisoformat(swapped)
    except ValueError:
        return rule
    return f"type {swapped} if {month} is the day; {rule}"


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
