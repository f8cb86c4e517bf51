"""The drawing of a timeline: whatever the dates and words are, nothing covers anything else."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.collection.evidence import State
from generator.model.dates import Edtf
from generator.views.drawing import FORMATS, LIMIT, Drawing, Figure, drawing
from generator.views.occasions import Lane, Occasion
from generator.views.placing import Box
from generator.views.typesetting import text_width
from tests.model import edtf_texts

STATES = (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED, State.UNKNOWN, None)
WIDE, NARROW = FORMATS
ABOVE, UNDER = 11, 4
"""How far letters reach above and below the foot of their line, at most."""

NEAR = st.builds(
    "2025-{:02}-{:02}{}".format, st.integers(1, 12), st.integers(1, 28), st.sampled_from(["", "~"])
)
WORDS = st.one_of(
    st.sampled_from(["signed", "production start", "EUR 110 million, announced"]),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1, max_size=300),
)


def occasion(
    date: str, what: str = "signed", state: State | None = State.CONFIRMED, **more: object
) -> Occasion:
    plain = Occasion(date=Edtf.parse(date), what=(what,), detail="", href=f"#{what}", state=state)
    return replace(plain, **more)  # type: ignore[arg-type]


def lane(*occasions: Occasion, name: str = "This agreement", steps: bool = False) -> Lane:
    ordered = tuple(sorted(occasions, key=lambda each: each.date.sort_key))
    return Lane(name=name, one="step", many="steps", occasions=ordered, steps=steps)


def draw(*lanes: Lane) -> Drawing:
    found = drawing(lanes, WIDE)
    assert found
    return found


OCCASIONS = st.builds(
    occasion,
    date=st.one_of(NEAR, NEAR, edtf_texts.ANY),
    what=WORDS,
    state=st.sampled_from(STATES),
    planned=st.booleans(),
    detail=WORDS,
)
LANES = st.lists(st.lists(OCCASIONS, max_size=12).map(lambda found: lane(*found)), min_size=1, max_size=3)


def label_boxes(figure: Figure) -> list[Box]:
    """What the letters of a label cover, line by line."""
    boxes = []
    for line in figure.lines:
        width = text_width(line.head + line.detail)
        left = figure.x if figure.anchor == "start" else figure.x - width
        boxes.append(Box(left=left, top=line.y - ABOVE, right=left + width, bottom=line.y + UNDER))
    return boxes


def shape_boxes(figure: Figure) -> list[Box]:
    """What the marks and bars of a figure cover."""
    top, bottom = figure.y - 8, figure.y + 8
    marks = [Box(left=x - 8, top=top, right=x + 8, bottom=bottom) for x in figure.marks]
    corners = [[int(point.split(" ")[0]) for point in bar[1:-1].split("L")] for bar in figure.bars]
    return [*marks, *(Box(left=min(xs), top=top, right=max(xs), bottom=bottom) for xs in corners)]


@given(LANES, st.sampled_from(FORMATS))
@settings(max_examples=150, deadline=None)
def test_labels_cover_neither_each_other_nor_a_mark_and_stay_inside(lanes: list[Lane], form: object) -> None:
    found = drawing(lanes, form)  # type: ignore[arg-type]
    if found is None:
        assert not any(each.date.is_known for one in lanes for each in one.occasions)
        return
    figures = [figure for one in found.lanes for figure in one.figures]
    labels = [(number, box) for number, figure in enumerate(figures) for box in label_boxes(figure)]
    shapes = [(number, box) for number, figure in enumerate(figures) for box in shape_boxes(figure)]
    assert not any(here.meets(there) for (_, here), (_, there) in combinations(labels, 2))
    assert not any(here.meets(there) for _, here in labels for _, there in shapes)
    assert not any(here.meets(there) for (a, here), (b, there) in combinations(shapes, 2) if a != b)
    for _, box in (*labels, *shapes):
        assert box.left >= 0
        assert box.right <= found.width
        assert found.axis < box.top
        assert box.bottom < found.bottom < found.height
    legend = [entry.x + text_width(entry.text) for entry in found.legend]
    assert max(legend) <= found.width
    assert all(one.bottom == other.top for one, other in pairwise(found.lanes))


@given(st.lists(NEAR.map(lambda day: day.rstrip("~")), min_size=2, max_size=LIMIT))
def test_what_comes_later_stands_further_right(days: list[str]) -> None:
    found = draw(lane(*(occasion(day) for day in days)))
    places = [figure.marks[0] for figure in found.lanes[0].figures]
    assert places == sorted(places)


@given(LANES)
@settings(max_examples=20, deadline=None)
def test_the_same_dates_give_the_same_drawing(lanes: list[Lane]) -> None:
    assert drawing(lanes, NARROW) == drawing(tuple(lanes), NARROW)


def text(figure: Figure) -> str:
    return " ".join((line.head + line.detail).strip() for line in figure.lines)


def test_a_known_day_is_marked_and_named_beside_its_mark() -> None:
    (figure,) = draw(lane(occasion("2025-12-01"))).lanes[0].figures
    assert (len(figure.marks), figure.bars) == (1, ())
    assert text(figure) == "1\N{NO-BREAK SPACE}December 2025: signed"
    assert figure.x - figure.marks[0] == 15


def test_a_bar_says_its_state_in_words_because_its_shape_does_not() -> None:
    (figure,) = draw(lane(occasion("2025-12", state=State.REPORTED))).lanes[0].figures
    assert text(figure) == "December 2025: signed, reported"


def test_a_plan_never_looks_like_something_that_happened() -> None:
    planned = [occasion(day, state=State.PLANNED, planned=True) for day in ("2025-12-01", "2026")]
    found = draw(lane(*planned))
    assert {figure.state for figure in found.lanes[0].figures} == {"planned"}
    assert all(figure.planned for figure in found.lanes[0].figures)
    assert all(text(figure).endswith("signed, planned") for figure in found.lanes[0].figures)


def test_a_date_that_is_not_known_is_counted_and_not_drawn() -> None:
    found = draw(lane(occasion("2025"), occasion("unknown")), lane(occasion("unknown"), name="Money"))
    assert [(len(each.figures), each.notes) for each in found.lanes] == [
        (1, ("1 undated",)),
        (0, ("1 undated",)),
    ]
    assert drawing([lane(occasion("unknown"))], WIDE) is None


def test_steps_of_one_day_and_state_are_told_as_one() -> None:
    steps = [
        occasion("2025-12-01", "signed"),
        occasion("2025-12-01", "announced"),
        occasion("2025-12-01", "announced", href="#again"),
        occasion("2025-12-01", "financed", State.REPORTED),
    ]
    (first, second) = draw(lane(*steps, steps=True)).lanes[0].figures
    assert text(first).endswith(": signed and announced")
    assert text(second).endswith(": financed")


def test_sums_of_one_day_stay_apart() -> None:
    assert (
        len(draw(lane(occasion("2025-12-01", "EUR 1"), occasion("2025-12-01", "EUR 2"))).lanes[0].figures)
        == 2
    )


def test_what_happened_on_several_days_is_joined_by_a_line() -> None:
    (figure,) = draw(lane(occasion("{2025-04-03,2025-06-09}"), occasion("2025"))).lanes[0].figures[1:]
    (line,) = figure.leaders
    assert line == f"M{figure.marks[0] + 8} {figure.y}.5H{figure.marks[1] - 8}"


def test_a_long_label_stands_below_its_mark_cut_with_an_ellipsis() -> None:
    (figure,) = draw(lane(occasion("2025-12-01", "a very long word of a long name " * 12))).lanes[0].figures
    assert len(figure.lines) == 2
    assert text(figure).endswith("…")
    assert figure.leaders
    assert figure.lines[0].y > figure.y + 8


def test_details_are_told_where_there_is_room_and_left_out_first() -> None:
    told = occasion("2025-12-01", detail="Both ministers were there.")
    figures = draw(lane(told)).lanes[0].figures
    assert text(figures[0]).endswith("signed. Both ministers were there.")
    assert figures[0].lines[0].head.endswith("signed.")
    endless = replace(told, detail="Both ministers were there. " * 20)
    assert text(draw(lane(endless)).lanes[0].figures[0]).endswith("signed")


def test_a_crowded_lane_shows_its_beginning_and_its_end() -> None:
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 7) for day in (1, 11, 21, 28, 29)][:25]
    days = [day for day in days if day != "2025-02-29"]
    found = draw(lane(*(occasion(day, f"step {day}") for day in days)))
    shown = [text(figure).split("step ")[1] for figure in found.lanes[0].figures]
    assert shown == [*days[:10], *days[-10:]]
    assert found.lanes[0].notes == (f"{len(days) - 20} more listed",)


@pytest.mark.parametrize(
    ("occasions", "words"),
    [
        (["2025-12-01"], ["confirmed"]),
        (["2025-12"], ["within this time, day not known"]),
        (
            ["2025-12-01", "2025-10~"],
            ["confirmed", "within this time, day not known", "limit open or not exactly known"],
        ),
    ],
)
def test_the_legend_explains_what_is_drawn_and_nothing_else(occasions: list[str], words: list[str]) -> None:
    assert [entry.text for entry in draw(lane(*map(occasion, occasions))).legend] == words


def test_a_judgement_has_a_stroke_and_no_evidence_state() -> None:
    found = draw(lane(occasion("2025-12-01", "judgement by somebody", None)))
    assert found.lanes[0].figures[0].state == "judgement"
    assert [entry.text for entry in found.legend] == ["judgement made"]
