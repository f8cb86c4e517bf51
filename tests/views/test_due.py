from datetime import date

from generator.collection.link import Collection, link
from generator.views.due import due_view
from tests.views.ferries import checked, collection


def test_promises_are_ahead_until_their_last_day_is_over() -> None:
    due = due_view(at(date(2025, 9, 1)))
    assert [item.date for item in due.promised] == ["2026"]
    assert [item.date for item in due.passed] == ["Sep 2024"]
    assert due_view(at(date(2027, 1, 1))).promised == ()


def test_an_overdue_review_is_named_as_such() -> None:
    assert [item.text for item in due_view(at(date(2025, 9, 1))).reviews] == ["Electric ferries"]
    assert [item.text for item in due_view(at(date(2026, 9, 1))).reviews] == ["Electric ferries (overdue)"]


def at(day: date) -> Collection:
    """The sample on another day."""
    return link((one.card for one in checked().assessed.values()), collection().names, as_of=day)
