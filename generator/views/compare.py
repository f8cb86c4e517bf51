"""All agreements side by side: against the rungs of the ladder and against the topics."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator import urls
from generator.collection.card import Card
from generator.collection.content import TOPICS
from generator.collection.evidence import State
from generator.collection.ladder import RungState
from generator.collection.link import Collection, Ties
from generator.model.date_words import english
from generator.model.ids import KINDS
from generator.model.registers import Registers
from generator.views.board import board_title, partner, rung_columns
from generator.views.comparison import rung_anchor
from generator.views.english import counted, number_word, sentence
from generator.views.ladder import state_word
from generator.views.page import PageView
from generator.views.paging import Leaf, Paging, Stretch, leaved, paged

LENGTH = 40
"""Agreements on a page: each has a row in both tables, and a cell for every topic."""
CHOICES = 200
"""Agreements to choose from on the page itself; any others can be ticked in the lists."""


class Told(StrEnum):
    """What a briefing says under a topic: statements, a dispute, only an open question, or nothing."""

    STATED = "stated"
    DISPUTED = "disputed"
    UNKNOWN = "unknown"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class RungCell:
    """A rung of an agreement; one that does not apply leads nowhere."""

    href: str
    state: str
    word: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicCell:
    """How many statements a briefing has under a topic; where there is nothing it leads nowhere."""

    href: str
    told: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column’s name and, for a topic, its page."""

    name: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An agreement that can be put beside others."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """An agreement with its cells in the order of the columns."""

    title: str
    href: str
    partner: str
    rungs: tuple[RungCell, ...]
    topics: tuple[TopicCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView(PageView):
    """One page of the comparison; each table has a title that says what it shows.

    Only the first page has ``choices``; of more agreements than they can hold they are the newest.
    """

    question: str
    answer: str
    rungs_title: str
    topics_title: str
    rungs: tuple[Column, ...]
    topics: tuple[Column, ...]
    rows: tuple[CompareRow, ...]
    paging: Paging
    choices: tuple[Choice, ...]
    more: str


def compare_views(collection: Collection) -> Iterator[CompareView | Leaf[CompareView]]:
    """Every page of the comparison, newest agreements first."""
    registers, cards = collection.registers, collection.cards
    rungs_title = board_title(len(cards), rung_columns(collection.ties.order, collection))
    topics_title, doubts = _topics_title(cards, registers), _doubts(collection.ties)

    def view(stretch: Stretch[Card]) -> CompareView:
        return CompareView(
            path=stretch.path,
            title=f"Compare{stretch.paging.suffix}",
            description="All agreements side by side: how far each has come, and what is told of it.",
            template="compare.md.jinja",
            kind="compare",
            question="How do the agreements differ in how far they have come and in what is known of them?",
            answer=_answer(len(cards), stretch, doubts),
            rungs_title=rungs_title,
            topics_title=topics_title,
            rungs=tuple(Column(name=rung.name) for rung in registers.rungs.values()),
            topics=tuple(_topics(stretch.path, registers)),
            rows=tuple(_row(card, stretch.path, collection) for card in stretch.items),
            paging=stretch.paging,
            choices=_choices(collection) if stretch.path == urls.COMPARE else (),
            more=_more(len(cards), stretch.path),
        )

    whole = (len(cards), rungs_title, topics_title, doubts)
    pages = paged(cards, urls.COMPARE, LENGTH)
    return leaved(pages, view, lambda card: (card.id,), lambda card: card.id, whole)


def _choices(collection: Collection) -> tuple[Choice, ...]:
    """By their parties and titles, so that a name can be found."""
    found = (
        Choice(id=card.id, name=f"{partner(card, collection)}: {card.short_title}")
        for card in collection.cards[:CHOICES]
    )
    return tuple(sorted(found, key=lambda choice: choice.name))


def _more(agreements: int, base: str) -> str:
    """Where to choose from all, if the choices do not hold them."""
    return urls.relative(urls.BRIEFINGS, base) if agreements > CHOICES else ""


def _doubts(ties: Ties) -> str:
    disputed, asked = (sum(map(bool, found.values())) for found in (ties.disputes, ties.questions))
    open_ones = f"{sentence(number_word(disputed))} with an open dispute"
    return f"{open_ones}, {number_word(asked)} with a question that nobody answers."


def _answer(agreements: int, stretch: Stretch[Card], doubts: str) -> str:
    shown = f", {len(stretch.items)} on this page" if stretch.paging.last > 1 else ""
    return f"{counted(agreements, 'agreement')}{shown}, newest first. {doubts}"


def _topics_title(cards: Sequence[Card], registers: Registers) -> str:
    """“Something on technology is told of 9 of 10 agreements, on risks of 1”."""
    told = Counter(name for card in cards for name in {topic for topic, _ in _statements(card, registers)})
    sizes = {name: told[name] for name in registers.topics}
    if not cards or not sizes:
        return "What is told of each agreement"
    most, fewest = (pick(sizes, key=lambda name: sizes[name]) for pick in (max, min))
    whole = f"of {len(cards):,}"
    names = registers.topics
    return (
        f"Something on {names[most].name.lower()} is told of {sizes[most]:,} {whole} agreements, "
        f"on {names[fewest].name.lower()} of {sizes[fewest]:,}"
    )


def _topics(base: str, registers: Registers) -> Iterator[Column]:
    for name, topic in registers.topics.items():
        yield Column(name=topic.name, href=urls.relative(urls.entry("topics", name), base))


def _row(card: Card, base: str, collection: Collection) -> CompareRow:
    registers, page = collection.registers, urls.relative(urls.briefing(card.id), base)
    told = _tellings(card, registers)
    return CompareRow(
        title=card.short_title,
        href=page,
        partner=partner(card, collection),
        rungs=tuple(_rung(rung, page, registers) for rung in card.ladder),
        topics=tuple(_topic(name, told.get(name, ()), card, page) for name in registers.topics),
    )


def _rung(rung: RungState, page: str, registers: Registers) -> RungCell:
    applies, anchor = rung.state is not State.NOT_APPLICABLE, rung_anchor(rung)
    return RungCell(
        href=page + (f"#{anchor}" if anchor else "") if applies else "",
        state=rung.state,
        word=state_word(rung, registers.rungs[rung.rung]),
        date=english(rung.date, short=True) if rung.date else "",
    )


def _topic(name: str, told: Sequence[str], card: Card, page: str) -> TopicCell:
    """A dispute goes before what is stated, a statement before a question."""
    about = [(kind, item) for kind, item, topics, is_open in card.asked if is_open and name in topics]
    disputes = (urls.anchor(kind, item) for kind, item in about if kind == "dispute")
    unknowns = (urls.anchor(kind, item) for kind, item in about if kind == "unknown")
    leads = ((Told.DISPUTED, disputes), (Told.STATED, iter(told)), (Told.UNKNOWN, unknowns))
    for state, anchors in leads:
        anchor = next(anchors, None)
        if anchor:
            return TopicCell(href=f"{page}#{anchor}", told=state, count=len(told))
    return TopicCell(href="", told=Told.ABSENT, count=0)


def _tellings(card: Card, registers: Registers) -> Mapping[str, tuple[str, ...]]:
    """For each topic the anchors of the statements under it."""
    found: dict[str, tuple[str, ...]] = {}
    for topic, anchor in _statements(card, registers):
        found[topic] = (*found.get(topic, ()), anchor)
    return found


def _statements(card: Card, registers: Registers) -> Iterator[tuple[str, str]]:
    """Steps count under the topic of the rung that they reach."""
    for topic, kind, name in card.told:
        yield topic, urls.anchor(kind, name)
    listed = {KINDS[name]: topic for name, topic in TOPICS.items()}
    for item in card.statements:
        if item.kind in listed:
            yield listed[item.kind], urls.anchor(item.kind, item.id)
    for event in card.events:
        for rung in registers.rungs.values():
            if rung.topic and event.type in rung.reached_by:
                yield rung.topic, urls.anchor("event", event.id)
