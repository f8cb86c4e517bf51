"""The registers of the whole site: disputes, open questions, changes and sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator import urls
from generator.collection.card import Card, CardQuestion, CardSource
from generator.collection.link import Collection
from generator.model.briefing import Change
from generator.model.date_words import english
from generator.views.english import counted, sentence
from generator.views.excerpts import Home, QuestionRow, SourceRow, home_of, question_row, source_row
from generator.views.history import KINDS, FieldView, field_views
from generator.views.page import PageView
from generator.views.paging import Leaf, Paging, Stretch, leaved, paged
from generator.views.prose import ProseView, Resolver

ELSEWHERE = "Other questions"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionGroup:
    """The questions of one topic."""

    anchor: str
    heading: str
    rows: tuple[QuestionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsView(PageView):
    """One page of the register of disputes, or of unknowns."""

    question: str
    answer: str
    groups: tuple[QuestionGroup, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A change of a briefing: what changed, and each field before and after."""

    date: str
    kind: str
    weighty: bool
    note: ProseView
    fields: tuple[FieldView, ...]
    home: Home


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView(PageView):
    """One page of the register of changes, newest first."""

    question: str
    answer: str
    rows: tuple[ChangeRow, ...]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView(PageView):
    """One page of all sources, newest first."""

    question: str
    answer: str
    rows: tuple[SourceRow, ...]
    paging: Paging


_Asked = tuple[str, Card, CardQuestion]
_Changed = tuple[Card, int, Change]
_Cited = tuple[Card, CardSource]


def dispute_views(collection: Collection) -> Iterator[QuestionsView | Leaf[QuestionsView]]:
    """Every page of the register of disputes."""
    found = [(card, item) for card in collection.cards for item in card.disputes]
    open_ones = sum(item.open for _, item in found)
    answer = (
        f"{counted(len(found), 'dispute')} in {counted(len(collection.cards), 'briefing')}, {open_ones} open."
    )

    def view(stretch: Stretch[_Asked]) -> QuestionsView:
        return QuestionsView(
            path=stretch.path,
            title=f"Disputes{stretch.paging.suffix}",
            description="Every question on which sources contradict each other, by subject, with all sides.",
            template="questions.md.jinja",
            kind="disputes",
            question="On what do sources contradict each other?",
            answer=answer,
            groups=tuple(_groups(stretch, "dispute", collection)),
            paging=stretch.paging,
        )

    return leaved(paged(_by_topic(found, collection), urls.DISPUTES), view, _asking, _asked, answer)


def unknown_views(collection: Collection) -> Iterator[QuestionsView | Leaf[QuestionsView]]:
    """Every page of the register of open questions."""
    found = [(card, item) for card in collection.cards for item in card.unknowns]
    answer = f"{counted(len(found), 'open question')} in {counted(len(collection.cards), 'briefing')}."

    def view(stretch: Stretch[_Asked]) -> QuestionsView:
        return QuestionsView(
            path=stretch.path,
            title=f"Unknowns{stretch.paging.suffix}",
            description="Every question that no source found answers, by subject, and what would settle it.",
            template="questions.md.jinja",
            kind="unknowns",
            question="What does nobody know?",
            answer=answer,
            groups=tuple(_groups(stretch, "unknown", collection)),
            paging=stretch.paging,
        )

    return leaved(paged(_by_topic(found, collection), urls.UNKNOWNS), view, _asking, _asked, answer)


def _asking(entry: _Asked) -> tuple[str]:
    return (entry[1].id,)


def _asked(entry: _Asked) -> tuple[str, str]:
    return entry[1].id, entry[2].id


def _by_topic(found: Sequence[tuple[Card, CardQuestion]], collection: Collection) -> Sequence[_Asked]:
    """Open questions before settled ones, each under the first topic it is about, in the register’s order."""
    order = {topic: place for place, topic in enumerate(collection.registers.topics)}
    asked = [(next(iter(item.topics), ""), card, item) for card, item in found]
    return sorted(asked, key=lambda entry: (order.get(entry[0], len(order)), not entry[2].open))


def _groups(stretch: Stretch[_Asked], kind: str, collection: Collection) -> Iterator[QuestionGroup]:
    for topic, asked in groupby(stretch.items, key=lambda entry: entry[0]):
        term = collection.registers.topics.get(topic)
        yield QuestionGroup(
            anchor=f"topic-{topic or 'other'}",
            heading=term.name if term else ELSEWHERE,
            rows=tuple(question_row(card, item, kind, stretch.path, collection) for _, card, item in asked),
        )


def change_views(collection: Collection) -> Iterator[ChangesView | Leaf[ChangesView]]:
    """Every page of the register of changes."""
    found = [(card, *item) for card in collection.cards for item in enumerate(card.changes)]
    found.sort(key=lambda item: item[2].date.sort_key, reverse=True)
    answer = sentence(
        f"{counted(len(found), 'change')} in {counted(len(collection.cards), 'briefing')}, newest first."
    )

    def view(stretch: Stretch[_Changed]) -> ChangesView:
        return ChangesView(
            path=stretch.path,
            title=f"Changes{stretch.paging.suffix}",
            description="What changed in the briefings, and when: significant changes and corrections.",
            template="changes.md.jinja",
            kind="changes",
            question="What changed, and when?",
            answer=answer,
            rows=tuple(_change(card, change, stretch.path, collection) for card, _, change in stretch.items),
            paging=stretch.paging,
        )

    def named(item: _Changed) -> Iterator[str]:
        """The briefing, and those that the note of a change may lead to."""
        yield item[0].id
        yield from (name for name in item[0].mentions if name in collection.by_id)

    return leaved(paged(found, urls.CHANGES), view, named, lambda item: (item[0].id, item[1]), answer)


def _change(card: Card, change: Change, base: str, collection: Collection) -> ChangeRow:
    return ChangeRow(
        date=english(change.date, short=True),
        kind=KINDS[change.kind],
        weighty=change.kind != "minor",
        note=Resolver(path=base, cards=collection.by_id).resolve(change.note),
        fields=field_views(change),
        home=home_of(card, base, collection),
    )


def source_views(collection: Collection) -> Iterator[SourcesView | Leaf[SourcesView]]:
    """Every page of the register of sources."""
    found = [(card, source) for card in collection.cards for source in card.sources]
    found.sort(key=_newest)
    publishers = len({source.publisher.key for _, source in found})
    answer = f"{counted(len(found), 'source')} of {counted(publishers, 'publisher')}, newest first."

    def view(stretch: Stretch[_Cited]) -> SourcesView:
        return SourcesView(
            path=stretch.path,
            title=f"Sources{stretch.paging.suffix}",
            description="Every source that the briefings rest on, with its publisher, language and date.",
            template="sources.md.jinja",
            kind="sources",
            question="What do the briefings rest on?",
            answer=answer,
            rows=tuple(source_row(card, source, stretch.path, collection) for card, source in stretch.items),
            paging=stretch.paging,
        )

    pages = paged(found, urls.SOURCES)
    return leaved(pages, view, lambda item: (item[0].id,), lambda item: (item[0].id, item[1].key), answer)


def _newest(item: _Cited) -> tuple[int, str, str]:
    card, source = item
    day = source.published.earliest if source.published else None
    return -(day.toordinal() if day else 0), card.id, source.key
