"""Single statements, questions and sources outside their briefing, each leading back to it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card, CardFact, CardQuestion, CardSource
from generator.collection.link import Collection
from generator.model.codes import language_name
from generator.model.date_words import english
from generator.views.board import partner
from generator.views.english import listed
from generator.views.evidence import STATE_WORDS
from generator.views.page import Foreign, LinkView
from generator.views.sections import name_link


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where an excerpt comes from: its briefing, and whose agreement that is."""

    agreement: LinkView
    partner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A fact or a judgement; a judgement names its author."""

    text: str
    href: str
    state: str
    word: str
    by: str
    home: Home


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A dispute with its positions, or an open question with the reason why it is open."""

    question: LinkView
    open: bool
    positions: tuple[tuple[str, str], ...]
    why: str
    would_settle: str
    home: Home


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source and the briefing that rests on it."""

    title: Foreign
    supplied: bool
    url: str | None
    publisher: LinkView | str
    language: str
    published: str
    home: Home


def home_of(card: Card, base: str, collection: Collection) -> Home:
    """The briefing of a card, seen from the page at ``base``."""
    href = urls.link(urls.briefing(card.id), base)
    return Home(agreement=LinkView(text=card.short_title, href=href), partner=partner(card, collection))


def homes(cards: Iterable[Card], base: str, collection: Collection) -> Mapping[str, Home]:
    """The briefings of some cards by their ids; of one that comes again and again only once."""
    return {name: home_of(card, base, collection) for name, card in {card.id: card for card in cards}.items()}


def statement_row(card: Card, fact: CardFact, base: str, home: Home) -> StatementRow:
    """A statement under its topic."""
    return StatementRow(
        text=fact.text,
        href=urls.link(urls.briefing(card.id), base, urls.anchor(fact.kind, fact.id)),
        state=fact.state,
        word=STATE_WORDS[fact.state],
        by=listed(name.text for name in fact.by),
        home=home,
    )


def question_row(card: Card, item: CardQuestion, kind: str, base: str, collection: Collection) -> QuestionRow:
    """A question of the kind ``dispute`` or ``unknown``."""
    href = urls.link(urls.briefing(card.id), base, urls.anchor(kind, item.id))
    return QuestionRow(
        question=LinkView(text=item.question, href=href),
        open=item.open,
        positions=tuple((position.holder, position.text) for position in item.positions),
        why=item.why,
        would_settle=item.would_settle,
        home=home_of(card, base, collection),
    )


def source_row(card: Card, source: CardSource, base: str, collection: Collection) -> SourceRow:
    """A source in a list of sources."""
    return SourceRow(
        title=Foreign(text=source.title, language=source.language),
        supplied=source.supplied,
        url=source.url,
        publisher=name_link(source.publisher, base),
        language=language_name(source.language) if source.language else "Language not recorded",
        published=english(source.published, short=True) if source.published else "No date given",
        home=home_of(card, base, collection),
    )


def open_disputes(cards: Iterator[Card]) -> Iterator[tuple[Card, CardQuestion]]:
    """The open disputes of some cards."""
    return ((card, item) for card in cards for item in card.disputes if item.open)
