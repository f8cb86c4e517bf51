"""The pages of the sections: one for each party, publisher, technology, form, topic and the like."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice

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
    homes,
    question_row,
    source_row,
    statement_row,
)
from generator.views.identity import CardRow
from generator.views.page import LinkView, PageView
from generator.views.paging import Cut, Paging, Stretch, cuts, stretch
from generator.views.particulars import particulars
from generator.views.prose import ProseView, Resolver
from generator.views.sections import Section

MOST_DISPUTES = 20
WITH_DISPUTES = frozenset({"parties", "organisations", "technologies"})
"""Sections whose question asks what is disputed."""
_ROWS: Mapping[str, str] = {"topics": "statement", "publishers": "source"}
"""What the main list of a section’s entries holds, where that is not agreements."""

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
class Subject:
    """An entry among the agreements that name it."""

    section: Section
    key: str
    name: str
    collection: Collection

    @property
    def path(self) -> str:
        """Its page."""
        return urls.entry(self.section.name, self.key)

    @property
    def entry(self) -> Entry | None:
        """What the register says of it; states have no entry."""
        if self.section.register is None:
            return None
        entries: Mapping[str, Entry] = getattr(self.collection.registers, self.section.register)
        return entries[self.key]

    @property
    def ids(self) -> tuple[str, ...]:
        """The agreements that name it, newest first."""
        return self.collection.usage.get(self.section.name, {}).get(self.key, ())

    @property
    def rows(self) -> tuple[int, ...] | None:
        """How many rows each of these has in its main list; nothing where each has one."""
        return self.collection.ties.rows.get(self.section.name, {}).get(self.key)

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """Its pages."""
        return tuple(cuts(len(self.ids), self.rows))

    @cached_property
    def answer(self) -> str:
        """The page in a sentence: how many, how far, how disputed."""
        if not self.ids:
            return f"No agreement in the collection names this {self.section.singular} so far."
        if self.section.name in _ROWS:
            rows = sum(self.rows) if self.rows else len(self.ids)
            told = sentence(spelled(rows, _ROWS[self.section.name]))
            return f"{told} in {counted(len(self.ids), 'briefing')}."
        reach = board_title(len(self.ids), rung_columns(self.ids, self.collection))
        return f"{reach}. {sentence(spelled(self.open_disputes, 'open dispute'))}."

    @property
    def open_disputes(self) -> int:
        """How many disputes about its agreements are open."""
        return sum(map(self.collection.ties.disputes.__getitem__, self.ids))

    def on(self, cut: Cut) -> tuple[str, ...]:
        """The agreements that have rows on a page."""
        return self.ids[cut.start : cut.stop]

    def disputed_on(self, cut: Cut) -> tuple[str, ...]:
        """The agreements whose open disputes a page shows: the first page has some, further ones none."""
        if cut.number > 1 or self.section.name not in WITH_DISPUTES:
            return ()
        counts = ((name, self.collection.ties.disputes[name]) for name in self.ids)
        disputed = [(name, count) for name, count in counts if count]
        before = accumulate((count for _, count in disputed), initial=0)
        return tuple(
            name for (name, _), shown in zip(disputed, before, strict=False) if shown < MOST_DISPUTES
        )

    def cards(self, names: Iterable[str]) -> Iterator[Card]:
        """Agreements by their ids."""
        return map(self.collection.by_id.__getitem__, names)

    def items(self, cards: Iterable[Card]) -> tuple[Item, ...]:
        """What its main list holds of some agreements."""
        if self.section.name == "topics":
            return tuple((card, fact) for card in cards for fact in card.facts if fact.topic == self.key)
        if self.section.name == "publishers":
            found = ((card, source) for card in cards for source in card.sources)
            return tuple(item for item in found if item[1].publisher.key == self.key)
        return tuple(cards)

    def page(self, cut: Cut) -> EntryView:
        """One of its pages."""
        rows = stretch(cut, self.items(self.cards(self.on(cut))), self.path)
        return _page(self, rows, self.cards(self.disputed_on(cut)))


def entry_views(section: Section, key: str, name: str, collection: Collection) -> Iterator[EntryView]:
    """Every page of an entry of a section."""
    subject = Subject(section, key, name, collection)
    return map(subject.page, subject.cuts)


def _page(subject: Subject, stretch: Stretch[Item], disputed: Iterable[Card]) -> EntryView:
    section, collection, path, entry = subject.section, subject.collection, stretch.path, subject.entry
    disputes = ((card, item) for card in disputed for item in card.disputes if item.open)
    return EntryView(
        path=path,
        title=f"{subject.name}{stretch.paging.suffix}",
        description=subject.answer,
        template="entry.md.jinja",
        kind="entry",
        source=f"briefings/_registers/{section.register}.yaml" if section.register else None,
        section=LinkView(text=section.title, href=urls.link(urls.contents(section.name), path)),
        question=section.question.format(subject.name if section.proper else lowered(subject.name)),
        answer=subject.answer,
        definition=Resolver(path=path).resolve(entry.definition) if entry and entry.definition else None,
        particulars=particulars(entry, path, collection) if entry else (),
        table=_table(stretch, subject),
        statements=tuple(_statements(stretch, collection)),
        sources=tuple(_sources(stretch, collection)),
        disputes=tuple(
            question_row(card, item, "dispute", path, collection)
            for card, item in islice(disputes, MOST_DISPUTES)
        ),
        open_disputes=subject.open_disputes if section.name in WITH_DISPUTES else 0,
        paging=stretch.paging,
    )


def _table(stretch: Stretch[Item], subject: Subject) -> TableView | None:
    cards = [item for item in stretch.items if isinstance(item, Card)]
    whole, party = stretch.paging.last == 1, subject.key if subject.section.name == "parties" else None
    return table(cards, stretch.path, subject.collection, whole=whole, party=party) if cards else None


def _statements(stretch: Stretch[Item], collection: Collection) -> Iterator[StatementRow]:
    found = [item for item in stretch.items if isinstance(item, tuple) and isinstance(item[1], CardFact)]
    home = homes((card for card, _ in found), stretch.path, collection)
    for card, fact in found:
        if isinstance(fact, CardFact):
            yield statement_row(card, fact, stretch.path, home[card.id])


def _sources(stretch: Stretch[Item], collection: Collection) -> Iterator[SourceRow]:
    for item in stretch.items:
        if isinstance(item, tuple) and isinstance(item[1], CardSource):
            yield source_row(item[0], item[1], stretch.path, collection)
