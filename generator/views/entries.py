"""The pages of the sections: one for each party, publisher, technology, form, topic and the like."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from generator import urls
from generator.collection.card import Card, CardFact, CardSource
from generator.collection.link import Collection
from generator.model.registers import Entry
from generator.views.agreements import TableView, table
from generator.views.board import board_title, rung_columns
from generator.views.english import counted, lowered, sentence, spelled
from generator.views.excerpts import (
    QuestionRow,
    SourceRow,
    StatementRow,
    question_row,
    source_row,
    statement_row,
)
from generator.views.identity import CardRow
from generator.views.page import LinkView, PageView
from generator.views.paging import Paging, Stretch, paged
from generator.views.particulars import particulars
from generator.views.prose import ProseView, Resolver
from generator.views.sections import Section

MOST_DISPUTES = 20
WITH_DISPUTES = frozenset({"parties", "organisations", "technologies"})
"""Sections whose question asks what is disputed."""

Item = Card | tuple[Card, CardFact] | tuple[Card, CardSource]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView(PageView):
    """One page of an entry: the question that it answers, the answer, and what that rests on.

    The main list holds agreements, for a topic statements, for a publisher sources; it continues
    on further pages.
    """

    section: LinkView
    question: str
    answer: str
    definition: ProseView | None
    particulars: tuple[CardRow, ...]
    table: TableView | None
    statements: tuple[StatementRow, ...]
    sources: tuple[SourceRow, ...]
    disputes: tuple[QuestionRow, ...]
    open_disputes: int
    paging: Paging


@dataclass(frozen=True)
class _Subject:
    """An entry among the agreements that name it."""

    section: Section
    key: str
    name: str
    collection: Collection

    @property
    def entry(self) -> Entry | None:
        """What the register says of it; states have no entry."""
        if self.section.register is None:
            return None
        entries: Mapping[str, Entry] = getattr(self.collection.registers, self.section.register)
        return entries[self.key]

    @property
    def cards(self) -> tuple[Card, ...]:
        """The agreements that name it, newest first."""
        ids = self.collection.usage.get(self.section.name, {}).get(self.key, ())
        return tuple(self.collection.by_id[name] for name in ids)

    def items(self, cards: tuple[Card, ...]) -> tuple[Item, ...]:
        """What its main list holds."""
        if self.section.name == "topics":
            return tuple((card, fact) for card in cards for fact in card.facts if fact.topic == self.key)
        if self.section.name == "publishers":
            found = ((card, source) for card in cards for source in card.sources)
            return tuple(item for item in found if item[1].publisher.key == self.key)
        return cards


def entry_views(section: Section, key: str, name: str, collection: Collection) -> Iterator[EntryView]:
    """Every page of an entry of a section."""
    subject = _Subject(section, key, name, collection)
    cards = subject.cards
    items = subject.items(cards)
    answer = _answer(subject, cards, len(items))
    for stretch in paged(items, urls.entry(subject.section.name, subject.key)):
        yield _page(subject, cards, answer, stretch)


def _page(subject: _Subject, cards: tuple[Card, ...], answer: str, stretch: Stretch[Item]) -> EntryView:
    section, collection, path, entry = subject.section, subject.collection, stretch.path, subject.entry
    asked = cards if section.name in WITH_DISPUTES else ()
    disputes = ((card, item) for card in asked for item in card.disputes if item.open)
    shown = islice(disputes, MOST_DISPUTES if stretch.paging.number == 1 else 0)
    return EntryView(
        path=path,
        title=f"{subject.name}{stretch.paging.suffix}",
        description=answer,
        template="entry.md.jinja",
        kind="entry",
        source=f"briefings/_registers/{section.register}.yaml" if section.register else None,
        section=LinkView(text=section.title, href=urls.link(urls.contents(section.name), path)),
        question=section.question.format(subject.name if section.proper else lowered(subject.name)),
        answer=answer,
        definition=Resolver(path=path).resolve(entry.definition) if entry and entry.definition else None,
        particulars=particulars(entry, path, collection) if entry else (),
        table=_table(stretch, subject),
        statements=tuple(_statements(stretch, collection)),
        sources=tuple(_sources(stretch, collection)),
        disputes=tuple(question_row(card, item, "dispute", path, collection) for card, item in shown),
        open_disputes=sum(card.open_disputes for card in asked),
        paging=stretch.paging,
    )


def _table(stretch: Stretch[Item], subject: _Subject) -> TableView | None:
    cards = [item for item in stretch.items if isinstance(item, Card)]
    whole, party = stretch.paging.last == 1, subject.key if subject.section.name == "parties" else None
    return table(cards, stretch.path, subject.collection, whole=whole, party=party) if cards else None


def _statements(stretch: Stretch[Item], collection: Collection) -> Iterator[StatementRow]:
    for item in stretch.items:
        if isinstance(item, tuple) and isinstance(item[1], CardFact):
            yield statement_row(item[0], item[1], stretch.path, collection)


def _sources(stretch: Stretch[Item], collection: Collection) -> Iterator[SourceRow]:
    for item in stretch.items:
        if isinstance(item, tuple) and isinstance(item[1], CardSource):
            yield source_row(item[0], item[1], stretch.path, collection)


def _answer(subject: _Subject, cards: tuple[Card, ...], items: int) -> str:
    """The page in a sentence: how many, how far, how disputed."""
    if not cards:
        return f"No agreement in the collection names this {subject.section.singular} so far."
    if subject.section.name == "topics":
        return f"{sentence(spelled(items, 'statement'))} in {counted(len(cards), 'briefing')}."
    if subject.section.name == "publishers":
        return f"{sentence(spelled(items, 'source'))} in {counted(len(cards), 'briefing')}."
    disputes = sum(card.open_disputes for card in cards)
    reach = board_title(len(cards), rung_columns(cards, subject.collection.registers))
    return f"{reach}. {sentence(spelled(disputes, 'open dispute'))}."
