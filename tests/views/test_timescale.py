"""The axis: the stretch that it shows, its steps and names, and where days lie on it."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.views.timescale import Timescale, timescale
from generator.views.typesetting import text_width

DAYS = st.lists(st.dates(), min_size=1, max_size=8)
WIDE, NARROW = (176, 1256), (128, 776)


def names(scale: Timescale) -> list[str]:
    return [label.text for label in scale.months]


def years(scale: Timescale) -> list[str]:
    return [label.text for label in scale.years]


def test_a_single_day_stands_between_its_neighbour_months() -> None:
    scale = timescale([date(2025, 12, 1)], *WIDE)
    assert names(scale) == ["November", "December", "January"]
    assert years(scale) == ["2025", "2026"]


@pytest.mark.parametrize(
    ("last", "first_names"),
    [
        (date(2026, 6, 1), ["October", "November"]),
        (date(2027, 12, 1), ["Oct", "Nov"]),
        (date(2030, 6, 1), ["O", "N"]),
        (date(2036, 1, 1), []),
    ],
)
def test_months_are_named_as_long_as_there_is_room(last: date, first_names: list[str]) -> None:
    assert names(timescale([date(2025, 10, 6), last], *WIDE))[:2] == first_names


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        (date(2010, 1, 1), ["2001", "2002", "2003"]),
        (date(2060, 1, 1), ["2005", "2010", "2015"]),
        (date(2900, 1, 1), ["2050", "2100", "2150"]),
    ],
)
def test_years_are_named_in_round_steps(last: date, labels: list[str]) -> None:
    assert years(timescale([date(2001, 5, 1), last], *WIDE))[:3] == labels


def test_a_year_that_shows_but_a_month_has_no_room_for_its_name() -> None:
    assert years(timescale([date(2025, 12, 1), date(2029, 5, 1)], *NARROW))[0] == "2026"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (False, False, ["April", "May", "June"]),
        (True, False, ["March", "April", "May", "June"]),
        (False, True, ["April", "May", "June", "July"]),
    ],
)
def test_a_side_without_a_known_limit_is_longer(start: bool, end: bool, shown: list[str]) -> None:
    days = [date(2025, 4, 30), date(2025, 6, 1)]
    assert names(timescale(days, *WIDE, open_start=start, open_end=end)) == shown


@given(DAYS, st.sampled_from([WIDE, NARROW]), st.booleans(), st.booleans())
def test_days_lie_in_order_between_the_ends(
    days: list[date], room: tuple[int, int], start: bool, end: bool
) -> None:
    scale = timescale(days, *room, open_start=start, open_end=end)
    places = [(scale.x(day), scale.middle(day), scale.after(day)) for day in sorted(days)]
    assert all(list(of_day) == sorted(of_day) for of_day in places)
    assert all(list(of_days) == sorted(of_days) for of_days in zip(*places, strict=True))
    assert room[0] <= places[0][0]
    assert places[-1][2] <= room[1]


@given(DAYS, st.sampled_from([WIDE, NARROW]))
def test_names_do_not_meet_and_stay_inside(days: list[date], room: tuple[int, int]) -> None:
    scale = timescale(days, *room)
    starts = [(label.x + 6, label.x + 6 + text_width(label.text)) for label in scale.years]
    middles = [
        (label.x - text_width(label.text) / 2, label.x + text_width(label.text) / 2) for label in scale.months
    ]
    for spans in (starts, middles):
        assert all(here[1] <= there[0] for here, there in pairwise(spans))
        assert all(room[0] <= left and right <= room[1] + 20 for left, right in spans)
    assert 2 <= len(scale.ticks) <= (room[1] - room[0]) // 6 + 2
