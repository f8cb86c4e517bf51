"""The timeline as a drawing: an axis, lanes below it, marks and bars with their labels, and a legend."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.collection.evidence import State
from generator.model.dates import Edtf
from generator.views.english import counted
from generator.views.glyphs import HALF, MIDDLE, Glyph, glyph
from generator.views.legend import JUDGEMENT, MEANINGS, LegendEntry, Meaning, legend
from generator.views.occasions import Lane, Occasion
from generator.views.placing import ROW, Anchor, Frame, Line, Placed, Wish, place
from generator.views.timescale import AxisLabel, Tick, Timescale, timescale

LIMIT = 20
"""How many marks a lane shows; of more it shows the first and the last."""
SPARSE = 10
"""Up to how many marks a lane has room to tell details."""
_MARGIN = 24
_EDGE = 4
_YEARS_AND_MONTHS, _YEARS_ONLY = 44, 26
"""Height of the axis in pixels."""
_ABOVE, _BELOW = 10, 10
_PITCH = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A size of drawing: its name, its width, where its axis begins and how long a line may be."""

    name: str
    width: int
    left: int
    measure: int
    short_dates: bool = False


FORMATS = (
    Format(name="wide", width=1280, left=176, measure=540),
    Format(name="narrow", width=800, left=128, measure=340, short_dates=True),
)
"""For wide screens, and for tablets and paper; a phone shows the list alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One occasion: its marks by their middles, the outlines of its bars, and its label.

    ``state`` is the evidence state, or ``judgement`` for what is not evidence. ``leaders`` are the paths
    that join what belongs together: several marks, or a mark and a label below it.
    """

    state: str
    planned: bool
    aside: bool
    y: int
    foot: int
    marks: tuple[int, ...]
    bars: tuple[str, ...]
    ragged: bool
    x: int
    anchor: Anchor
    lines: tuple[Line, ...]
    leaders: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnLane:
    """A lane from top to bottom; notes under its name say what it leaves to the list."""

    name: str
    notes: tuple[str, ...]
    top: int
    bottom: int
    own: bool
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The timeline at one size; ``axis`` is the height of its line, ``bottom`` where the lanes end."""

    name: str
    width: int
    height: int
    axis: int
    bottom: int
    ticks: tuple[Tick, ...]
    months: tuple[AxisLabel, ...]
    years: tuple[AxisLabel, ...]
    lanes: tuple[DrawnLane, ...]
    legend: tuple[LegendEntry, ...]

    @property
    def lettered(self) -> bool:
        """Whether its months go by a letter each, of which SVG places many at once."""
        return bool(self.months) and all(len(month.text) == 1 for month in self.months)


def drawing(lanes: Sequence[Lane], form: Format) -> Drawing | None:
    """The drawing of what has a date; none where nothing has."""
    dates = [occasion.date for lane in lanes for occasion in lane.drawn]
    if not dates:
        return None
    frame = Frame(left=form.left, right=form.width - _EDGE, measure=form.measure)
    scale = _scale(dates, form)
    axis = _YEARS_ONLY if scale.by_year else _YEARS_AND_MONTHS
    drawn = tuple(_lanes(lanes, axis, _Sheet(form=form, frame=frame, scale=scale)))
    entries = tuple(legend(_meanings(drawn), frame, drawn[-1].bottom + _ABOVE))
    return Drawing(
        name=form.name,
        width=form.width,
        height=entries[-1].y + ROW,
        axis=axis,
        bottom=drawn[-1].bottom,
        ticks=scale.ticks,
        months=scale.months,
        years=scale.years,
        lanes=drawn,
        legend=entries,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    form: Format
    frame: Frame
    scale: Timescale


def _scale(dates: Sequence[Edtf], form: Format) -> Timescale:
    limits = [(part.earliest, part.latest) for date in dates for part in date.parts]
    return timescale(
        [day for pair in limits for day in pair if day],
        form.left,
        form.width - _MARGIN,
        open_start=any(first is None for first, _ in limits),
        open_end=any(last is None for _, last in limits),
    )


def _lanes(lanes: Iterable[Lane], top: int, sheet: _Sheet) -> Iterator[DrawnLane]:
    for lane in lanes:
        chosen = _chosen(lane.drawn)
        notes = tuple(_notes(lane, len(chosen)))
        placed = tuple(_figures(chosen, top + _ABOVE, sheet))
        foot = max((figure.foot for figure in placed), default=0)
        bottom = max(foot, top + _ABOVE + ROW + _PITCH * len(notes)) + _BELOW
        yield DrawnLane(name=lane.name, notes=notes, top=top, bottom=bottom, own=lane.own, figures=placed)
        top = bottom


def _chosen(occasions: tuple[Occasion, ...]) -> tuple[Occasion, ...]:
    """All, or as many from either end as a lane can show."""
    if len(occasions) <= LIMIT:
        return occasions
    return (*occasions[: LIMIT // 2], *occasions[-(LIMIT // 2) :])


def _notes(lane: Lane, shown: int) -> Iterator[str]:
    undated = sum(not occasion.date.is_known for occasion in lane.occasions)
    if undated:
        yield f"{undated} undated"
    if len(lane.drawn) > shown:
        yield f"{len(lane.drawn) - shown} more listed"
    if lane.beyond:
        yield f"+ {counted(lane.beyond, 'agreement')}"


def _figures(occasions: Sequence[Occasion], top: int, sheet: _Sheet) -> Iterator[Figure]:
    glyphs = [glyph(occasion.date, sheet.scale, sheet.frame) for occasion in occasions]
    sparse = len(occasions) <= SPARSE
    wishes = (_wish(*pair, sheet.form, sparse) for pair in zip(occasions, glyphs, strict=True))
    for occasion, shape, placed in zip(occasions, glyphs, place(wishes, sheet.frame), strict=True):
        yield _figure(occasion, shape, placed.lowered(top))


def _wish(occasion: Occasion, shape: Glyph, form: Format, sparse: bool) -> Wish:
    date = occasion.when(short=form.short_dates)
    head = f"{date}, {occasion.words}" if occasion.subject else f"{date}: {occasion.words}"
    if shape.bars and occasion.state and occasion.state is not State.PLANNED:
        head += f", {MEANINGS[occasion.state]}"
    detail = occasion.detail if sparse else ""
    return Wish(left=shape.left, right=shape.right, head=head, detail=detail)


def _figure(occasion: Occasion, shape: Glyph, placed: Placed) -> Figure:
    return Figure(
        state=occasion.state or JUDGEMENT,
        planned=occasion.planned,
        aside=occasion.aside,
        y=placed.y + MIDDLE,
        foot=max(box.bottom for box in placed.boxes),
        marks=shape.marks,
        bars=tuple(bar.outline(placed.y) for bar in shape.bars),
        ragged=any(bar.ragged_left or bar.ragged_right for bar in shape.bars),
        x=placed.x,
        anchor=placed.anchor,
        lines=placed.lines,
        leaders=tuple(_leaders(shape, placed)),
    )


def _leaders(shape: Glyph, placed: Placed) -> Iterator[str]:
    middle = placed.y + MIDDLE
    yield from (f"M{left} {middle}.5H{right}" for left, right in shape.gaps)
    if placed.leader is not None:
        yield f"M{placed.leader}.5 {middle + HALF}V{placed.lines[0].y}"


def _meanings(lanes: Iterable[DrawnLane]) -> Iterator[Meaning]:
    """Every kind of shape that is drawn."""
    figures = [figure for lane in lanes for figure in lane.figures]
    marked = {figure.state for figure in figures if figure.marks}
    yield from (Meaning(state=state) for state in MEANINGS if state in marked)
    for planned in (False, True):
        if any(figure.bars and figure.planned is planned for figure in figures):
            yield Meaning(planned=planned)
    if any(figure.ragged for figure in figures):
        yield Meaning(ragged=True)
