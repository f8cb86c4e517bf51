"""An agreement in time: a drawing at two sizes, and the same dates as a list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.moments import Precision
from generator.views.drawing import FORMATS, Drawing, drawing
from generator.views.english import listed, sentence, spelled
from generator.views.legend import JUDGEMENT, MEANINGS
from generator.views.lookup import Lookup
from generator.views.occasions import Lane, Occasion, lanes
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem:
    """A line of the list: when, what in a few words with a link, what in full, and in which state.

    ``state`` is an evidence state; a judgement has none.
    """

    date: str
    link: LinkView
    detail: str
    state: str | None
    word: str
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The graphic says what its title says; the list holds everything that has a date, known or not.

    Without a known date there is a list and no drawing; without any date there is neither.
    """

    title: str
    description: str
    drawings: tuple[Drawing, ...]
    items: tuple[TimelineItem, ...]


def timeline(assessed: Assessed, collection: Collection) -> Timeline:
    """The timeline of a briefing among all others."""
    found = lanes(Lookup(assessed, collection))
    drawn = (drawing(found, form) for form in FORMATS)
    return Timeline(
        title=_title(found),
        description=_description(found),
        drawings=tuple(each for each in drawn if each),
        items=tuple(_items(found)),
    )


def _title(found: Sequence[Lane]) -> str:
    known = [(lane, sum(occasion.date.is_known for occasion in lane.occasions)) for lane in found]
    counts = [spelled(number, lane.one, lane.many) for lane, number in known if number]
    return f"{_stretch(found)}: {listed(counts)}" if counts else "No date is known"


def _stretch(found: Iterable[Lane]) -> str:
    """From the first known limit to the last, in months where both are known so well."""
    moments = [part for lane in found for occasion in lane.occasions for part in occasion.date.moments]
    first, last = min(moments, key=lambda each: each.earliest), max(moments, key=lambda each: each.latest)
    exact = {Precision.DAY, Precision.MONTH} >= {first.precision, last.precision}
    low, high = (_words(day, exact) for day in (first.earliest, last.latest))
    return low if low == high else f"{low} to {high}"


def _words(day: date, exact: bool) -> str:
    return english(Edtf.parse(day.isoformat()[: 7 if exact else 4]))


def _description(found: Sequence[Lane]) -> str:
    undated = sum(not occasion.date.is_known for lane in found for occasion in lane.occasions)
    beyond = sum(lane.beyond for lane in found)
    also = f", and {spelled(undated, 'entry', 'entries')} without a known date" if undated else ""
    agreements = sentence(spelled(beyond, "further agreement is", "further agreements are"))
    less = f" {agreements} left out." if beyond else ""
    return f"The list that follows tells the same dates in full{also}.{less}"


def _items(found: Iterable[Lane]) -> Iterator[TimelineItem]:
    every = [(occasion, lane) for lane in found for occasion in lane.occasions]
    for occasion, lane in sorted(every, key=lambda pair: pair[0].date.sort_key):
        yield _item(occasion, lane.own)


def _item(occasion: Occasion, own: bool) -> TimelineItem:
    return TimelineItem(
        date=occasion.when(short=True),
        link=LinkView(text=sentence(occasion.words), href=occasion.href),
        detail=occasion.detail,
        state=occasion.state,
        word=MEANINGS[occasion.state or JUDGEMENT],
        own=own,
    )
