from dataclasses import replace
from datetime import date

import pytest

from generator.collection.link import Collection, link
from generator.views.board import BoardColumn, board_title, board_view
from generator.views.due import due_view
from generator.views.home import home_view
from tests.views.ferries import PLEDGE, SITE, TREATY, checked, collection


def columns(*totals: int) -> tuple[BoardColumn, ...]:
    """Columns with these totals."""
    names = ("Announced", "Signed", "Financed", "Producing")
    return tuple(BoardColumn(name=name, total=total) for name, total in zip(names, totals, strict=False))


@pytest.mark.parametrize(
    ("agreements", "totals", "title"),
    [
        (0, (0, 0, 0, 0), "No agreements"),
        (1, (1, 1, 0, 0), "One agreement: it is signed, none found financed"),
        (2, (2, 2, 0, 0), "Two agreements: both signed, none found financed"),
        (24, (24, 18, 8, 4), "Twenty-four agreements: eight financed, four producing"),
    ],
)
def test_the_board_s_title_says_what_it_shows(agreements: int, totals: tuple[int, ...], title: str) -> None:
    assert board_title(agreements, columns(*totals)) == title


def test_the_board_puts_the_furthest_first_and_names_each_partner_once() -> None:
    rows = board_view(collection()).rows
    assert [(row.partner, row.first, row.title) for row in rows] == [
        ("Norway, Sweden", True, "Electric ferries"),
        ("CNF", True, "Ferry pledge"),
    ]


def test_a_board_without_end_is_cut_and_says_so() -> None:
    card = collection().by_id[PLEDGE]
    board = board_view(link((replace(card, id=f"x{number}") for number in range(60)), collection().names))
    assert (len(board.rows), board.hidden) == (50, 10)


def test_what_changed_last_leads_the_page() -> None:
    stories = home_view(collection(), SITE).stories
    assert [(story.title, story.news.replace("\N{NO-BREAK SPACE}", " ")) for story in stories] == [
        ("Treaty on electric ferries, Norway–Sweden", "Corrected on 1 September 2025"),
        ("Pledge of a ferry, Sweden and the Nordic council", "New on 1 August 2025"),
    ]
    assert (stories[0].note, stories[1].note) == ("The port was mended.", "")
    assert stories[0].standing == "Signed: confirmed; financed: disputed; sailing: planned"


def test_promises_are_ahead_until_their_last_day_is_over() -> None:
    due = due_view(at(date(2025, 9, 1)))
    assert [item.date for item in due.promised] == ["2026"]
    assert [item.date for item in due.passed] == ["Sep 2024"]
    assert due_view(at(date(2027, 1, 1))).promised == ()


def test_an_overdue_review_is_named_as_such() -> None:
    assert [item.text for item in due_view(at(date(2025, 9, 1))).reviews] == ["Electric ferries"]
    assert [item.text for item in due_view(at(date(2026, 9, 1))).reviews] == ["Electric ferries (overdue)"]


def test_only_open_questions_are_ways_in() -> None:
    home = home_view(collection(), SITE)
    assert [link.question.href for link in home.disputes] == [f"briefings/{TREATY}.md#dispute-who-pays"]
    assert [link.question.href for link in home.unknowns] == [f"briefings/{TREATY}.md#unknown-first-date"]


def test_a_site_without_agreements_has_a_home_page_too() -> None:
    home = home_view(link((), collection().names), SITE)
    assert not home.stories
    assert not home.board.rows


def at(day: date) -> Collection:
    """The sample on another day."""
    return link((one.card for one in checked().assessed.values()), collection().names, as_of=day)
