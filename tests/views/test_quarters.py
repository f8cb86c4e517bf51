from dataclasses import replace
from datetime import date

from generator.collection.card import CardEvent
from generator.collection.evidence import State
from generator.model.dates import Edtf
from generator.views.quarters import AHEAD, MOST, WIDTH, QuartersView, quarter, quarters_view
from tests.views.ferries import TREATY, collection

TODAY = date(2025, 9, 1)


def event(day: str, state: State = State.CONFIRMED) -> CardEvent:
    """A step of a certain date and state."""
    sample = collection().by_id[TREATY].events[0]
    return replace(sample, date=Edtf.parse(day), state=state, planned=state is State.PLANNED)


def drawn(*events: CardEvent) -> QuartersView:
    """The drawing of some steps."""
    view = quarters_view(events, TODAY)
    assert view is not None
    return view


def test_only_a_date_within_one_quarter_has_a_quarter() -> None:
    days = ("2025-01-01", "2025-03", "2025-03/2025-04", "2025", "2025-02/..", "unknown")
    assert [quarter(event(day)) for day in days] == [8100, 8100, None, None, None, None]


def test_table_and_bars_have_the_same_figures() -> None:
    steps = (event("2025-01"), event("2025-02"), event("2025-08", State.PLANNED), event("2025-07-02"))
    view = drawn(*steps)
    assert [(row.name, row.counts) for row in view.rows] == [
        ("2025 Q3", (1, 1)),
        ("2025 Q2", (0, 0)),
        ("2025 Q1", (2, 0)),
    ]
    assert [[bar.count for bar in lane.bars] for lane in view.lanes] == [[2, 1], [1]]
    assert [lane.word for lane in view.lanes] == ["Confirmed", "Planned"]


def test_bars_stand_on_their_ground_as_high_as_their_number() -> None:
    view = drawn(event("2025-01"), event("2025-02"), event("2025-07"))
    (lane,) = view.lanes
    assert all(bar.y + bar.height == lane.ground for bar in lane.bars)
    assert lane.bars[0].height == 2 * lane.bars[1].height


def test_the_title_names_the_busiest_quarter_and_the_note_what_is_missing() -> None:
    view = drawn(event("2024-12"), event("2025-01"), event("2025-02"), event("2025"))
    title = "4\N{NO-BREAK SPACE}dated steps; the busiest quarter is the first of 2025, with 2"
    assert view.title == title
    assert view.note == (
        "1\N{NO-BREAK SPACE}other step is not known to the quarter or lies outside these. "
        "As of 1\N{NO-BREAK SPACE}September 2025."
    )
    assert "3 confirmed" in view.description


def test_the_drawing_never_grows_beyond_its_width() -> None:
    view = drawn(*(event(f"{year}-05") for year in range(1950, 2100)))
    assert len(view.columns) == len(view.rows) == MOST
    assert view.rows[0].name <= f"{TODAY.year + AHEAD // 4} Q4"
    assert max(bar.x + bar.width for lane in view.lanes for bar in lane.bars) <= WIDTH
    assert "other steps are not known" in view.note


def test_plans_far_ahead_are_drawn_where_there_is_nothing_else() -> None:
    assert [row.name for row in drawn(event("2060-05", State.PLANNED)).rows] == ["2060 Q2"]


def test_without_an_exact_date_there_is_no_drawing() -> None:
    assert quarters_view((event("2025"),), TODAY) is None
    assert quarters_view((), TODAY) is None
