"""What the shapes of a timeline mean, in words below it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection.evidence import State
from generator.views.glyphs import MARK, Bar
from generator.views.placing import ROW, Frame
from generator.views.typesetting import text_width

JUDGEMENT = "judgement"
"""The state of what is not evidence."""
MEANINGS: Mapping[str, str] = {
    State.CONFIRMED: "confirmed",
    State.REPORTED: "reported",
    State.DISPUTED: "disputed",
    State.PLANNED: "planned",
    State.UNKNOWN: "no source found",
    JUDGEMENT: "judgement made",
}
"""The states in the words of a timeline, in the order of its legend."""
_BAR_WIDTH = 34
_GAP = 7
_BETWEEN = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """A shape that a drawing uses: the mark of a state, or else a bar."""

    state: str | None = None
    planned: bool = False
    ragged: bool = False

    @property
    def words(self) -> str:
        """What it says."""
        if self.state:
            return MEANINGS[self.state]
        if self.ragged:
            return "limit open or not exactly known"
        return "planned within this time" if self.planned else "within this time, day not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegendEntry:
    """A mark by its state and middle, or else a bar by its outline, and the text to its right."""

    state: str | None
    outline: str | None
    planned: bool
    mark: int
    x: int
    y: int
    text: str


def legend(meanings: Iterable[Meaning], frame: Frame, top: int) -> Iterator[LegendEntry]:
    """The entries in rows as wide as the frame, the first at ``top``."""
    x = frame.left
    for meaning in meanings:
        shape = 2 * MARK if meaning.state else _BAR_WIDTH
        width = shape + _GAP + text_width(meaning.words)
        if x > frame.left and x + width > frame.right:
            x, top = frame.left, top + ROW
        bar = None if meaning.state else Bar(left=x, right=x + shape, ragged_right=meaning.ragged)
        yield LegendEntry(
            state=meaning.state,
            outline=bar.outline(top) if bar else None,
            planned=meaning.planned,
            mark=x + MARK,
            x=x + shape + _GAP,
            y=top,
            text=meaning.words,
        )
        x += width + _BETWEEN
