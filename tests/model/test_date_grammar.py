"""How dates are read, against an independent reader of EDTF."""

from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.date_grammar import DateSyntaxError, read
from tests.model import edtf_texts

FEW = settings(max_examples=60, deadline=None)  # the other reader takes some milliseconds a date


def bounds(text: str) -> tuple[date | None, date | None]:
    _, (part,) = read(text)
    return part.earliest, part.latest


def oracle(text: str) -> tuple[date | None, date | None]:
    parsed = edtf.parse_edtf(text)
    first, last = parsed.lower_strict(), parsed.upper_strict()
    return (
        None if isinstance(first, float) else date(*first[:3]),
        None if isinstance(last, float) else date(*last[:3]),
    )


@FEW
@given(edtf_texts.SINGLE)
def test_a_single_date_means_the_days_that_the_standard_says(text: str) -> None:
    assert bounds(text) == oracle(text)


@FEW
@given(edtf_texts.PLAIN, edtf_texts.PLAIN)
def test_an_interval_runs_from_its_start_to_its_end(start: str, end: str) -> None:
    first, last = oracle(f"{start}/{end}")
    if first and last and first <= last:
        assert bounds(f"{start}/{end}") == (first, last)
    else:
        with pytest.raises(DateSyntaxError):
            read(f"{start}/{end}")


@FEW
@given(edtf_texts.PLAIN)
def test_an_open_end_has_no_bound(text: str) -> None:
    assert bounds(f"{text}/..") == oracle(f"{text}/..")
    assert bounds(f"../{text}") == oracle(f"../{text}")


@given(edtf_texts.PLAIN)
def test_an_unknown_end_gets_no_invented_bound(text: str) -> None:
    first, last = bounds(text)
    assert bounds(f"{text}/") == (first, None)
    assert bounds(f"/{text}") == (None, last)


@FEW
@given(edtf_texts.SEASONS)
def test_a_season_reaches_at_least_as_far_as_elsewhere(text: str) -> None:
    (first, last), (other_first, other_last) = bounds(text), oracle(text)
    assert first is not None
    assert last is not None
    assert (other_first or date.min) >= first
    assert (other_last or date.max) <= last or last.year == date.max.year  # the calendar ends there


@FEW
@given(st.from_regex(r"[0-2]\d{3}(-\d\d(-\d\d)?)?", fullmatch=True))
def test_dates_are_refused_exactly_when_the_calendar_lacks_them(text: str) -> None:
    try:
        expected = oracle(text)
    except (edtf.EDTFParseException, ValueError):
        with pytest.raises(DateSyntaxError):
            read(text)
    else:
        if text[5:7] <= "12":
            assert bounds(text) == expected


def test_a_set_lists_dates_and_ranges() -> None:
    _, parts = read("{..2024, 2025-03-08,2026..2027-01}")
    assert [(part.earliest, part.latest) for part in parts] == [
        (None, date(2024, 12, 31)),
        (date(2025, 3, 8), date(2025, 3, 8)),
        (date(2026, 1, 1), date(2027, 1, 31)),
    ]


def test_a_set_is_bounded() -> None:
    with pytest.raises(DateSyntaxError, match="more than 100"):
        read(f"[{','.join(['2025'] * 101)}]")


@pytest.mark.parametrize("text", ["9999-24", "999X~", "99XX~", "0001-01-01~", "000X", "00XX", "9999-12-31~"])
def test_the_ends_of_the_calendar_hold(text: str) -> None:
    _, (part,) = read(text)
    first, last = part.window
    assert first is not None
    assert last is not None
    assert first <= last
