from dataclasses import replace

import pytest

from generator.collection.link import link
from generator.views.board import BoardColumn, board_title, board_view
from tests.views.ferries import PLEDGE, collection


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
    assert (len(board.rows), board.hidden) == (24, 36)
