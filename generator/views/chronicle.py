"""All dated steps of all agreements by year and month, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from babel import Locale

from generator import urls
from generator.collection.card import Card, CardEvent
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.views.board import partner
from generator.views.english import clipped, counted, sentence
from generator.views.evidence import STATE_WORDS
from generator.views.paging import Leaf, Paging, Stretch, leaved, paged
from generator.views.picture import IllustratedView, Picture
from generator.views.quarters import QuartersView, quarters_view
from generator.views.site import Site
from generator.views.strands import timeline_picture

TEXT_LENGTH = 160
_MONTHS = Locale("en").months["stand-alone"]["wide"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A step: its date in words, what it was, whose, and whether it happened or is planned."""

    date: str
    what: str
    href: str
    text: str
    title: str
    partner: str
    state: str
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGroup:
    """The steps of a month, or of a year whose month is not known."""

    heading: str
    rows: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """The steps of a year on this page."""

    year: int
    count: int
    months: tuple[MonthGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChronicleView(IllustratedView):
    """One page of the timeline of the whole site; the first has the pictures."""

    question: str
    answer: str
    strands: Picture | None
    overview: QuartersView | None
    years: tuple[YearGroup, ...]
    paging: Paging


_Step = tuple[Card, CardEvent]


def chronicle_views(collection: Collection, site: Site) -> Iterator[ChronicleView | Leaf[ChronicleView]]:
    """Every page of the timeline."""
    every = [(card, event) for card in collection.cards for event in card.events]
    dated = sorted((step for step in every if step[1].date.is_known), key=_order)
    overview = quarters_view((event for _, event in dated), collection, site, urls.TIMELINE)
    strands = timeline_picture(every, collection, site, urls.TIMELINE)
    pictures = tuple(filter(None, (strands, overview.picture if overview else None)))
    answer = _answer(every, len(dated), collection)

    def view(stretch: Stretch[_Step]) -> ChronicleView:
        first = stretch.paging.number == 1
        return ChronicleView(
            path=stretch.path,
            title=f"Timeline{stretch.paging.suffix}",
            description="Every dated step of every agreement, newest first: what happened, what is planned.",
            template="chronicle.md.jinja",
            kind="timeline",
            question="What happened when, and what is planned?",
            answer=answer,
            strands=strands if first else None,
            overview=overview if first else None,
            pictures=pictures if first else (),
            years=tuple(_years(stretch, collection)),
            paging=stretch.paging,
        )

    pages = paged(dated, urls.TIMELINE)
    return leaved(pages, view, lambda step: (step[0].id,), lambda step: (step[0].id, step[1].id), answer)


def _answer(every: Sequence[_Step], dated: int, collection: Collection) -> str:
    if not dated:
        return "No briefing dates a step so far."
    planned = sum(event.planned for _, event in every if event.date.is_known)
    whole = f"{counted(dated, 'dated step')} of {counted(len(collection.cards), 'agreement')}, newest first"
    undated = len(every) - dated
    verb = "has" if undated == 1 else "have"
    more = f" {counted(undated, 'more step')} {verb} no known date." if undated else ""
    return f"{whole}: {dated - planned} told as done, {planned} as planned.{more}"


def _order(step: _Step) -> tuple[int, int, int, str, str]:
    """Newest first; what is known to the month stands before what is known to the year alone."""
    card, event = step
    year, month = _place(event)
    return -year, -month, -_day(event).toordinal(), card.id, event.id


def _place(event: CardEvent) -> tuple[int, int]:
    """Year and month; month nought where the date leaves it open."""
    first, last = event.date.earliest, event.date.latest
    day = _day(event)
    exact = first and last and (first.year, first.month) == (last.year, last.month)
    return day.year, day.month if exact else 0


def _day(event: CardEvent) -> date:
    return event.date.earliest or event.date.latest or date.min


def _years(stretch: Stretch[_Step], collection: Collection) -> Iterator[YearGroup]:
    for year, steps in groupby(stretch.items, key=lambda step: _place(step[1])[0]):
        members = tuple(steps)
        months = groupby(members, key=lambda step: _place(step[1])[1])
        yield YearGroup(
            year=year,
            count=len(members),
            months=tuple(
                MonthGroup(
                    heading=f"{_MONTHS[month]} {year}" if month else f"{year}, not known to the month",
                    rows=tuple(_row(card, event, stretch.path, collection) for card, event in found),
                )
                for month, found in months
            ),
        )


def _row(card: Card, event: CardEvent, base: str, collection: Collection) -> StepRow:
    kind = collection.registers.event_types.get(event.type)
    page = urls.relative(urls.briefing(card.id), base)
    return StepRow(
        date=sentence(english(event.date)),
        what=kind.name if kind else event.type,
        href=f"{page}#{urls.anchor('event', event.id)}",
        text=clipped(event.text, TEXT_LENGTH),
        title=card.short_title,
        partner=partner(card, collection),
        state=event.state,
        word=_word(event, collection.as_of),
    )


def _word(event: CardEvent, today: date) -> str:
    """The state; of a plan also that it is one, and whether its time is over."""
    word = STATE_WORDS[event.state]
    if not event.planned:
        return word
    doubt = f", {word.lower()}" if event.state is not State.PLANNED else ""
    passed = ", date passed" if event.date.passed(today) else ""
    return f"{STATE_WORDS[State.PLANNED]}{doubt}{passed}"
