"""Dates in English, with every doubt they carry: “about November 2025”, “between 8 and 9 March 2026”."""

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale

from generator.model.dates import Edtf
from generator.model.moments import Edge, Kind, Moment, Period, Precision

_MONTHS = dict(Locale("en").months["format"]["wide"])
_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 1: "winter"}
_NO_BREAK = "\N{NO-BREAK SPACE}"


def english(date: Edtf, *, short: bool = False) -> str:
    """The date in words, never more exact than it is known.

    ``short`` is for tables: months in three letters, “c.” for about, “?” for uncertain, a dash for a period.
    Day and month are held together by a no-break space.
    """
    return _english(date.text, short)


@lru_cache(4096)
def _english(text: str, short: bool) -> str:
    date = Edtf.parse(text)
    match date.kind:
        case Kind.UNKNOWN:
            return "date unknown"
        case Kind.ONE_OF:
            return _listed(_members(date.parts, short), "or")
        case Kind.ALL_OF:
            return _listed(_members(date.parts, short), "and")
        case _:
            part = date.parts[0]
            return _period(part, short) if isinstance(part, Period) else _moment(part, short)


def _moment(moment: Moment, short: bool) -> str:
    words = _join(_words(moment, short))
    if moment.approximate:
        words = f"c.{_NO_BREAK}{words}" if short else f"about {words}"
    if short:
        return f"{words}?" if moment.uncertain else words
    notes = ["uncertain"] if moment.uncertain else []
    notes += [f"{moment.unspecified} not known"] if moment.unspecified else []
    return f"{words} ({', '.join(notes)})" if notes else words


def _words(moment: Moment, short: bool) -> tuple[str, ...]:
    """From the finest to the coarsest, so that neighbours may share the end: day, month, year."""
    day, year = moment.earliest, str(moment.earliest.year)
    month = _MONTHS[day.month][: 3 if short else None]
    match moment.precision:
        case Precision.DAY:
            return str(day.day), month, year
        case Precision.MONTH:
            return month, year
        case Precision.SEASON:
            return _SEASONS[day.month], year
        case Precision.DECADE:
            return (f"the {moment.latest.year - 9}s",)
        case Precision.CENTURY:
            return (f"{moment.latest.year - 99}–{moment.latest.year}",)
        case _:
            return (year,)


def _join(words: Sequence[str]) -> str:
    starts_with_day = len(words) > 1 and words[0].isdigit()
    return " ".join(words).replace(" ", _NO_BREAK, 1) if starts_with_day else " ".join(words)


def _sharing(moments: Sequence[Moment], short: bool) -> tuple[str, ...]:
    """Each moment in words, the month and year left to the last where all share them: “8”, “9 March 2026”."""
    if any(moment.approximate or moment.uncertain or moment.unspecified for moment in moments):
        return tuple(_moment(moment, short) for moment in moments)
    words = [_words(moment, short) for moment in moments]
    kept = [each[: len(each) - _shared(words)] for each in words[:-1]]
    return tuple(_join(each) for each in (*kept, words[-1]))


def _shared(words: Sequence[tuple[str, ...]]) -> int:
    """How many words at the end are the same in all, where all are equally exact; the first is never one."""
    if len({len(each) for each in words}) > 1:
        return 0
    endings = (size for size in range(len(words[0]) - 1, 0, -1) if len({each[-size:] for each in words}) == 1)
    return next(endings, 0)


def _period(period: Period, short: bool) -> str:
    if len(period.moments) == 2:
        first, last = _sharing(period.moments, short)
        return _dashed(first, last) if short else f"between {first} and {last}"
    first, last = _end(period.start, short), _end(period.end, short)
    if period.start is Edge.OPEN:
        return f"by {last}"
    if period.end is Edge.OPEN:
        return f"from {first}"
    return f"{first} – {last}" if short else f"from {first} to {last}"


def _end(end: Moment | Edge, short: bool) -> str:
    if isinstance(end, Moment):
        return _moment(end, short)
    return "?" if short else "an unknown date"


def _dashed(first: str, last: str) -> str:
    return f"{first}–{last}" if (first + last).isalnum() else f"{first} – {last}"


def _members(parts: Sequence[Moment | Period], short: bool) -> tuple[str, ...]:
    moments = [part for part in parts if isinstance(part, Moment)]
    if len(moments) == len(parts):
        return _sharing(moments, short)
    return tuple(_range(part, short) if isinstance(part, Period) else _moment(part, short) for part in parts)


def _range(period: Period, short: bool) -> str:
    if isinstance(period.start, Moment) and isinstance(period.end, Moment):
        return " to ".join(_sharing(period.moments, short))
    words = _moment(period.moments[0], short)
    return f"{words} or earlier" if period.start is Edge.OPEN else f"{words} or later"


def _listed(items: Sequence[str], last: str) -> str:
    return f" {last} ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else items[0]
