"""Dates as a model's fields: what they claim, and how they compare, sort and travel."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.errors import hint_of
from generator.model.moments import Precision
from tests.model import edtf_texts

DATES: TypeAdapter[Edtf] = TypeAdapter(Edtf)
TEXTS = edtf_texts.ANY
EDTFS = TEXTS.map(Edtf.parse)
TODAY = date(2026, 5, 18)


def refusal(value: Any) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        DATES.validate_python(value)
    (error,) = caught.value.errors()
    assert error["type"] == "bad-date"
    return error["msg"], str(hint_of(error["ctx"]))


@pytest.mark.parametrize("value", [["2026-03-08", "2026-03-09"], {"2026": None}])
def test_a_set_without_quotation_marks_is_told_to_take_them(value: Any) -> None:
    assert refusal(value) == ("a set of dates needs quotation marks", 'type "[2026-03-08,2026-03-09]"')


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2025-11-30", "day", date(2025, 11, 30), date(2025, 11, 30)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-22", "season", date(2026, 6, 1), date(2026, 9, 30)),
        ("2026-24", "season", date(2026, 1, 1), date(2027, 3, 31)),
        ("2025~", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-XX", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-11-XX", "month", date(2025, 11, 1), date(2025, 11, 30)),
        ("202X", "decade", date(2020, 1, 1), date(2029, 12, 31)),
        ("20XX", "century", date(2000, 1, 1), date(2099, 12, 31)),
        ("2025-09/2025-10", "interval", date(2025, 9, 1), date(2025, 10, 31)),
        ("2025/..", "interval", date(2025, 1, 1), None),
        ("/2025", "interval", None, date(2025, 12, 31)),
        ("[2026-03-08,2026-03-10]", "set", date(2026, 3, 8), date(2026, 3, 10)),
        ("[..2025,2026]", "set", None, date(2026, 12, 31)),
        ("unknown", "unknown", None, None),
    ],
)
def test_bounds_and_precision(text: str, precision: str, earliest: date | None, latest: date | None) -> None:
    read = Edtf.parse(text)
    assert (read.precision, read.earliest, read.latest) == (precision, earliest, latest)


def test_doubts_of_any_part_are_doubts_of_the_whole() -> None:
    assert [
        (read.approximate, read.uncertain)
        for read in map(Edtf.parse, ["2025", "2025~/2026", "[2025,2026?]", "2025%"])
    ] == [(False, False), (True, False), (False, True), (True, True)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-11-30", "2025-11-29", True),
        ("2025-11-30", "2025-11", False),
        ("2025-11-30", "2025-10", True),
        ("2025-12-02", "2025-11~", False),
        ("2026-02", "2025-11~", True),
        ("2025-12-05", "2025-11-30~", False),
        ("2025-12-08", "2025-11-30~", True),
        ("2025", "1999?", False),
        ("unknown", "2025", False),
        ("unknown", "unknown", False),
        ("2025/..", "2030", False),
        ("2025/..", "2024", True),
        ("[2026-03-08,2026-03-20]", "2026-03-12", True),
        ("[2026-03-08,2026-03-20]", "2026-03", False),
    ],
)
def test_only_what_is_certain_is_a_contradiction(one: str, other: str, expected: bool) -> None:
    assert Edtf.parse(one).contradicts(Edtf.parse(other)) is expected


@pytest.mark.parametrize(
    ("text", "passed", "upcoming"),
    [
        ("2026-05-17", True, False),
        ("2026-05-18", False, False),
        ("2026-05-19", False, True),
        ("2026-05", False, False),
        ("2026-05-16~", False, False),
        ("2026-03~", True, False),
        ("2026-04~", False, False),
        ("2024?", True, False),
        ("2026-21", False, False),
        ("2026-22", False, True),
        ("2027", False, True),
        ("2025/..", False, False),
        ("../2026-04", True, False),
        ("[2025,2027]", False, False),
        ("unknown", False, False),
    ],
)
def test_what_has_passed_and_what_is_still_to_come(text: str, passed: bool, upcoming: bool) -> None:
    read = Edtf.parse(text)
    assert (read.passed(TODAY), read.upcoming(TODAY)) == (passed, upcoming)


def test_dates_sort_by_what_is_known_of_them() -> None:
    order = [
        "2024-12-31",
        "2025-01",
        "2025",
        "2025-03",
        "../2025-06",
        "2025-09/2025-10",
        "2025-11-30",
        "2026/..",
        "unknown",
    ]
    assert sorted(map(Edtf.parse, reversed(order)), key=lambda read: read.sort_key) == [
        *map(Edtf.parse, order)
    ]


@given(TEXTS)
def test_a_date_is_kept_as_written(text: str) -> None:
    read = DATES.validate_python(f" {text} ")
    assert str(read) == text
    assert DATES.validate_json(DATES.dump_json(read)) == read


@given(EDTFS)
def test_no_date_claims_more_than_it_says(read: Edtf) -> None:
    if read.earliest and read.latest:
        assert read.earliest <= read.latest
    longest = {Precision.DAY: 1, Precision.MONTH: 31, Precision.SEASON: 456, Precision.YEAR: 366}
    if read.precision in longest and read.earliest and read.latest:
        assert (read.latest - read.earliest).days < longest[read.precision]
        assert read.precision is Precision.DAY or (read.latest - read.earliest).days >= 27
    if read.precision not in (Precision.DAY, Precision.INTERVAL, Precision.SET):
        assert "\N{NO-BREAK SPACE}" not in english(read)


@given(EDTFS, EDTFS)
def test_comparisons_agree_with_each_other_and_with_the_order(one: Edtf, other: Edtf) -> None:
    assert one.contradicts(other) == other.contradicts(one)
    assert not one.contradicts(one)
    if one.definitely_before(other):
        assert one.contradicts(other)
        assert not other.definitely_before(one)
        assert one.sort_key < other.sort_key
    assert (one.sort_key == other.sort_key) == (one.text == other.text)


@given(EDTFS, st.dates())
def test_no_date_is_both_over_and_to_come(read: Edtf, today: date) -> None:
    assert not (read.passed(today) and read.upcoming(today))


def test_an_unknown_date_is_neither_over_nor_to_come() -> None:
    unknown = Edtf.parse("unknown")
    assert (unknown.is_known, unknown.passed(TODAY), unknown.upcoming(TODAY)) == (False, False, False)


@given(TEXTS)
def test_editors_accept_what_the_model_accepts(text: str) -> None:
    schema = DATES.json_schema()
    assert re.search(schema["pattern"], text)
    assert schema["type"] == ["string", "integer"]


def test_a_year_may_be_a_number() -> None:
    class Holder(BaseModel):
        date: Edtf

    assert Holder.model_validate({"date": 2025}).date == Edtf.parse("2025")
    assert Holder.model_validate({"date": 2025}).model_dump(mode="json") == {"date": "2025"}
    assert refusal(20251130)[1] == "type 2025-11-30"
    assert refusal(True)[0] == "“True” is not a date in EDTF"
