"""How many steps fall into each quarter, by their state: a picture with bars, and its table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.collection.card import CardEvent
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.views.english import counted, listed
from generator.views.evidence import STATE_WORDS
from generator.views.picture import (
    BROAD,
    LINE,
    SLIM,
    Drawing,
    Figures,
    Form,
    Outline,
    Part,
    Picture,
    Words,
    box,
    drawing,
    marks,
    source_line,
)
from generator.views.site import Site

MOST: dict[Form, int] = {"broad": 20, "slim": 8}
"""Quarters in each drawing."""
AHEAD = 8
"""Quarters to come that it may show."""
STATES = (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED, State.UNKNOWN)
_LEFT, _TOP, _LANE, _TALLEST, _FOOT = 116, 8, 60, 36, 44
_WIDEST, _BETWEEN = 56, 8
_ORDINALS = ("first", "second", "third", "fourth")

Quarter = int
"""Quarters since the year nought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterRow:
    """A quarter of the table with its counts in the order of the lanes."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuartersView:
    """The picture, and the table with the same figures: its states, and the newest quarter first."""

    picture: Picture
    states: tuple[tuple[str, str], ...]
    rows: tuple[QuarterRow, ...]


def quarters_view(
    events: Iterable[CardEvent], collection: Collection, site: Site, page: str
) -> QuartersView | None:
    """The picture of dated steps with its table; none where no step is known to the quarter."""
    dated = tuple(events)
    counts = Counter((event.state, place) for event in dated if (place := quarter(event)) is not None)
    if not counts:
        return None
    places, today = {place for _, place in counts}, collection.as_of
    shown = _window(places, today, MOST["broad"])
    inside = {key: count for key, count in counts.items() if key[1] in shown}
    states = tuple(state for state in STATES if any(state is key[0] for key in inside))
    foot = f"{_note(len(dated) - sum(inside.values()))}{source_line(collection, site, page)}"
    rows = tuple(
        QuarterRow(name=_name(place), counts=tuple(inside.get((state, place), 0) for state in states))
        for place in reversed(shown)
    )
    picture = Picture(
        name="quarters",
        title=_title(len(dated), inside),
        description=_description(inside, states),
        drawings=tuple(
            _drawing(form, inside, states, _window(places, today, most), foot) for form, most in MOST.items()
        ),
        figures=Figures(
            columns=("Quarter", *(STATE_WORDS[state] for state in states)),
            rows=tuple((row.name, *row.counts) for row in rows),
        ),
        page=page,
    )
    return QuartersView(
        picture=picture, states=tuple((state, STATE_WORDS[state]) for state in states), rows=rows
    )


def quarter(event: CardEvent) -> Quarter | None:
    """The quarter of a step; none where its date leaves that open."""
    first, last = event.date.earliest, event.date.latest
    if first is None or last is None or _index(first) != _index(last):
        return None
    return _index(first)


def _index(day: date) -> Quarter:
    return day.year * 4 + (day.month - 1) // 3


def _window(places: set[Quarter], today: date, most: int) -> range:
    """The last quarters with a step, as far as two years ahead."""
    near = [place for place in places if place <= _index(today) + AHEAD] or [*places]
    last = max(near)
    return range(max(min(near), last - most + 1), last + 1)


Counts = Mapping[tuple[State, Quarter], int]


def _title(steps: int, inside: Counts) -> str:
    totals: Counter[Quarter] = Counter()
    for (_, place), count in inside.items():
        totals[place] += count
    busiest = max(sorted(totals), key=lambda place: totals[place])
    words = f"the {_ORDINALS[busiest % 4]} of {busiest // 4}"
    return f"{counted(steps, 'dated step')}; the busiest quarter is {words}, with {totals[busiest]}"


def _description(inside: Counts, states: tuple[State, ...]) -> str:
    sums = {state: sum(count for key, count in inside.items() if key[0] is state) for state in states}
    told = listed(f"{total} {STATE_WORDS[state].lower()}" for state, total in sums.items())
    return (
        f"Bars count steps for each quarter, one lane for each state: {told}. The table has the same figures."
    )


def _note(missing: int) -> str:
    verbs = ("is", "lies") if missing == 1 else ("are", "lie")
    others = counted(missing, "other step")
    return f"{others} {verbs[0]} not known to the quarter or {verbs[1]} outside these. " if missing else ""


def _drawing(form: Form, inside: Counts, states: tuple[State, ...], shown: range, foot: str) -> Drawing:
    pitch = min(_WIDEST, ((SLIM if form == "slim" else BROAD) - _LEFT) // len(shown))
    bottom = _TOP + _LANE * len(states)
    parts = (*_lanes(inside, states, shown, pitch, form), *_columns(shown, pitch, bottom))
    return drawing(form, bottom + _FOOT - LINE, parts, foot)


def _lanes(inside: Counts, states: tuple[State, ...], shown: range, pitch: int, form: Form) -> Iterator[Part]:
    scale = _TALLEST / max(inside.values())
    for number, state in enumerate(states, start=1):
        ground = _TOP + _LANE * number
        yield Outline(d=f"M0 {ground}.5H{SLIM if form == 'slim' else BROAD}", look="ax")
        yield from filter(None, (marks(state, [(10, ground - 16)], 6),))
        yield Words(x=26, y=ground - 11, text=STATE_WORDS[state], look="lane")
        for place in shown:
            if (state, place) in inside:
                x = _LEFT + (place - shown.start) * pitch
                yield from _bar(state, x, ground, inside[state, place], scale, pitch - _BETWEEN)


def _bar(state: State, x: int, ground: int, count: int, scale: float, width: int) -> Iterator[Part]:
    height = max(2, round(count * scale))
    yield Outline(d=box(x, ground - height, width, height), look=_LOOKS.get(state, state))
    yield Words(x=x + width // 2, y=ground - height - 5, text=str(count), anchor="middle")


_LOOKS: Mapping[State, str] = {State.PLANNED: "bar planned"}
"""A plan is hollow, as everywhere."""


def _columns(shown: range, pitch: int, bottom: int) -> Iterator[Part]:
    for number, place in enumerate(shown):
        x = _LEFT + number * pitch + (pitch - _BETWEEN) // 2
        yield Words(x=x, y=bottom + 18, text=f"Q{place % 4 + 1}", look="dim", anchor="middle")
        if place % 4 == 0 or (number == 0 and place % 4 < 3):
            yield Words(x=x, y=bottom + 36, text=str(place // 4), look="lane", anchor="middle")


def _name(place: Quarter) -> str:
    return f"{place // 4} Q{place % 4 + 1}"
