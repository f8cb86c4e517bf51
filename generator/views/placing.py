"""Where labels go, so that none covers another or a mark: beside what they name, or on a row further down."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from generator.views.typesetting import SIZE, clip, text_width, wrap

ROW = 24
"""Height of a mark’s row in pixels."""
BASELINE = 16
"""From the top of a row to the foot of its text."""
_PITCH = 17
_GAP = 7
_APART = 24
"""Free room beyond a label, so that it is read with the mark that it is nearer to."""
_AROUND = 6
_LEAST = 120
_LINES = 2
_UNEVEN = 30
_CLOSER = 5
"""By how much a label below is nearer than another row would be."""

Anchor = Literal["start", "end"]


class Box(NamedTuple):
    """A rectangle."""

    left: int
    top: int
    right: int
    bottom: int

    def meets(self, other: "Box", by: int = 0) -> bool:
        """Whether the two share any area, this one so much further down."""
        across = self.left < other.right and other.left < self.right
        return across and self.top + by < other.bottom and other.top < self.bottom + by

    def lowered(self, by: int) -> "Box":
        """The same further down."""
        return Box(self.left, self.top + by, self.right, self.bottom + by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What wants a label: from where to where it reaches, what must be said of it and what may be."""

    left: int
    right: int
    head: str
    detail: str


class Line(NamedTuple):
    """A line of a label and the foot of its text: what belongs to the head, then to the detail."""

    y: int
    head: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A row’s top, the label’s place in it, and the boxes that nothing else may enter.

    ``leader`` is the place of a line from the mark down to a label that stands below it.
    """

    y: int
    x: int
    anchor: Anchor
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]
    leader: int | None = None

    def lowered(self, by: int) -> "Placed":
        """The same further down."""
        lines = tuple(Line(line.y + by, line.head, line.detail) for line in self.lines)
        return replace(self, y=self.y + by, lines=lines, boxes=tuple(box.lowered(by) for box in self.boxes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The room for marks and labels, and how long a line of text may be."""

    left: int
    right: int
    measure: int


def place(wishes: Iterable[Wish], frame: Frame) -> Iterator[Placed]:
    """Give each its row and label, in order, as high up as there is room."""
    taken: list[Box] = []
    for wish in wishes:
        placed = _highest(_ways(wish, frame), taken)
        taken += placed.boxes
        yield placed


def _highest(ways: tuple[Placed, ...], taken: list[Box]) -> Placed:
    rows = sorted({0, *(box.bottom for box in taken)})
    tried = ((way, row) for row in rows for way in ways)
    found, row = next((way, row) for way, row in tried if not _covers(way, row, taken))
    return found.lowered(row)


def _covers(way: Placed, row: int, taken: list[Box]) -> bool:
    """Whether anything is in the way, so far down."""
    return any(box.meets(other, row) for box in way.boxes for other in taken)


def _ways(wish: Wish, frame: Frame) -> tuple[Placed, ...]:
    """How a label can stand, the best first: beside with its detail, beside without, or else below."""
    bare = replace(wish, detail="")
    for version in (replace(wish, head=f"{wish.head}."), bare) if wish.detail else (bare,):
        found = tuple(_beside(version, frame))
        if found:
            return tuple(sorted(found, key=lambda way: len(way.lines)))
    return (_below(bare, frame),)


def _beside(wish: Wish, frame: Frame) -> Iterator[Placed]:
    for anchor, x, room in _sides(wish.left, wish.right, frame):
        lines = _even(_text(wish), room) if room >= _LEAST else ()
        if 0 < len(lines) <= _LINES:
            yield _way(wish, x, anchor, lines)


def _below(wish: Wish, frame: Frame) -> Placed:
    """A label on the next row, beside a leader, on the side that has more room."""
    leader = wish.left + ROW // 3
    anchor, x, room = max(_sides(leader, leader, frame), key=lambda side: side[2])
    lines = clip(wish.head, max(room, SIZE), _LINES)
    return replace(_way(wish, x, anchor, lines, ROW - _CLOSER), leader=leader)


def _sides(left: int, right: int, frame: Frame) -> tuple[tuple[Anchor, int, int], ...]:
    """Where text may begin or end beside something, and how long it may be."""
    after, before = right + _GAP, left - _GAP
    return (
        ("start", after, min(frame.right - after, frame.measure)),
        ("end", before, min(before - frame.left, frame.measure)),
    )


def _even(text: str, width: int) -> tuple[str, ...]:
    """The text in as few lines as it takes, none much shorter than the others."""
    lines = wrap(text, width)
    narrower = text_width(text) // max(len(lines), 1) + _UNEVEN
    shorter = wrap(text, narrower) if narrower < width else lines
    return shorter if len(shorter) == len(lines) else lines


def _way(wish: Wish, x: int, anchor: Anchor, lines: tuple[str, ...], top: int = 0) -> Placed:
    width = max(map(text_width, lines), default=0)
    label = Box(
        left=x - (_GAP if anchor == "start" else width + _APART),
        top=top,
        right=x + (_GAP if anchor == "end" else width + _APART),
        bottom=top + ROW + _PITCH * (len(lines) - 1),
    )
    split = tuple(_split(lines, wish.head, top + BASELINE))
    return Placed(y=0, x=x, anchor=anchor, lines=split, boxes=(_around(wish), label))


def _around(wish: Wish) -> Box:
    return Box(left=wish.left - _AROUND, top=0, right=wish.right + _AROUND, bottom=ROW)


def _text(wish: Wish) -> str:
    return f"{wish.head} {wish.detail}"


def _split(lines: tuple[str, ...], head: str, first: int) -> Iterator[Line]:
    """Tell on each line what is still the head from what is detail; breaks may have eaten or added spaces."""
    rest = len("".join(head.split(" ")))
    for number, line in enumerate(lines):
        letters = [index for index, character in enumerate(line, 1) if character != " "]
        cut = letters[min(rest, len(letters)) - 1] if rest else 0
        yield Line(y=first + number * _PITCH, head=line[:cut], detail=line[cut:])
        rest -= min(rest, len(letters))
