from tests.views.ferries import PLEDGE, page


def test_a_relation_is_read_from_both_ends() -> None:
    assert [row.relation for row in page().related] == [
        "this agreement replaces it",
        "this briefing",
        "compare; no briefing yet",
    ]
    assert [row.relation for row in page(PLEDGE).related] == ["this briefing", "replaces this agreement"]


def test_rows_follow_the_dates_and_this_briefing_is_no_link() -> None:
    pledge, own, older = page().related
    assert (pledge.href, own.href, older.href) == ("sweden-pledge.md", None, None)
    assert (pledge.date, own.date, older.date) == (
        "1\N{NO-BREAK SPACE}May 2024",
        "1\N{NO-BREAK SPACE}Jul 2025",
        "",
    )
    assert pledge.text
    assert older.ladder is None
