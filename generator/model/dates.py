"""Dates as sources give them: EDTF (ISO 8601-2, level 1 and sets), never more exact than it was written."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from itertools import product
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.model.date_grammar import DateSyntaxError, read
from generator.model.date_hints import suggest
from generator.model.errors import problem
from generator.model.moments import Kind, Moment, Period, Precision

FORMS = "2025-11-30, 2025-11, 2025, 2026-22 (summer), 2025-11~ (about), 2025-10/2025-12 or unknown"
"""The forms of a date that a writer is likely to need."""

_DATE = r"(\d{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12]\d|3[01]|XX))?)?|\d{3}X|\d{2}XX)[?~%]?"
_END = rf"({_DATE}|\.\.)?"
_JSON_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer"],
    "title": "EDTF date",
    "description": f"A date in EDTF (ISO 8601-2), as exact as it is known and no more: {FORMS}.",
    "pattern": rf"^(unknown|{_DATE}|{_END}/{_END}|\[[^\[\]]+\]|\{{[^{{}}]+\}})$",
    "examples": ["2025-11-30", "2025-11", "2025", "2026-22", "2025-11~", "2025-10/2025-12", "unknown"],
}


_PRECISIONS: Mapping[Kind, Precision] = {
    Kind.INTERVAL: Precision.INTERVAL,
    Kind.ONE_OF: Precision.SET,
    Kind.ALL_OF: Precision.SET,
    Kind.UNKNOWN: Precision.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edtf:
    """A date with its precision and its doubts, of whatever was dated: a day, a period, a set, or unknown.

    Made by ``parse``. Comparisons claim only what is certain: *about* is taken at its widest, and a
    date marked uncertain (``?``, ``%``) excludes nothing.
    """

    text: str
    """As written."""
    kind: Kind
    parts: tuple[Moment | Period, ...]
    """The one date or interval; the members of a set; nothing where the date is unknown."""

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read a date; raises a ``PydanticCustomError`` (a ``ValueError``) with code ``bad-date``."""
        return _parse(text.strip())

    @property
    def moments(self) -> tuple[Moment, ...]:
        """Every single date that it is made of."""
        return tuple(moment for part in self.parts for moment in part.moments)

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None where that is open or unknown."""
        return _limits(self.text)[0]

    @property
    def latest(self) -> date | None:
        """The last day it can mean; None where that is open or unknown."""
        return _limits(self.text)[1]

    @property
    def precision(self) -> Precision:
        """How exactly it is known; an interval and a set are precisions of their own."""
        return _PRECISIONS.get(self.kind) or self.moments[0].precision

    @property
    def approximate(self) -> bool:
        """Whether any part of it is only *about* right (``~``, ``%``)."""
        return any(moment.approximate for moment in self.moments)

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is in doubt (``?``, ``%``)."""
        return any(moment.uncertain for moment in self.moments)

    @property
    def is_known(self) -> bool:
        """Whether there is a date at all."""
        return self.kind is not Kind.UNKNOWN

    @property
    def sort_key(self) -> tuple[bool, date, date, str]:
        """Total order: by first possible day, then by last, then by text; unknown dates come last.

        A date without a beginning stands at its end, one without an end after those that have one.
        """
        return _sort_key(self.text)

    def definitely_before(self, other: "Edtf") -> bool:
        """Whether all of it lies before all of the other."""
        pairs = product(self.parts, other.parts)
        return self._compares(other) and all(_precedes(mine, theirs) for mine, theirs in pairs)

    def contradicts(self, other: "Edtf") -> bool:
        """Whether the two cannot both be the date of one event: no day is possible under both."""
        pairs = product(self.parts, other.parts)
        return self._compares(other) and all(_precedes(a, b) or _precedes(b, a) for a, b in pairs)

    def passed(self, today: date) -> bool:
        """Whether even its last possible day is over."""
        ends = [part.window[1] for part in self.parts]
        return self.is_known and all(end is not None and end < today for end in ends)

    def upcoming(self, today: date) -> bool:
        """Whether even its first possible day is still to come."""
        starts = [part.window[0] for part in self.parts]
        return self.is_known and all(start is not None and start > today for start in starts)

    def _compares(self, other: "Edtf") -> bool:
        return self.is_known and other.is_known and not (self.uncertain or other.uncertain)

    def __str__(self) -> str:
        return self.text

    def __reduce__(self) -> tuple[Callable[[str], "Edtf"], tuple[str]]:
        """Travel as text, which says it all."""
        return Edtf.parse, (self.text,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate from text or a whole year; serialise to text."""
        return core_schema.no_info_plain_validator_function(
            _validate, serialization=core_schema.to_string_ser_schema(), ref="Edtf"
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """What editors check and complete."""
        return _JSON_SCHEMA


def _all_known(days: Iterable[date | None]) -> tuple[date, ...]:
    """The days, or none of them where one is missing."""
    given = tuple(days)
    known = tuple(day for day in given if day is not None)
    return known if len(known) == len(given) else ()


def _precedes(left: Moment | Period, right: Moment | Period) -> bool:
    end, start = left.window[1], right.window[0]
    return end is not None and start is not None and end < start


def _validate(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if isinstance(value, list | tuple | dict):
        raise problem("bad-date", "a set of dates needs quotation marks", 'type "[2026-03-08,2026-03-09]"')
    if isinstance(value, int) and not isinstance(value, bool):
        return Edtf.parse(f"{value:04}")
    return Edtf.parse(str(value))


@lru_cache(maxsize=4096)
def _limits(text: str) -> tuple[date | None, date | None]:
    parts = _parse(text).parts
    first, last = (_all_known(getattr(part, end) for part in parts) for end in ("earliest", "latest"))
    return min(first, default=None), max(last, default=None)


@lru_cache(maxsize=4096)
def _sort_key(text: str) -> tuple[bool, date, date, str]:
    day = _parse(text)
    latest = day.latest or date.max
    return not day.is_known, day.earliest or latest, latest, text


@lru_cache(maxsize=4096)
def _parse(text: str) -> Edtf:
    try:
        kind, parts = read(text)
    except DateSyntaxError as error:
        otherwise = error.hint or f"write it as {FORMS}"
        raise problem("bad-date", f"“{text}” {error.complaint}", partial(_hint, text, otherwise)) from None
    return Edtf(text=text, kind=kind, parts=parts)


def _hint(text: str, otherwise: str) -> str:
    suggestion = suggest(text)
    return f"type {suggestion}" if suggestion else otherwise
