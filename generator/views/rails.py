"""How far every agreement has come: a column of marks each, on a rail as far as evidence goes."""

from collections.abc import Iterator, Sequence

from generator import urls
from generator.collection.card import Card
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.views.board import (
    BoardColumn,
    board_title,
    furthest,
    furthest_first,
    partner,
    rung_columns,
)
from generator.views.english import counted
from generator.views.evidence import STATE_WORDS
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
    box,
    drawing,
    marks,
    paragraph,
    source_line,
    state_key,
)
from generator.views.site import Site

MOST = 150
"""Agreements in the picture; its figures have all."""
_LEFT: dict[Form, int] = {"broad": 150, "slim": 106}
_NARROWEST, _WIDEST, _ROW, _BETWEEN = 9, 28, 24, 20
_STATES = (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED, State.UNKNOWN)


def ladder_picture(collection: Collection, site: Site, page: str) -> Picture | None:
    """The picture as it stands on a page; none where there is no agreement."""
    if not collection.cards or not collection.registers.rungs:
        return None
    shown = furthest_first(collection)[:MOST]
    columns = rung_columns(collection.ties.order, collection)
    foot = source_line(collection, site, page)
    return Picture(
        name="ladder",
        title=board_title(len(collection.cards), columns),
        description=_description(len(shown), collection, columns),
        drawings=tuple(_drawing(form, shown, columns, collection, page, foot) for form in _LEFT),
        figures=_figures(collection, site),
        page=page,
    )


def _description(shown: int, collection: Collection, columns: Sequence[BoardColumn]) -> str:
    cards = len(collection.cards)
    reach = "; ".join(f"{column.name}: {column.total:,} of {cards:,}" for column in columns)
    some = f" The picture shows the {shown} that came furthest." if shown < cards else ""
    return f"Each column is an agreement, each row a rung of the ladder. Reached: {reach}.{some}"


def _drawing(
    form: Form,
    shown: Sequence[Card],
    columns: Sequence[BoardColumn],
    collection: Collection,
    page: str,
    foot: str,
) -> Drawing:
    width, left = SLIM if form == "slim" else BROAD, _LEFT[form]
    pitch = max(_NARROWEST, min(_WIDEST, (width - left) // len(shown)))
    each = (width - left) // pitch
    height = _ROW * len(columns) + _BETWEEN
    parts: list[Part] = []
    for number, start in enumerate(range(0, len(shown), each)):
        band = _Band(shown[start : start + each], left, number * height, pitch, collection, page)
        parts += [*band.labels(columns, len(collection.cards), form), *band.rails(), *band.marks()]
        parts += band.links() if form == "broad" else ()
    bottom = height * -(-len(shown) // each) - _BETWEEN + LINE
    legend, room = state_key(_STATES, bottom, width)
    hidden = len(collection.cards) - len(shown)
    notes = paragraph(0, bottom + room + LINE, _note(hidden), width)
    return drawing(form, bottom + room + LINE * len(notes), (*parts, *legend, *notes), foot)


def _note(hidden: int) -> str:
    left_out = f" {counted(hidden, 'agreement')} that came less far left out." if hidden else ""
    return f"One column is one agreement; its rail runs to the furthest rung confirmed or reported.{left_out}"


class _Band:
    """As many agreements as stand side by side."""

    def __init__(
        self, cards: Sequence[Card], left: int, top: int, pitch: int, collection: Collection, page: str
    ) -> None:
        self._cards, self._left, self._top, self._pitch = cards, left, top, pitch
        self._collection, self._page = collection, page
        self._radius = 4 if pitch < 12 else 5

    def labels(self, columns: Sequence[BoardColumn], whole: int, form: Form) -> Iterator[Part]:
        """The rungs with the number that reached each."""
        for row, column in enumerate(columns):
            y = self._y(row) + 5
            yield Words(x=0, y=y, text=column.name, look="lane")
            yield Words(
                x=self._left - 12,
                y=y,
                text=f"{column.total:,} of {whole:,}" if form == "broad" else f"{column.total:,}",
                look="dim",
                anchor="end",
            )

    def rails(self) -> Iterator[Part]:
        """Lines between marks, up to the furthest rung that is reached."""
        lines = "".join(
            f"M{self._x(column)} {self._y(row - 1) + self._radius}V{self._y(row) - self._radius}"
            for column, card in enumerate(self._cards)
            for row in range(1, furthest(card.reached) + 1)
        )
        if lines:
            yield Outline(d=lines, look="rail")

    def marks(self) -> Iterator[Part]:
        """The marks of each state as one outline."""
        for state in _STATES:
            places = [
                (self._x(column), self._y(row))
                for column, card in enumerate(self._cards)
                for row, rung in enumerate(card.ladder)
                if rung.state is state
            ]
            yield from filter(None, (marks(state, places, self._radius),))

    def links(self) -> Iterator[Part]:
        """Each column leads to its briefing."""
        for column, card in enumerate(self._cards):
            area = box(self._x(column) - self._pitch / 2, self._top, self._pitch, _ROW * len(card.ladder))
            who = partner(card, self._collection)
            yield Leading(
                href=urls.relative(urls.briefing(card.id), self._page),
                label=f"{who}: {card.short_title}. {_standing(card, self._collection)}",
                parts=(Outline(d=area, look="reach"),),
            )

    def _x(self, column: int) -> int:
        return self._left + column * self._pitch + self._pitch // 2

    def _y(self, row: int) -> int:
        return self._top + row * _ROW + _ROW // 2


def _standing(card: Card, collection: Collection) -> str:
    reached = furthest(card.reached)
    if reached < 0:
        return "No rung reached."
    rung = card.ladder[reached]
    return f"{collection.registers.rungs[rung.rung].name}: {STATE_WORDS[rung.state].lower()}."


def _figures(collection: Collection, site: Site) -> Figures:
    """One row for each agreement: the state and the date of every rung."""
    rungs = [rung.name for rung in collection.registers.rungs.values()]
    heads = (f"{name}{what}" for name in rungs for what in ("", ": date"))
    return Figures(
        columns=("Agreement", "Parties", "Address", *heads),
        rows=Rows(lambda: (_row(card, site) for card in collection.cards)),
    )


def _row(card: Card, site: Site) -> Iterator[Cell]:
    yield card.title
    yield "; ".join(name.text for name in card.parties)
    yield site.address(urls.briefing(card.id)) or urls.address(urls.briefing(card.id))
    for rung in card.ladder:
        yield STATE_WORDS.get(rung.state, "Does not apply")
        yield rung.date.text if rung.date else ""
