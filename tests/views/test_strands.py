from dataclasses import replace
from datetime import date

from generator.collection.card import Card, CardEvent
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.model.dates import Edtf
from generator.views.picture import BROAD, Leading, Outline, Picture, Words
from generator.views.strands import MOST, timeline_picture
from tests.views.ferries import SITE, TREATY, collection

TODAY = date(2025, 9, 1)


def event(day: str, state: State = State.CONFIRMED, *, planned: bool = False) -> CardEvent:
    """A step of a certain date and state."""
    sample = collection().by_id[TREATY].events[0]
    return replace(sample, id=f"e{day}", date=Edtf.parse(day), state=state, planned=planned)


def of(*agreements: tuple[CardEvent, ...]) -> Collection:
    """Agreements with certain steps."""
    card = collection().by_id[TREATY]
    cards = tuple(replace(card, id=f"c{number}", events=events) for number, events in enumerate(agreements))
    return replace(collection(), cards=cards, by_id={card.id: card for card in cards}, as_of=TODAY)


def steps(found: Collection) -> list[tuple[Card, CardEvent]]:
    """All steps with their agreements."""
    return [(card, event) for card in found.cards for event in card.events]


def drawn(found: Collection) -> Picture:
    """The picture, which there is."""
    picture = timeline_picture(steps(found), found, SITE, "timeline.md")
    assert picture
    return picture


def rows(picture: Picture, form: int = 0) -> list[Leading]:
    """The agreements."""
    return [part for part in picture.drawings[form].parts if isinstance(part, Leading)]


def looks(row: Leading) -> list[str]:
    """How what is drawn for an agreement looks, in the order of drawing."""
    return [part.look for part in row.parts if isinstance(part, Outline)]


def test_a_known_day_is_a_mark_any_other_date_a_span_and_a_plan_is_dashed() -> None:
    (row,) = rows(
        drawn(of((event("2025-03-01"), event("2025-05"), event("2025-11", State.PLANNED, planned=True))))
    )
    assert looks(row) == ["bar confirmed", "bar planned", "confirmed"]


def test_a_planned_day_is_a_ring_whatever_else_is_known() -> None:
    (row,) = rows(drawn(of((event("2025-03-01"), event("2025-10-01", State.DISPUTED, planned=True)))))
    assert looks(row) == ["confirmed", "planned"]


def test_every_agreement_is_a_row_that_leads_to_its_briefing() -> None:
    broad, slim = (rows(drawn(of((event("2025-03-01"),), (event("2025-04-01"),))), form) for form in (0, 1))
    for found in (broad, slim):
        assert [row.href for row in found] == ["../briefings/c0/", "../briefings/c1/"]
        assert isinstance(found[0].parts[0], Words)
    assert broad[0].label == "Norway, Sweden: Electric ferries. 1\N{NO-BREAK SPACE}dated step"


def test_what_is_long_past_is_left_out_of_the_picture_and_kept_in_its_figures() -> None:
    picture = drawn(of((event("2025-03-01"), event("1990"), event("1991-05-05"))))
    (row,) = rows(picture)
    assert looks(row) == ["confirmed"]
    assert [line[3] for line in picture.figures.rows] == ["2025-03-01", "1990", "1991-05-05"]


def test_an_old_agreement_alone_is_drawn_in_its_own_time() -> None:
    (row,) = rows(drawn(of((event("1991-05-05"),))))
    assert looks(row) == ["confirmed"]


def test_nothing_is_drawn_beyond_the_width() -> None:
    days = ("2025-03-01", "2031", "../2025", "2025-01/..", "2029-02-03")
    (row,) = rows(drawn(of(tuple(map(event, days)))))
    for part in row.parts:
        if isinstance(part, Outline):
            assert all(0 <= int(float(x)) <= BROAD for x in _abscissas(part.d)), part.d


def _abscissas(d: str) -> list[str]:
    return [
        step.split()[0] for step in d.replace("M", "L").replace("Z", "").replace("h0", "").split("L") if step
    ]


def test_the_title_tells_done_planned_and_overdue_apart() -> None:
    found = of((event("2025-03-01"), event("2025-01", State.PLANNED, planned=True), event("unknown")))
    assert drawn(found).title.replace("\N{NO-BREAK SPACE}", " ") == (
        "2 dated steps of 1 agreement: 1 told as done, 1 planned, 1 of them for a time that has passed"
    )


def test_a_picture_without_end_is_cut_and_says_so() -> None:
    picture = drawn(of(*((event("2025-03-01"),) for _ in range(MOST + 7))))
    assert len(rows(picture)) == MOST
    text = " ".join(part.text for part in picture.drawings[0].parts if isinstance(part, Words))
    assert "7\N{NO-BREAK SPACE}agreements with earlier steps left out" in text
    assert len(picture.figures.rows) == MOST + 7


def test_without_a_date_there_is_no_picture() -> None:
    undated = of((event("unknown"),))
    assert timeline_picture(steps(undated), undated, SITE, "timeline.md") is None
