import re
from dataclasses import replace
from datetime import date

from generator.collection.card import CardEvent
from generator.collection.evidence import State
from generator.model.dates import Edtf
from generator.views.picture import BROAD, SLIM, Drawing, Outline, Words
from generator.views.quarters import AHEAD, MOST, QuartersView, quarter, quarters_view
from tests.views.ferries import SITE, TREATY, collection

TODAY = date(2025, 9, 1)


def event(day: str, state: State = State.CONFIRMED) -> CardEvent:
    """A step of a certain date and state."""
    sample = collection().by_id[TREATY].events[0]
    return replace(sample, date=Edtf.parse(day), state=state, planned=state is State.PLANNED)


def drawn(*events: CardEvent) -> QuartersView:
    """The picture of some steps, with its table."""
    view = quarters_view(events, replace(collection(), as_of=TODAY), SITE, "timeline.md")
    assert view is not None
    return view


def bars(drawing: Drawing) -> list[tuple[int, int, int, int]]:
    """Left, top, width and height of each bar."""
    found = (
        re.fullmatch(r"M(\d+) (\d+)h(\d+)v(\d+)h-\d+z", part.d)
        for part in drawing.parts
        if isinstance(part, Outline)
    )
    return [(int(bar[1]), int(bar[2]), int(bar[3]), int(bar[4])) for bar in found if bar]


def words(drawing: Drawing) -> list[str]:
    """All that is written on it."""
    return [part.text for part in drawing.parts if isinstance(part, Words)]


def test_only_a_date_within_one_quarter_has_a_quarter() -> None:
    days = ("2025-01-01", "2025-03", "2025-03/2025-04", "2025", "2025-02/..", "unknown")
    assert [quarter(event(day)) for day in days] == [8100, 8100, None, None, None, None]


def test_table_bars_and_file_have_the_same_figures() -> None:
    steps = (event("2025-01"), event("2025-02"), event("2025-08", State.PLANNED), event("2025-07-02"))
    view = drawn(*steps)
    assert view.states == (("confirmed", "Confirmed"), ("planned", "Planned"))
    assert [(row.name, row.counts) for row in view.rows] == [
        ("2025 Q3", (1, 1)),
        ("2025 Q2", (0, 0)),
        ("2025 Q1", (2, 0)),
    ]
    assert [text for text in words(view.picture.drawings[0]) if text.isdigit() and len(text) < 4] == [
        "2",
        "1",
        "1",
    ]
    assert view.picture.figures.columns == ("Quarter", "Confirmed", "Planned")
    assert view.picture.figures.rows[0] == ("2025 Q3", 1, 1)


def test_bars_stand_on_one_ground_as_high_as_their_number() -> None:
    (first, second) = bars(drawn(event("2025-01"), event("2025-02"), event("2025-07")).picture.drawings[0])
    assert first[1] + first[3] == second[1] + second[3]
    assert first[3] == 2 * second[3]


def test_a_plan_is_drawn_unlike_what_happened() -> None:
    view = drawn(event("2025-01"), event("2025-08", State.PLANNED))
    looks = [
        part.look for part in view.picture.drawings[0].parts if isinstance(part, Outline) and "h-" in part.d
    ]
    assert looks.count("confirmed") == 1
    assert looks.count("bar planned") == 1


def test_the_title_names_the_busiest_quarter_and_the_picture_what_is_missing() -> None:
    view = drawn(event("2024-12"), event("2025-01"), event("2025-02"), event("2025"))
    title = "4\N{NO-BREAK SPACE}dated steps; the busiest quarter is the first of 2025, with 2"
    assert view.picture.title == title
    foot = " ".join(words(view.picture.drawings[0])[-2:]).replace("\N{NO-BREAK SPACE}", " ")
    assert "1 other step is not known to the quarter or lies outside these. Source: 2 briefings" in foot
    assert "As of 1 September 2025." in foot
    assert "3 confirmed" in view.picture.description


def test_the_drawings_never_grow_beyond_their_widths() -> None:
    view = drawn(*(event(f"{year}-05") for year in range(1950, 2100)))
    broad, slim = view.picture.drawings
    assert len(view.rows) == MOST["broad"]
    assert view.rows[0].name <= f"{TODAY.year + AHEAD // 4} Q4"
    assert max(left + width for left, _, width, _ in bars(broad)) <= BROAD
    assert max(left + width for left, _, width, _ in bars(slim)) <= SLIM
    assert len([text for text in words(slim) if text.startswith("Q")]) == MOST["slim"]


def test_plans_far_ahead_are_drawn_where_there_is_nothing_else() -> None:
    assert [row.name for row in drawn(event("2060-05", State.PLANNED)).rows] == ["2060 Q2"]


def test_without_an_exact_date_there_is_no_picture() -> None:
    assert quarters_view((event("2025"),), collection(), SITE, "timeline.md") is None
    assert quarters_view((), collection(), SITE, "timeline.md") is None
