"""A drawing made of few things, so that a page and a file can show the same: outlines, words and links."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from generator import urls
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.views.english import counted
from generator.views.evidence import STATE_WORDS
from generator.views.page import LinkView, PageView
from generator.views.site import Site
from generator.views.typesetting import text_width, wrap

BROAD, SLIM = 840, 360
"""Widths of the drawings for wide screens and paper, and for phones."""
LINE = 18
"""From one line of words to the next."""

_START = re.compile(r"M(-?[\d.]+) (-?[\d.]+)")
_WORDS = {**STATE_WORDS, State.UNKNOWN: "Nothing found"}

Anchor = Literal["start", "middle", "end"]
Form = Literal["broad", "slim"]
Cell = str | int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A path; ``look`` names how it is drawn, ``dot`` is the width of a line that stands for dots."""

    d: str
    look: str
    dot: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text at its foot."""

    x: int
    y: int
    text: str
    look: str = ""
    anchor: Anchor = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leading:
    """What leads to an address, as seen from the picture’s page; ``label`` is what is said of it aloud."""

    href: str
    label: str
    parts: tuple[Outline | Words, ...]


Part = Outline | Words | Leading


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture at one width."""

    form: Form
    width: int
    height: int
    parts: tuple[Part, ...]


class Rows(Sequence[tuple[Cell, ...]]):
    """Rows that are worked out whenever somebody goes through them: there may be tens of thousands."""

    def __init__(self, make: Callable[[], Iterable[Iterable[Cell]]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[tuple[Cell, ...]]:
        return map(tuple, self._make())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __getitem__(self, place: Any) -> Any:
        return tuple(self)[place]

    def __reduce__(self) -> tuple[Any, ...]:
        """Elsewhere they are at hand."""
        return tuple, (tuple(self),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The table of a picture, as a file has it: all of its rows, however many the picture shows."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: its file’s name, what it shows, its drawings, its figures, and the page it stands on."""

    name: str
    title: str
    description: str
    drawings: tuple[Drawing, ...]
    figures: Figures
    page: str

    @property
    def downloads(self) -> tuple[LinkView, ...]:
        """The files that it can be taken away as."""
        return tuple(
            LinkView(text=kind.upper(), href=urls.relative(urls.graphic(self.name, kind), self.page))
            for kind in ("svg", "csv")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class IllustratedView(PageView):
    """A page with pictures, each of which can be taken away."""

    pictures: tuple[Picture, ...] = ()


def source_line(collection: Collection, site: Site, page: str) -> str:
    """What every picture says of itself: what it is drawn from, where it stands, and of which day it is."""
    address = (site.address(page) or site.name).removeprefix("https://").removeprefix("http://")
    day = english(Edtf.parse(collection.as_of.isoformat()))
    return f"Source: {counted(len(collection.cards), 'briefing')}, {address.rstrip('/')}. As of {day}."


def drawing(form: Form, height: int, parts: Iterable[Part], foot: str) -> Drawing:
    """A drawing with its source line below everything else."""
    width = SLIM if form == "slim" else BROAD
    lines = paragraph(0, height + 2 * LINE, foot, width)
    return Drawing(
        form=form, width=width, height=height + LINE * (len(lines) + 1) + 6, parts=(*parts, *lines)
    )


def paragraph(x: int, y: int, text: str, width: int, look: str = "dim") -> tuple[Words, ...]:
    """Words in lines, the foot of the first at ``y``."""
    return tuple(
        Words(x=x, y=y + LINE * number, text=line, look=look) for number, line in enumerate(wrap(text, width))
    )


def key(entries: Iterable[tuple[Outline | None, str]], top: int, width: int) -> tuple[tuple[Part, ...], int]:
    """What stands for what, in as many lines as it takes, and its height; outlines are drawn at nought."""
    parts: list[Part] = []
    x, y = 0, top + LINE // 2
    for outline, words in entries:
        room = 24 + text_width(words)
        if x and x + room > width:
            x, y = 0, y + LINE + 4
        parts += (moved(outline, x + 8, y),) if outline else ()
        parts.append(Words(x=x + 20 if outline else x, y=y + 5, text=words, look="dim"))
        x += room + 18
    return tuple(parts), y + LINE // 2 + 4 - top


def state_key(states: Iterable[State], top: int, width: int) -> tuple[tuple[Part, ...], int]:
    """The marks of the states with their words."""
    return key(((marks(state, [(0, 0)], 5), _WORDS[state]) for state in states), top, width)


def moved(outline: Outline, x: int, y: int) -> Outline:
    """The same outline elsewhere; only its first point of each stretch is absolute, and has two numbers."""
    return replace(
        outline,
        d=_START.sub(lambda at: f"M{float(at[1]) + x:g} {float(at[2]) + y:g}", outline.d),
    )


def marks(state: State, places: Sequence[tuple[int, int]], radius: int) -> Outline | None:
    """The evidence mark of a state at several places as one outline; none where there is no place."""
    if not places:
        return None
    if state in (State.CONFIRMED, State.UNKNOWN):
        dots = "".join(f"M{x} {y}h0" for x, y in places)
        return Outline(d=dots, look=state, dot=2 * radius if state is State.CONFIRMED else radius)
    return Outline(d="".join(_mark(state, x, y, radius) for x, y in places), look=state)


def _mark(state: State, x: int, y: int, r: int) -> str:
    """A ring, a half-filled disc, or the diamond split in two; what overlaps is left open."""
    inner = r - 1 if r < 7 else r - 1.5
    ring = _circle(x, y, r)
    if state is State.REPORTED:
        return f"{ring}M{x} {y - inner:g}a{inner:g} {inner:g} 0 0 1 0 {2 * inner:g}z"
    if state is State.DISPUTED:
        left, right = f"M{x - 1} {y - r - 1}v{2 * r + 2}l{-r} {-r - 1}z", f"M{x + 1} {y - r - 1}v{2 * r + 2}"
        hole = f"M{x + 2} {y - r + 2}v{2 * r - 4}l{r - 2.5:g} {2 - r}z"
        return f"{left}{right}l{r} {-r - 1}z{hole}"
    return f"{ring}{_circle(x, y, inner)}"


def _circle(x: int, y: int, r: float) -> str:
    return f"M{x - r:g} {y}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0z"


def box(x: float, y: float, width: float, height: float) -> str:
    """The outline of a rectangle."""
    return f"M{x:g} {y:g}h{width:g}v{height:g}h{-width:g}z"
