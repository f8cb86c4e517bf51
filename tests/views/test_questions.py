from tests.views.ferries import PLEDGE, page


def test_positions_are_headed_by_who_holds_them() -> None:
    dispute = page().disputes[0]
    assert [position.holder for position in dispute.positions] == [
        "Kari Nordmann",
        "Swedish account",
        "Holder not named",
    ]
    assert dispute.size == "three positions"


def test_open_disputes_come_before_settled_ones() -> None:
    assert [(dispute.anchor, dispute.open) for dispute in page().disputes] == [
        ("dispute-who-pays", True),
        ("dispute-which-port", False),
    ]
    assert page().disputes[1].resolution


def test_an_unknown_says_why_and_what_would_settle_it() -> None:
    unknown = page().unknowns[0]
    assert unknown.anchor == "unknown-first-date"
    assert unknown.why
    assert unknown.would_settle


def test_a_briefing_may_have_neither() -> None:
    assert not page(PLEDGE).disputes
    assert not page(PLEDGE).unknowns
