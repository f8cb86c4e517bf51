"""The picture that stands for a page where its address is shared, as SVG."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from generator.collection.evidence import State
from generator.publish.after.lettering import Face, faces

WIDTH, HEIGHT = 1200, 630
"""The size that services crop least."""
INK, SOFT, RULE = "#14181b", "#464f56", "#8b959c"
_EDGE, _FOOT = 64, 572
_ROOM = WIDTH - 2 * _EDGE
_TITLE_SIZES = ((66, 3), (56, 3), (46, 4))
"""Sizes of a title that are tried, each with the lines that it may take."""
_LEADING = 1.14
_COLOURS = {
    State.CONFIRMED: "#0b4f6c",
    State.REPORTED: "#0b4f6c",
    State.DISPUTED: "#b0301b",
    State.PLANNED: "#7d5a00",
    State.UNKNOWN: "#626c74",
    State.NOT_APPLICABLE: "#626c74",
}
_MARKS = {
    State.CONFIRMED: '<circle cx="8" cy="8" r="6" fill="currentColor"/>',
    State.REPORTED: (
        '<circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5"/>'
        '<path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor"/>'
    ),
    State.DISPUTED: (
        '<path d="M6.5 0v16L-.5 8z" fill="currentColor"/>'
        '<path d="M10.1 1.9v12.2L15.5 8z" fill="none" stroke="currentColor" stroke-width="1.3"/>'
    ),
    State.PLANNED: '<circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" stroke-width="1.5"/>',
    State.UNKNOWN: '<circle cx="8" cy="8" r="2.25" fill="currentColor"/>',
}
"""The same shapes as on every page."""
_BRAND = (
    '<path d="M3 17h26" stroke="currentColor" stroke-width="2"/>'
    '<path d="M1 11h5v8H1zM9 7h5v12H9z" fill="currentColor"/>'
    '<path d="M17.75 3.75h3.5v14.5h-3.5zM25.75.75h3.5v17.5h-3.5z" fill="none" stroke="currentColor"'
    ' stroke-width="1.5"/>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A rung of the ladder: its name, its state, and the state in words."""

    name: str
    state: State
    words: str

    @property
    def reached(self) -> bool:
        """Whether the rail runs to it."""
        return self.state in {State.CONFIRMED, State.REPORTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a card says: whose it is, what kind of page, its title, a line below, the ladder, and its foot."""

    site: str
    kind: str
    title: str
    line: str
    ladder: tuple[Rung, ...] = ()
    foot: str = ""
    date: str = ""


def draw(picture: Picture) -> str:
    """The card as SVG; its words are text, in the fonts that lie beside this module."""
    parts = (
        *_head(picture),
        *_words(picture),
        *_ladder(picture.ladder),
        *_bottom(picture),
    )
    size = f'width="{WIDTH}" height="{HEIGHT}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect {size} fill="#fff"/>{"".join(parts)}</svg>'
    )


def _head(picture: Picture) -> Iterator[str]:
    sans, _, serif = faces()
    yield f'<rect width="{WIDTH}" height="12" fill="{INK}"/>'
    yield f'<g color="{INK}" transform="translate({_EDGE} 52) scale(1.5)">{_BRAND}</g>'
    name = serif.cut(picture.site, 36, _ROOM * 0.6)
    yield _text(name, serif, 36, _EDGE + 62, 82)
    room = _ROOM - 62 - serif.width(name, 36) - 40
    yield _text(sans.cut(picture.kind, 26, room), sans, 26, WIDTH - _EDGE, 80, SOFT, "end")


def _words(picture: Picture) -> Iterator[str]:
    _, semibold, serif = faces()
    size, lines = _title(picture.title, serif)
    top = 122 if picture.ladder else 190
    for number, line in enumerate(lines, 1):
        yield _text(line, serif, size, _EDGE, top + number * size * _LEADING - size * 0.14)
    below = top + len(lines) * size * _LEADING
    for number, line in enumerate(semibold.clipped(picture.line, 32, _ROOM, 1 if picture.ladder else 3)):
        yield _text(line, semibold, 32, _EDGE, below + 44 + number * 42, SOFT)


def _title(title: str, face: Face) -> tuple[int, tuple[str, ...]]:
    """The largest size in which a title fits; the smallest cuts what does not."""
    for size, limit in _TITLE_SIZES:
        lines = face.wrapped(title, size, _ROOM)
        if len(lines) <= limit:
            return size, lines
    size, limit = _TITLE_SIZES[-1]
    return size, face.clipped(title, size, _ROOM, limit)


def _ladder(rungs: Sequence[Rung]) -> Iterator[str]:
    """Marks on a rail that is solid as far as the agreement came, each with its name and its state."""
    if not rungs:
        return
    sans, semibold, _ = faces()
    pitch, rail = _ROOM / len(rungs), 440
    places = [_EDGE + pitch * index for index in range(len(rungs))]
    reach = max((index for index, rung in enumerate(rungs) if rung.reached), default=0)
    for index, (left, right) in enumerate(pairwise(places), 1):
        yield _rail(left + 42, right - 14, rail, solid=index <= reach)
    for left, rung in zip(places, rungs, strict=True):
        yield _mark(rung.state, left, rail - 14, 1.75)
        yield _text(semibold.cut(rung.name, 27, pitch - 12), semibold, 27, left, rail + 50)
        words = sans.cut(rung.words, 19.5, pitch - 12)
        yield _text(words, sans, 19.5, left, rail + 78, _COLOURS[rung.state])


def _rail(left: float, right: float, y: float, *, solid: bool) -> str:
    if solid:
        return (
            f'<path d="M{left:.1f} {y}H{right:.1f}" stroke="{_COLOURS[State.CONFIRMED]}" stroke-width="5"/>'
        )
    return f'<path d="M{left:.1f} {y}H{right:.1f}" stroke="{RULE}" stroke-width="3" stroke-dasharray="3 6"/>'


def _mark(state: State, x: float, y: float, scale: float) -> str:
    shape = _MARKS.get(state, "")
    return f'<g color="{_COLOURS[state]}" transform="translate({x:.1f} {y:.1f}) scale({scale})">{shape}</g>'


def _bottom(picture: Picture) -> Iterator[str]:
    sans, semibold, _ = faces()
    yield f'<path d="M{_EDGE} {_FOOT - 28}.5H{WIDTH - _EDGE}" stroke="{INK}" stroke-width="2"/>'
    date = sans.cut(picture.date, 26, _ROOM * 0.5)
    room = _ROOM - sans.width(date, 26) - 40
    yield _text(semibold.cut(picture.foot, 26, room), semibold, 26, _EDGE, _FOOT + 16)
    yield _text(date, sans, 26, WIDTH - _EDGE, _FOOT + 16, SOFT, "end")


def _text(
    words: str, face: Face, size: float, x: float, y: float, colour: str = INK, anchor: str = "start"
) -> str:
    """A line of text; characters that XML cannot hold are left out."""
    safe = escape("".join(letter for letter in " ".join(words.split()) if letter.isprintable()))
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family={quoteattr(face.family)} font-weight="{face.weight}"'
        f' font-size="{size}" fill="{colour}" text-anchor="{anchor}">{safe}</text>'
    )
