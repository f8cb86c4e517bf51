"""How many steps fall into each quarter, by their state: a drawing with bars, and its table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.collection.card import CardEvent
from generator.collection.evidence import State
from generator.views.english import counted, listed
from generator.views.evidence import STATE_WORDS

MOST = 20
"""Quarters in the drawing."""
AHEAD = 8
"""Quarters to come that it may show."""
STATES = (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED, State.UNKNOWN)
WIDTH = 840
_LEFT, _TOP, _LANE, _TALLEST, _FOOT = 116, 8, 60, 36, 64
_WIDEST, _BETWEEN = 56, 8
_ORDINALS = ("first", "second", "third", "fourth")

Quarter = int
"""Quarters since the year nought."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountBar:
    """A bar and its number: upper left corner, size, and the middle for the number."""

    x: int
    y: int
    width: int
    height: int
    middle: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StateLane:
    """The bars of one state on their common ground."""

    state: str
    word: str
    ground: int
    bars: tuple[CountBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterColumn:
    """A quarter below its bars; the year stands where it begins, and at the first quarter."""

    x: int
    name: str
    year: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterRow:
    """A quarter of the table with its counts in the order of the lanes."""

    name: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuartersView:
    """The drawing, its words, and the table with the same figures, newest quarter first."""

    title: str
    description: str
    note: str
    height: int
    bottom: int
    lanes: tuple[StateLane, ...]
    columns: tuple[QuarterColumn, ...]
    rows: tuple[QuarterRow, ...]


def quarters_view(events: Iterable[CardEvent], today: date) -> QuartersView | None:
    """The drawing of dated steps; none where no step is known to the quarter."""
    dated = tuple(events)
    counts = Counter((event.state, place) for event in dated if (place := quarter(event)) is not None)
    if not counts:
        return None
    shown = _window({place for _, place in counts}, today)
    inside = {key: count for key, count in counts.items() if key[1] in shown}
    states = tuple(state for state in STATES if any(state is key[0] for key in inside))
    bottom = _TOP + _LANE * len(states)
    return QuartersView(
        title=_title(len(dated), inside),
        description=_description(inside, states),
        note=_note(len(dated) - sum(inside.values()), today),
        height=bottom + _FOOT,
        bottom=bottom,
        lanes=tuple(_lanes(inside, states, shown)),
        columns=tuple(_columns(shown)),
        rows=tuple(
            QuarterRow(name=_name(place), counts=tuple(inside.get((state, place), 0) for state in states))
            for place in reversed(shown)
        ),
    )


def quarter(event: CardEvent) -> Quarter | None:
    """The quarter of a step; none where its date leaves that open."""
    first, last = event.date.earliest, event.date.latest
    if first is None or last is None or _index(first) != _index(last):
        return None
    return _index(first)


def _index(day: date) -> Quarter:
    return day.year * 4 + (day.month - 1) // 3


def _window(places: set[Quarter], today: date) -> range:
    """The last quarters with a step, as far as two years ahead."""
    near = [place for place in places if place <= _index(today) + AHEAD] or [*places]
    last = max(near)
    return range(max(min(near), last - MOST + 1), last + 1)


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


def _note(missing: int, today: date) -> str:
    day = f"As of {today.day}\N{NO-BREAK SPACE}{today:%B} {today.year}."
    if not missing:
        return day
    verbs = ("is", "lies") if missing == 1 else ("are", "lie")
    others = counted(missing, "other step")
    return f"{others} {verbs[0]} not known to the quarter or {verbs[1]} outside these. {day}"


def _lanes(inside: Counts, states: tuple[State, ...], shown: range) -> Iterator[StateLane]:
    scale = _TALLEST / max(inside.values())
    for number, state in enumerate(states, start=1):
        ground = _TOP + _LANE * number
        bars = (
            _bar(place - shown.start, inside[state, place], ground, scale, len(shown))
            for place in shown
            if (state, place) in inside
        )
        yield StateLane(state=state, word=STATE_WORDS[state], ground=ground, bars=tuple(bars))


def _bar(number: int, count: int, ground: int, scale: float, columns: int) -> CountBar:
    pitch, height = _pitch(columns), max(2, round(count * scale))
    x = _LEFT + number * pitch
    return CountBar(
        x=x,
        y=ground - height,
        width=pitch - _BETWEEN,
        height=height,
        middle=x + (pitch - _BETWEEN) // 2,
        count=count,
    )


def _columns(shown: range) -> Iterator[QuarterColumn]:
    pitch = _pitch(len(shown))
    for number, place in enumerate(shown):
        begins = place % 4 == 0 or (number == 0 and place % 4 < 3)
        yield QuarterColumn(
            x=_LEFT + number * pitch + (pitch - _BETWEEN) // 2,
            name=f"Q{place % 4 + 1}",
            year=str(place // 4) if begins else "",
        )


def _pitch(columns: int) -> int:
    return min(_WIDEST, (WIDTH - _LEFT) // columns)


def _name(place: Quarter) -> str:
    return f"{place // 4} Q{place % 4 + 1}"
