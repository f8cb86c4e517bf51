"""Every sum of every briefing by its kind, one told in several briefings once, and none added up."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from generator import urls
from generator.collection.card import Card, CardMoney
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.model.date_words import english
from generator.model.statements import MoneyKind
from generator.views.amounts import sum_of_money
from generator.views.english import counted, listed, sentence
from generator.views.evidence import STATE_WORDS
from generator.views.excerpts import Home, home_of
from generator.views.page import LinkView
from generator.views.paging import Leaf, Paging, Stretch, leaved, paged
from generator.views.picture import IllustratedView
from generator.views.sections import name_link
from generator.views.site import Site
from generator.views.sums import Kind, money_picture

MOST_ECHOES = 5
"""Other briefings that a row names."""
APART = "separate"
_KINDS: tuple[str, ...] = get_args(MoneyKind)
_HEADINGS: Mapping[str, tuple[str, str]] = {
    "announced": ("Announced", "Somebody has said that the sum will be there."),
    "committed": ("Committed", "Whoever pays has bound itself to the sum."),
    "contracted": ("Contracted", "A contract over the sum is signed."),
    "disbursed": ("Disbursed", "The money has been paid out."),
    APART: ("Of other measures", "Named beside an agreement, but no part of it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyRow:
    """A sum in its own words; ``echoes`` are other briefings that tell the same one."""

    amount: LinkView
    kind: str
    text: str
    payer: LinkView | str
    date: str
    state: str
    word: str
    home: Home
    echoes: tuple[LinkView, ...]
    more_echoes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyGroup:
    """The sums of one kind, and what the kind means; other measures’ sums are a group of their own."""

    anchor: str
    heading: str
    meaning: str
    apart: bool
    rows: tuple[MoneyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyView(IllustratedView):
    """One page of all sums."""

    question: str
    answer: str
    groups: tuple[MoneyGroup, ...]
    paging: Paging


_Told = tuple[Card, CardMoney]
_Place = tuple[str, str]


def money_views(collection: Collection, site: Site) -> Iterator[MoneyView | Leaf[MoneyView]]:
    """Every page of the table of money."""
    every = {(card.id, item.id): (card, item) for card in collection.cards for item in card.money}
    echoes = _echoes(every)
    repeated = {place for places in echoes.values() for place in places}
    found = sorted((told for place, told in every.items() if place not in repeated), key=_order)
    answer = _answer(found, len(repeated), collection)
    picture = money_picture(tuple(_kinds(found)), collection, site, urls.MONEY)

    def view(stretch: Stretch[_Told]) -> MoneyView:
        return MoneyView(
            path=stretch.path,
            title=f"Money{stretch.paging.suffix}",
            description="Every sum that a briefing tells: what for, who pays, how firm, how well sourced.",
            template="money.md.jinja",
            kind="money",
            question="What money has been announced, committed, contracted and paid?",
            answer=answer,
            pictures=(picture,) if picture and stretch.paging.number == 1 else (),
            groups=tuple(_groups(stretch, every, echoes, collection)),
            paging=stretch.paging,
        )

    def places(told: _Told) -> tuple[_Place, ...]:
        place = told[0].id, told[1].id
        return place, *echoes.get(place, ())

    def telling(told: _Told) -> Iterator[str]:
        return (name for name, _ in places(told))

    whole = (answer, sorted(collection.usage.get("parties", ())))
    return leaved(paged(found, urls.MONEY), view, telling, places, whole)


def _answer(found: Sequence[_Told], repeated: int, collection: Collection) -> str:
    if not found:
        return "No briefing tells a sum so far."
    sizes = {kind: sum(_group(told) == kind for told in found) for kind in (*_KINDS, APART)}
    shares = listed([f"{sizes[kind] or 'none'} {kind}" for kind in _KINDS])
    whole = f"{counted(len(found), 'sum')} in {counted(len(collection.cards), 'briefing')}: {shares}"
    apart = f"; {sizes[APART]} of other measures" if sizes[APART] else ""
    twice = (
        f" {counted(repeated, 'sum')} told a second time {_are(repeated)} listed once." if repeated else ""
    )
    return f"{whole}{apart}.{twice} Sums are never added up: they overlap and differ in kind."


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _echoes(every: Mapping[_Place, _Told]) -> Mapping[_Place, tuple[_Place, ...]]:
    """For each sum the places that tell it again."""
    found: dict[_Place, list[_Place]] = defaultdict(list)
    for place in every:
        first = _first(place, every)
        if first != place:
            found[first].append(place)
    return {place: tuple(again) for place, again in found.items()}


def _first(place: _Place, every: Mapping[_Place, _Told]) -> _Place:
    """Where a sum is told first; in a circle of references, which a rule reports, each is its own."""
    seen, here = {place}, place
    while (told := every[here][1].same_as) in every and told is not None:
        if told in seen:
            return place
        seen.add(told)
        here = told
    return here


def _group(told: _Told) -> str:
    return APART if told[1].separate else told[1].kind


def _order(told: _Told) -> tuple[int, int, str]:
    """By group, then newest first, then by briefing as the collection has them."""
    day = told[1].date.earliest if told[1].date else None
    return (*_KINDS, APART).index(_group(told)), -(day.toordinal() if day else 0), told[0].id


def _kinds(found: Sequence[_Told]) -> Iterator[Kind]:
    for kind in (*_KINDS, APART):
        sums = tuple(told for told in found if _group(told) == kind)
        if sums or kind != APART:
            yield Kind(heading=_HEADINGS[kind][0], sums=sums)


def _groups(
    stretch: Stretch[_Told],
    every: Mapping[_Place, _Told],
    echoes: Mapping[_Place, tuple[_Place, ...]],
    collection: Collection,
) -> Iterator[MoneyGroup]:
    for kind, members in groupby(stretch.items, key=_group):
        heading, meaning = _HEADINGS[kind]
        again = ((card, item, echoes.get((card.id, item.id), ())) for card, item in members)
        rows = (
            _row(card, item, [every[place] for place in places], stretch.path, collection)
            for card, item, places in again
        )
        yield MoneyGroup(anchor=kind, heading=heading, meaning=meaning, apart=kind == APART, rows=tuple(rows))


def _row(card: Card, item: CardMoney, echoes: Sequence[_Told], base: str, collection: Collection) -> MoneyRow:
    return MoneyRow(
        amount=LinkView(text=sentence(sum_of_money(item)), href=_href(card, item, base)),
        kind=item.kind,
        text=item.text,
        payer=_payer(item.payer, base, collection) if item.payer else "Not named",
        date=english(item.date, short=True) if item.date else "No date given",
        state=item.state,
        word=STATE_WORDS[item.state],
        home=home_of(card, base, collection),
        echoes=tuple(
            LinkView(text=other.short_title, href=_href(other, told, base))
            for other, told in echoes[:MOST_ECHOES]
        ),
        more_echoes=max(0, len(echoes) - MOST_ECHOES),
    )


def _payer(payer: Name, base: str, collection: Collection) -> LinkView | str:
    """A state that is a party nowhere has no page."""
    known = payer.register != "parties" or payer.key in collection.usage.get("parties", {})
    return name_link(payer, base) if known else payer.text


def _href(card: Card, item: CardMoney, base: str) -> str:
    return urls.link(urls.briefing(card.id), base, urls.anchor("money", item.id))
