from dataclasses import replace

from generator.collection.card import CardEvent
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.model.dates import Edtf
from generator.views.chronicle import ChronicleView, StepRow, chronicle_views
from generator.views.paging import LENGTH, made
from tests.views.ferries import SITE, TREATY, collection


def with_events(*events: CardEvent) -> Collection:
    """One agreement with certain steps."""
    card = replace(collection().by_id[TREATY], events=events)
    return replace(collection(), cards=(card,), by_id={card.id: card})


def event(day: str, state: State = State.CONFIRMED, *, planned: bool = False) -> CardEvent:
    """A step of a certain date and state."""
    sample = collection().by_id[TREATY].events[0]
    return replace(sample, id=f"e{day}", date=Edtf.parse(day), state=state, planned=planned)


def first(found: Collection) -> ChronicleView:
    """The first page of the timeline."""
    return next(made(chronicle_views(found, SITE)))


def rows(found: Collection) -> list[StepRow]:
    """Every row of the first page."""
    return [row for year in first(found).years for month in year.months for row in month.rows]


def test_steps_stand_by_year_and_month_newest_first_the_vague_ones_last() -> None:
    view = first(with_events(*map(event, ("2024-05-03", "2025", "2025-02", "2025-11-30", "2025-11-02"))))
    assert [(year.year, year.count) for year in view.years] == [(2025, 4), (2024, 1)]
    assert [month.heading for month in view.years[0].months] == [
        "November 2025",
        "February 2025",
        "2025, not known to the month",
    ]
    assert [row.date for row in view.years[0].months[0].rows] == [
        "30\N{NO-BREAK SPACE}November 2025",
        "2\N{NO-BREAK SPACE}November 2025",
    ]


def test_dates_carry_their_doubts_in_words() -> None:
    days = ("2025-11~", "2025-10/2025-12", "2024?", "../2023")
    assert [row.date for row in rows(with_events(*map(event, days)))] == [
        "About November 2025",
        "Between October and December 2025",
        "2024 (uncertain)",
        "By 2023",
    ]


def test_plans_are_told_from_what_happened_and_say_when_their_time_is_over() -> None:
    found = with_events(
        event("2030", State.PLANNED, planned=True),
        event("2029", State.DISPUTED, planned=True),
        event("2025-02", State.REPORTED),
        event("2025-01", State.PLANNED, planned=True),
    )
    assert [(row.state, row.word) for row in rows(found)] == [
        ("planned", "Planned"),
        ("disputed", "Planned, disputed"),
        ("reported", "Reported"),
        ("planned", "Planned, date passed"),
    ]


def test_the_answer_counts_what_is_dated_and_what_is_not() -> None:
    found = with_events(event("2025"), event("2026", State.PLANNED, planned=True), event("unknown"))
    answer = first(found).answer.replace("\N{NO-BREAK SPACE}", " ")
    assert answer == (
        "2 dated steps of 1 agreement, newest first: 1 told as done, 1 as planned. "
        "1 more step has no known date."
    )


def test_a_step_leads_to_its_place_in_the_briefing() -> None:
    hrefs = {row.href for row in rows(collection())}
    assert f"../briefings/{TREATY}/#event-told" in hrefs


def test_only_the_first_page_has_the_pictures() -> None:
    many = tuple(replace(event("2025-03-01"), id=f"n{number}") for number in range(LENGTH + 1))
    views = [*made(chronicle_views(with_events(*many), SITE))]
    assert [sum(year.count for year in view.years) for view in views] == [LENGTH, 1]
    assert [picture.name for picture in views[0].pictures] == ["timeline", "quarters"]
    assert views[1].pictures == ()
    assert views[1].path == "timeline/page/2.md"


def test_without_a_date_the_page_says_so() -> None:
    view = first(with_events(event("unknown")))
    assert (view.years, view.pictures, view.answer) == ((), (), "No briefing dates a step so far.")
