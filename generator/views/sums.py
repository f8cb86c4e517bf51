"""Every sum as a mark on a scale of its own currency, by kind: side by side, never added up."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor, log10

from generator import urls
from generator.collection.card import Card, CardMoney
from generator.collection.evidence import State
from generator.collection.link import Collection
from generator.views.amounts import number, sum_of_money
from generator.views.board import partner
from generator.views.english import counted, listed
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
    drawing,
    marks,
    paragraph,
    source_line,
    state_key,
)
from generator.views.site import Site

Told = tuple[Card, CardMoney]
MOST = 150
"""Sums in the picture; its figures have all."""
CURRENCIES = 5
"""Currencies that have a row under each kind."""
_LEFT, _RIGHT, _RADIUS, _STACK, _HEAD = 84, 44, 5, 12, 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of sums with all of its own, newest first."""

    heading: str
    sums: tuple[Told, ...]


def money_picture(kinds: Sequence[Kind], collection: Collection, site: Site, page: str) -> Picture | None:
    """The picture as it stands on a page; none where no sum is known."""
    every = [told for kind in kinds for told in kind.sums]
    drawable = [told for told in every if told[1].amount and told[1].currency]
    if not drawable:
        return None
    common = Counter(item.currency or "" for _, item in drawable).most_common(CURRENCIES)
    shown = [told for told in drawable if told[1].currency in dict(common)][:MOST]
    plot = _Plot(kinds, [currency for currency, _ in common], shown, page, collection)
    foot = source_line(collection, site, page)
    note = _note(len(every) - len(shown))
    return Picture(
        name="money",
        title=_title(kinds),
        description=_description(len(shown)),
        drawings=(plot.drawing("broad", note, foot), plot.drawing("slim", note, foot)),
        figures=_figures(kinds, collection, site),
        page=page,
    )


def _title(kinds: Sequence[Kind]) -> str:
    """“Nine sums announced, two committed, none contracted”."""
    parts = [f"{len(kind.sums) or 'none'} {kind.heading.lower()}" for kind in kinds]
    return f"{sum(len(kind.sums) for kind in kinds):,} sums: {listed(parts)}"


def _description(shown: int) -> str:
    return (
        f"{counted(shown, 'sum')} as marks, a group of rows for each kind and a row for each currency, on a "
        "scale on which every step is ten times the one before. Currencies are not converted, nothing is "
        "added up. The table has every sum."
    )


def _note(hidden: int) -> str:
    scale = (
        "Each mark is one sum in its own currency, unconverted; a line is a range. "
        "Every step is ten times the last."
    )
    return (
        f"{scale} {counted(hidden, 'sum')} not drawn: not known, in rarer currencies, or older."
        if hidden
        else scale
    )


class _Plot:
    """The rows of marks."""

    def __init__(
        self,
        kinds: Sequence[Kind],
        currencies: Sequence[str],
        shown: Sequence[Told],
        page: str,
        collection: Collection,
    ) -> None:
        self._page, self._collection = page, collection
        self._rows = tuple(_rows(kinds, currencies, shown))
        ends = [amount for _, item in shown for amount in (item.amount, item.amount_to) if amount]
        self._low, self._high = (
            floor(log10(min(ends))),
            max(ceil(log10(max(ends))), floor(log10(min(ends))) + 1),
        )

    def drawing(self, form: Form, note: str, foot: str) -> Drawing:
        """The rows at one width, below the scale."""
        width = SLIM if form == "slim" else BROAD
        parts: list[Part] = []
        y = LINE
        for heading, currency, sums in self._rows:
            if heading:
                parts.append(Words(x=0, y=y + LINE, text=heading, look="lane"))
                y += _HEAD
            lanes = self._lanes(sums, width)
            height = _STACK * (1 + max((lane for lane, *_ in lanes), default=0)) + 10
            label = f"{currency} · {len(sums)}" if sums else "no sum found"
            parts.append(Words(x=0, y=y + 16, text=label, look="dim"))
            parts += self._row(lanes, y + 11, form)
            y += height
            parts.append(Outline(d=f"M0 {y}.5H{width}", look="ax"))
        scale = self._scale(y, width, form)
        legend, room = state_key(_states(self._rows), y + 10, width)
        notes = paragraph(0, y + 10 + room + LINE, note, width)
        return drawing(form, y + 10 + room + LINE * len(notes), (*scale, *parts, *legend, *notes), foot)

    def _scale(self, bottom: int, width: int, form: Form) -> Iterator[Part]:
        every = 1 if form == "broad" else 3
        for power in range(self._low, self._high + 1):
            x = self._x(Decimal(10) ** power, width)
            yield Outline(d=f"M{x}.5 {LINE}V{bottom}", look="ax")
            if (self._high - power) % every == 0:
                yield Words(x=x, y=12, text=number(Decimal(10) ** power), look="dim", anchor="middle")

    def _lanes(self, sums: Sequence[Told], width: int) -> Sequence[tuple[int, int, int, Told]]:
        """Each sum with the first lane in which it covers no other, and where it begins and ends."""
        ends: list[int] = []
        found = []
        for told in sorted(sums, key=lambda told: told[1].amount or 0):
            low = self._x(told[1].amount or Decimal(1), width)
            high = self._x(told[1].amount_to, width) if told[1].amount_to else low
            lane = next((lane for lane, end in enumerate(ends) if end < low - _STACK), len(ends))
            ends[lane : lane + 1] = [high]
            found.append((lane, low, high, told))
        return found

    def _row(self, lanes: Sequence[tuple[int, int, int, Told]], top: int, form: Form) -> Iterator[Part]:
        for lane, low, high, (card, item) in lanes:
            y = top + lane * _STACK
            line = (Outline(d=f"M{low} {y}H{high}", look="ax3"),) if high > low else ()
            mark = marks(item.state, [((low + high) // 2, y)], _RADIUS)
            parts = (*line, *((mark,) if mark else ()))
            if form == "slim":
                yield from parts
            else:
                yield Leading(href=self._href(card, item), label=self._label(card, item), parts=parts)

    def _href(self, card: Card, item: CardMoney) -> str:
        return f"{urls.relative(urls.briefing(card.id), self._page)}#{urls.anchor('money', item.id)}"

    def _label(self, card: Card, item: CardMoney) -> str:
        who = partner(card, self._collection)
        return f"{who}: {sum_of_money(item)}, {STATE_WORDS[item.state].lower()}. {item.text}"

    def _x(self, amount: Decimal, width: int) -> int:
        share = (log10(amount) - self._low) / (self._high - self._low)
        return _LEFT + round((width - _LEFT - _RIGHT) * share)


def _rows(
    kinds: Sequence[Kind], currencies: Sequence[str], shown: Sequence[Told]
) -> Iterator[tuple[str, str, tuple[Told, ...]]]:
    """For each kind a row for each currency in which it has a sum; the first has the heading."""
    places = {(card.id, item.id) for card, item in shown}
    for kind in kinds:
        found: dict[str, list[Told]] = defaultdict(list)
        for card, item in kind.sums:
            if (card.id, item.id) in places:
                found[item.currency or ""].append((card, item))
        present = [currency for currency in currencies if found[currency]] or [""]
        for place, currency in enumerate(present):
            yield kind.heading if place == 0 else "", currency, tuple(found[currency])


def _states(rows: Sequence[tuple[str, str, tuple[Told, ...]]]) -> Iterator[State]:
    present = {item.state for _, _, sums in rows for _, item in sums}
    return (state for state in State if state in present)


def _figures(kinds: Sequence[Kind], collection: Collection, site: Site) -> Figures:
    return Figures(
        columns=(
            "Kind",
            "Agreement",
            "Partner",
            "Currency",
            "Amount",
            "To",
            "Reserve",
            "For",
            "State",
            "Address",
        ),
        rows=Rows(lambda: (_cells(kind, told, collection, site) for kind in kinds for told in kind.sums)),
    )


def _cells(kind: Kind, told: Told, collection: Collection, site: Site) -> Iterator[Cell]:
    card, item = told
    page = urls.briefing(card.id)
    yield from (kind.heading, card.title, partner(card, collection), item.currency or "")
    yield from (_plain(item.amount), _plain(item.amount_to), item.qualifier or "", item.text)
    yield STATE_WORDS[item.state]
    yield f"{site.address(page) or urls.address(page)}#{urls.anchor('money', item.id)}"


def _plain(amount: Decimal | None) -> str:
    return f"{amount.normalize():f}" if amount is not None else ""
