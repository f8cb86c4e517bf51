"""The board: every agreement as one rail, furthest first, with totals above the rungs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.model.date_words import english
from generator.views.english import listed, number_word, sentence, spelled

LONGEST = 24
"""Rows on the home page; the list has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardColumn:
    """A rung and how many agreements reach it."""

    name: str
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """An agreement; the partner is named in the first of its rows."""

    partner: str
    first: bool
    title: str
    href: str
    states: tuple[str, ...]
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """The board and the sentence that it shows; ``hidden`` counts the agreements that it has no room for."""

    title: str
    columns: tuple[BoardColumn, ...]
    rows: tuple[BoardRow, ...]
    hidden: int


def board_view(collection: Collection) -> BoardView:
    """The board of the home page."""
    columns = rung_columns(collection.ties.order, collection)
    return BoardView(
        title=board_title(len(collection.cards), columns),
        columns=columns,
        rows=tuple(islice(_rows(collection), LONGEST)),
        hidden=max(0, len(collection.cards) - LONGEST),
    )


def board_title(agreements: int, columns: tuple[BoardColumn, ...]) -> str:
    """“Two agreements: both signed, none found producing”: the furthest rungs, and what none reached."""
    reached = [column for column in columns[1:] if column.total][-2:]
    missing = [column for column in columns if not column.total][:1]
    parts = [f"{_share(column.total, agreements)} {column.name.lower()}" for column in reached]
    parts += [f"none found {column.name.lower()}" for column in missing if agreements]
    whole = sentence(spelled(agreements, "agreement"))
    return f"{whole}: {listed(parts, ',').replace(' , ', ', ')}" if parts else whole


def rung_columns(names: Iterable[str], collection: Collection) -> tuple[BoardColumn, ...]:
    """How many agreements, given by their ids, reach each rung."""
    reached = [collection.ties.reached[name] for name in names]
    return tuple(
        BoardColumn(name=rung.name, total=sum(rungs[index] for rungs in reached))
        for index, rung in enumerate(collection.registers.rungs.values())
    )


def partner(card: Card, collection: Collection) -> str:
    """The parties that set an agreement apart, in short; those that every agreement has go without saying."""
    return partners(card.parties, collection)


def partners(parties: tuple[Name, ...], collection: Collection) -> str:
    """The same of some parties."""
    own = [name for name in parties if name.key not in collection.common_parties]
    bodies = collection.registers.organisations
    known = (bodies.get(name.key) for name in own or parties)
    short = (body.short_name if body else None for body in known)
    return ", ".join(word or name.text for word, name in zip(short, own or parties, strict=True))


def _share(part: int, whole: int) -> str:
    if part == whole:
        return {1: "it is", 2: "both"}.get(whole, "all")
    return number_word(part)


def _rows(collection: Collection) -> Iterator[BoardRow]:
    partners: dict[str, list[Card]] = defaultdict(list)
    for card in furthest_first(collection):
        partners[partner(card, collection)].append(card)
    for name, cards in partners.items():
        for index, card in enumerate(cards):
            yield BoardRow(
                partner=name,
                first=index == 0,
                title=card.short_title,
                href=urls.link(urls.briefing(card.id), urls.HOME),
                states=tuple(rung.state for rung in card.ladder),
                latest=english(card.latest_date, short=True) if card.latest_date else "no date",
            )


def furthest_first(collection: Collection) -> list[Card]:
    """By the furthest rung, then by how many were reached; otherwise as the collection has them."""
    reached = collection.ties.reached
    return sorted(collection.cards, key=lambda card: (-furthest(reached[card.id]), -sum(reached[card.id])))


def furthest(reached: Sequence[bool]) -> int:
    """The place of the furthest rung that was reached; -1 where none was."""
    return max((index for index, one in enumerate(reached) if one), default=-1)
