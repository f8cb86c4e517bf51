"""When what happened, agreement by agreement: known days as marks, other dates as spans, plans apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator import urls
from generator.collection.card import Card, CardEvent
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.views.board import partner
from generator.views.english import counted, number_word
from generator.views.evidence import STATE_WORDS
from generator.views.glyphs import MIDDLE, glyph
from generator.views.picture import (
    BROAD,
    LINE,
    SLIM,
    Cell,
    Drawing,
    Figures,
    Form,
    Leading,
    Outline,
    Part,
    Picture,
    Rows,
    Words,
    drawing,
    key,
    marks,
    paragraph,
    source_line,
    state_key,
)
from generator.views.placing import ROW, Frame
from generator.views.site import Site
from generator.views.timescale import Timescale, timescale
from generator.views.typesetting import clip

MOST = 40
"""Agreements in the picture, those with the latest steps; the table has all steps of all."""
_LEFT: dict[Form, int] = {"broad": 264, "slim": 0}
_AXIS, _EDGE, _RADIUS = 44, 10, 6
_YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """An agreement with its dated steps."""

    card: Card
    events: tuple[CardEvent, ...]


def timeline_picture(
    steps: Iterable[tuple[Card, CardEvent]], collection: Collection, site: Site, page: str
) -> Picture | None:
    """The picture of steps, agreement by agreement as they come; none where no step has a date."""
    found = tuple(_strands(steps))
    if not found:
        return None
    sheets = (_Sheet(form, found[:MOST], collection, page) for form in _LEFT)
    foot = source_line(collection, site, page)
    note = _note(len(found) - MOST)
    return Picture(
        name="timeline",
        title=_title(found, collection.as_of),
        description=_description(min(MOST, len(found))),
        drawings=tuple(sheet.drawing(note, foot) for sheet in sheets),
        figures=_figures(found, collection, site),
        page=page,
    )


def _strands(steps: Iterable[tuple[Card, CardEvent]]) -> Iterator[Strand]:
    for _, group in groupby(steps, key=lambda step: step[0].id):
        dated = [step for step in group if step[1].date.is_known]
        if dated:
            yield Strand(card=dated[0][0], events=tuple(event for _, event in dated))


def _title(found: Sequence[Strand], today: date) -> str:
    """“26 dated steps of 9 agreements: 20 told as done, 6 planned, 2 of them overdue”."""
    events = [event for strand in found for event in strand.events]
    planned = [event for event in events if event.planned]
    overdue = sum(event.date.passed(today) for event in planned)
    passed = f", {overdue:,} of them for a time that has passed" if overdue else ""
    whole = f"{counted(len(events), 'dated step')} of {counted(len(found), 'agreement')}"
    return f"{whole}: {len(events) - len(planned):,} told as done, {len(planned):,} planned{passed}"


def _description(shown: int) -> str:
    return (
        f"{counted(shown, 'agreement')}, one in each row, newest first. A mark is a known day, a bar "
        "the time in which the day lies, a dashed bar or a ring a plan. The table tells every step in words."
    )


def _note(hidden: int) -> str:
    bars = (
        "A mark is a known day, a bar the time in which the day lies; a ragged end is approximate. "
        "The upright line is the day that this page speaks for; steps more than "
        f"{number_word(_YEARS)} years before it are not drawn."
    )
    return f"{bars} {counted(hidden, 'agreement')} with earlier steps left out." if hidden > 0 else bars


class _Sheet:
    """The picture at one width."""

    def __init__(self, form: Form, shown: Sequence[Strand], collection: Collection, page: str) -> None:
        self._form, self._shown, self._collection, self._page = form, shown, collection, page
        self._width = SLIM if form == "slim" else BROAD
        self._frame = Frame(left=_LEFT[form], right=self._width - _EDGE, measure=0)
        self._scale = _scale(shown, collection.as_of, self._frame)

    def drawing(self, note: str, foot: str) -> Drawing:
        """Axis, rows, key and notes."""
        rows: list[Part] = []
        y = _AXIS
        for strand in self._shown:
            rows += self._row(strand, y)
            y += ROW + (LINE - 4 if self._form == "slim" else 0)
        states = {event.state for strand in self._shown for event in strand.events}
        legend, room = state_key((state for state in State if state in states), y + 8, self._width)
        bars, more = key(_SPANS, y + 8 + room, self._width)
        top = y + 8 + room + more
        notes = paragraph(0, top + LINE, note, self._width)
        axis = (*self._axis(y), *self._today(y))
        return drawing(self._form, top + LINE * len(notes), (*axis, *rows, *legend, *bars, *notes), foot)

    def _axis(self, bottom: int) -> Iterator[Part]:
        lines = "".join(f"M{tick.x}.5 {_AXIS - 20}V{bottom}" for tick in self._scale.ticks if tick.major)
        yield Outline(d=f"{lines}M0 {_AXIS - 2}.5H{self._width}", look="ax")
        yield from (Words(x=label.x + 4, y=14, text=label.text, look="lane") for label in self._scale.years)
        for label in self._scale.months:
            yield Words(x=label.x, y=_AXIS - 10, text=label.text, look="dim", anchor="middle")

    def _today(self, bottom: int) -> Iterator[Part]:
        x = self._scale.middle(self._collection.as_of)
        if self._frame.left <= x <= self._frame.right:
            yield Outline(d=f"M{x}.5 {_AXIS - 6}V{bottom}", look="ax3")

    def _row(self, strand: Strand, top: int) -> Iterator[Part]:
        who = partner(strand.card, self._collection)
        name = f"{who}: {strand.card.short_title}"
        slim = self._form == "slim"
        label = Words(
            x=0, y=top + (13 if slim else 17), text=clip(name, (SLIM if slim else _LEFT["broad"]) - 12)[0]
        )
        shapes = tuple(self._shapes(strand.events, top + (LINE - 4 if slim else 0)))
        yield Leading(
            href=urls.relative(urls.briefing(strand.card.id), self._page),
            label=f"{name}. {counted(len(strand.events), 'dated step')}",
            parts=(label, *shapes),
        )

    def _shapes(self, events: Sequence[CardEvent], top: int) -> Iterator[Outline]:
        """Bars below marks."""
        drawn = [
            (State.PLANNED if event.planned else event.state, glyph(event.date, self._scale, self._frame))
            for event in events
            if event.date.latest is None or self._scale.after(event.date.latest) > self._frame.left + _EDGE
        ]
        for state, shape in drawn:
            yield from (Outline(d=bar.outline(top), look=f"bar {state}") for bar in shape.bars)
        for state, shape in drawn:
            places = [(x, top + MIDDLE) for x in shape.marks if x > self._frame.left]
            yield from filter(None, (marks(state, places, _RADIUS),))


_SPANS = (
    (Outline(d="M-8 -5h16v10h-16z", look="bar confirmed"), "done within this time"),
    (Outline(d="M-8 -5h16v10h-16z", look="bar planned"), "planned for this time"),
)


def _scale(shown: Sequence[Strand], today: date, frame: Frame) -> Timescale:
    """The last years and all that is to come; without a limit a date does not lengthen it."""
    parts = [part for strand in shown for event in strand.events for part in event.date.parts]
    days = [day for part in parts for day in (part.earliest, part.latest) if day]
    first = date(max(today.year - _YEARS, 1), today.month, 1)
    late = [day for day in days if day >= first] or days
    return timescale((*late, *([today] if today >= min(late) else [])), frame.left + _EDGE, frame.right)


def _figures(found: Sequence[Strand], collection: Collection, site: Site) -> Figures:
    return Figures(
        columns=("Agreement", "Partner", "Step", "Date", "Earliest", "Latest", "Planned", "State", "Address"),
        rows=Rows(
            lambda: (
                _cells(strand.card, event, collection, site) for strand in found for event in strand.events
            )
        ),
    )


def _cells(card: Card, event: CardEvent, collection: Collection, site: Site) -> Iterator[Cell]:
    kind, page = collection.registers.event_types.get(event.type), urls.briefing(card.id)
    yield from (card.title, partner(card, collection), kind.name if kind else event.type, event.date.text)
    yield from (day.isoformat() if day else "" for day in (event.date.earliest, event.date.latest))
    yield from ("yes" if event.planned else "no", STATE_WORDS[event.state])
    yield f"{site.address(page) or urls.address(page)}#{urls.anchor('event', event.id)}"
