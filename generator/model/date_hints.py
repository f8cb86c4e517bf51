"""What to type for a date that was written the way people speak or as another country does."""

import re
from collections.abc import Callable, Mapping

from generator.model.date_grammar import DateSyntaxError, read

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_LONGEST = 60

_MONTH = r"(?P<word>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

Match = re.Match[str]


def suggest(text: str) -> str | None:
    """The EDTF that a text most likely means: ``30.11.2025``, ``Nov 2025``, ``Q3 2025``, ``about 2025``.

    Where day and month could be either, both readings are given, joined by “or”.
    """
    tidy = " ".join(re.sub("[–—]", " - ", text.casefold()).split())
    return _rewrite(tidy, {**_SINGLE, **_COMPOUND}) if len(tidy) <= _LONGEST else None


def _rewrite(text: str, forms: Mapping[str, Callable[[Match], str]]) -> str | None:
    for pattern, rewrite in forms.items():
        match = re.fullmatch(pattern, text, re.ASCII)
        candidate = rewrite(match) if match else None
        readings = [reading for reading in (candidate or "").split(" or ") if _is_date(reading)]
        if readings:
            return " or ".join(dict.fromkeys(readings))
    return None


def _is_date(text: str) -> bool:
    try:
        read(text)
    except DateSyntaxError:
        return False
    return True


def _single(text: str) -> str:
    """A date inside a longer text, already in EDTF or as people write it."""
    date = text.upper().strip()
    return date if _is_date(date) else _rewrite(text.strip(), _SINGLE) or ""


def _numbers(match: Match) -> str:
    first, second, year = (int(number) for number in match.groups())
    return f"{year:04}-{second:02}-{first:02} or {year:04}-{first:02}-{second:02}"


def _iso(match: Match) -> str:
    return "-".join(number.zfill(2) for number in match.groups() if number)


def _named_month(match: Match) -> str:
    parts = match.groupdict()
    month = f"{parts['year']}-{_MONTHS.index(parts['word']) + 1:02}"
    return f"{month}-{int(parts['day']):02}" if parts.get("day") else month


def _season(match: Match) -> str:
    return f"{match['year']}-{_SEASONS[match['season']]}"


def _part_of_year(match: Match) -> str:
    year, unit, number = match["year"], match["unit"], int(match["number"])
    months = 3 if unit == "q" else 6
    return f"{year}-{(number - 1) * months + 1:02}/{year}-{number * months:02}"


def _stretch(match: Match) -> str:
    start, end = _single(match[1]), _single(match[2])
    return f"{start}/{end}" if start and end else ""


_SINGLE: Mapping[str, Callable[[Match], str]] = {
    r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})": _numbers,
    r"(\d{4})[./ -](\d{1,2})(?:[./ -](\d{1,2}))?": _iso,
    r"(\d{4})(\d\d)(\d\d)": _iso,
    r"(\d{4}-\d\d-\d\d)[t ]\d.*": lambda match: match[1],
    r"(\d{1,2})[./-](\d{4})": lambda match: f"{match[2]}-{match[1].zfill(2)}",
    rf"{_DAY} {_MONTH} {_YEAR}": _named_month,
    rf"{_MONTH} {_DAY},? {_YEAR}": _named_month,
    rf"{_MONTH} {_YEAR}": _named_month,
    rf"{_YEAR} {_MONTH}": _named_month,
    rf"(?P<season>{'|'.join(_SEASONS)}),?(?: of)? {_YEAR}": _season,
    rf"{_YEAR} (?P<season>{'|'.join(_SEASONS)})": _season,
    rf"(?P<unit>[qh])(?P<number>\d)[ /-]?{_YEAR}": _part_of_year,
    rf"{_YEAR}[ /-]?(?P<unit>[qh])(?P<number>\d)": _part_of_year,
    r"(?:the )?(\d{3})0s": lambda match: f"{match[1]}X",
    r"[\dx/~?%. -]+": lambda match: match[0].replace(" ", "").upper(),
    r"|\?|-|n/?a|none|null|tb[dcan]|n\.?d\.?|undated|not known|unkn?own|unknow": lambda _: "unknown",
}

_COMPOUND: Mapping[str, Callable[[Match], str]] = {
    r"(?:about|around|approximately|circa|c\.|ca\.?|~) ?(.+)": lambda match: f"{_single(match[1])}~",
    r"(?:by|until|till|before|up to) (.+)": lambda match: f"../{_single(match[1])}",
    r"(?:from|since|after) ([^-]+)": lambda match: f"{_single(match[1])}/..",
    r"(?:between|from) (.+) (?:and|to) (.+)": _stretch,
    r"(.+) (?:-|to) (.+)": _stretch,
    r"(\d{4})-(\d{4})": _stretch,
    r"(.+) or (.+)": lambda match: f"[{_single(match[1])},{_single(match[2])}]",
}
