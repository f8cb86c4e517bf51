"""Points and stretches of time."""

from datetime import date

import pytest

from generator.model.date_grammar import read
from generator.model.moments import Edge, Period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-11-30", date(2025, 11, 30), date(2025, 11, 30)),
        ("2025-11-30?", date(2025, 11, 30), date(2025, 11, 30)),
        ("2025-11-30~", date(2025, 11, 23), date(2025, 12, 7)),
        ("2025-11~", date(2025, 10, 1), date(2025, 12, 31)),
        ("2026-22%", date(2026, 3, 1), date(2026, 12, 31)),
        ("2025~", date(2024, 1, 1), date(2027, 1, 1)),
        ("2025-11-30~/..", date(2025, 11, 23), None),
        ("/2025-11-30~", None, date(2025, 12, 7)),
    ],
)
def test_about_reaches_one_unit_further(text: str, first: date | None, last: date | None) -> None:
    _, (part,) = read(text)
    assert part.window == (first, last)


def test_a_period_knows_which_ends_are_dates() -> None:
    _, (part,) = read("2025/")
    assert isinstance(part, Period)
    assert part.end is Edge.UNKNOWN
    assert [moment.earliest.year for moment in part.moments] == [2025]
