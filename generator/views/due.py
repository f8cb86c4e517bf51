"""What is due: dated promises ahead, promised dates that passed, our own reviews."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator import urls
from generator.collection.card import Card, CardEvent
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.views.board import partner
from generator.views.english import clipped

LONGEST = 6
TEXT_LENGTH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class DueItem:
    """A date, whose it is, and what should happen."""

    date: str
    who: str
    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """The three lists, each cut to what is nearest."""

    promised: tuple[DueItem, ...]
    passed: tuple[DueItem, ...]
    reviews: tuple[DueItem, ...]


def due_view(collection: Collection) -> DueView:
    """What the dates of the collection ask for on the day the site speaks for."""
    today = collection.as_of
    promises = sorted(_promises(collection.cards), key=lambda promise: _day(promise[1].date))
    ahead = (promise for promise in promises if not promise[1].date.passed(today))
    passed = (promise for promise in reversed(promises) if promise[1].date.passed(today))
    return DueView(
        promised=tuple(islice((_promise(card, event, collection) for card, event in ahead), LONGEST)),
        passed=tuple(islice((_promise(card, event, collection) for card, event in passed), LONGEST)),
        reviews=tuple(islice(_reviews(collection), LONGEST)),
    )


def _promises(cards: Iterable[Card]) -> Iterator[tuple[Card, CardEvent]]:
    """Planned events with a date, of a type that has not been seen to happen."""
    for card in cards:
        happened = {event.type for event in card.events if not event.planned}
        for event in card.events:
            if event.planned and event.date.is_known and event.type not in happened:
                yield card, event


def _promise(card: Card, event: CardEvent, collection: Collection) -> DueItem:
    kind = collection.registers.event_types.get(event.type)
    return DueItem(
        date=english(event.date, short=True),
        who=partner(card, collection),
        href=urls.link(urls.briefing(card.id), urls.HOME, urls.anchor("event", event.id)),
        text=clipped(event.text, TEXT_LENGTH) or (kind.name if kind else event.type),
    )


def _reviews(collection: Collection) -> Iterator[DueItem]:
    due = [(card.editorial.review_due, card) for card in collection.cards if card.editorial.review_due]
    for day, card in sorted(due, key=lambda item: (_day(item[0]), item[1].id)):
        overdue = " (overdue)" if day.passed(collection.as_of) else ""
        yield DueItem(
            date=english(day, short=True),
            who=partner(card, collection),
            href=urls.link(urls.briefing(card.id), urls.HOME),
            text=f"{card.short_title}{overdue}",
        )


def _day(when: Edtf) -> date:
    return when.latest or date.max
