"""Cards of an earlier build: what linking needs is at hand, the rest is fetched when it is asked for."""

import marshal
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from generator.collection.card import Card, CardRelation
from generator.collection.evidence import State
from generator.collection.ladder import RungState
from generator.collection.names import Name
from generator.collection.origins import OriginCount
from generator.collection.parts import SIZE, digests, offset
from generator.model.dates import Edtf

Fetch = Callable[[str], bytes]
KEPT = 1024
"""How many rows, and how many pieces of cards, are kept at hand."""
FEW = 16
"""How many whole cards: those that a page and its neighbours ask for again and again."""
_PIECES: Mapping[str, tuple[str, ...]] = {
    "events": ("events",),
    "facts": ("facts",),
    "money": ("money",),
    "sources": ("sources",),
    "questions": ("disputes", "unknowns"),
    "statements": ("statements",),
    "history": ("changes", "editorial"),
    "sites": ("sites",),
    "rest": ("summary", "override_lacks", "references", "links", "places", "dropped"),
}
"""What is read together of a card: a page that goes through all cards wants one thing of each."""


class Head(NamedTuple):
    """What is held of every card: plain values only, so that ten thousand load in a blink."""

    id: str
    path: str
    draft: bool
    aliases: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    mentions: tuple[str, ...]
    named: tuple[tuple[str, str], ...]
    parties: tuple[tuple[str, str, str | None], ...]
    origins: tuple[int, int, int]
    open_disputes: int
    open_questions: int
    reached: tuple[bool, ...]
    latest_date: str | None
    edited: int | None
    digests: bytes


def pack(card: Card) -> tuple[Head, bytes, bytes]:
    """The head of a card, and its row and the rest of it as bytes."""
    pieces = {name: {field: getattr(card, field) for field in group} for name, group in _PIECES.items()}
    body = {name: pickle.dumps(values, 5) for name, values in pieces.items()}
    return _head(card), marshal.dumps(_row(card)), marshal.dumps(body)


def _head(card: Card) -> Head:
    return Head(
        id=card.id,
        path=card.path,
        draft=card.draft,
        aliases=card.aliases,
        relations=tuple((item.relation, item.briefing) for item in card.relations),
        mentions=card.mentions,
        named=card.named,
        parties=_names(card.parties),
        origins=(card.origins.sources, card.origins.traced, card.origins.untraced),
        open_disputes=card.open_disputes,
        open_questions=card.open_questions,
        reached=card.reached,
        latest_date=card.latest_date.text if card.latest_date else None,
        edited=card.edited.toordinal() if card.edited else None,
        digests=digests(card),
    )


def _row(card: Card) -> tuple[Any, ...]:
    """What a row of a list shows beside the head."""
    ladder = tuple(_rung_values(rung) for rung in card.ladder)
    plain = (card.title, card.short_title, card.form, card.status, card.technologies)
    return (*plain, ladder, _names(card.organisations))


def _rung_values(rung: RungState) -> tuple[Any, ...]:
    day = rung.date.text if rung.date else None
    return rung.rung, rung.state.value, day, rung.events, rung.sources, rung.disputes, rung.unknowns


def _names(names: tuple[Name, ...]) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((name.key, name.text, name.register) for name in names)


class Shelf:
    """Fetches rows and pieces of cards, and keeps those last used."""

    def __init__(self, row: Fetch, body: Fetch) -> None:
        self.row = lru_cache(KEPT)(lambda name: _unpack_row(row(name)))
        self._body = lru_cache(FEW)(lambda name: marshal.loads(body(name)))
        self._piece = lru_cache(KEPT)(self._read)

    def piece(self, name: str, piece: str) -> dict[str, Any]:
        """The values of a piece of a card by their fields."""
        return self._piece(name, piece)

    def _read(self, name: str, piece: str) -> dict[str, Any]:
        found: dict[str, Any] = pickle.loads(self._body(name)[piece])
        return found


def _unpack_row(data: bytes) -> dict[str, Any]:
    title, short_title, form, status, technologies, ladder, organisations = marshal.loads(data)
    return {
        "title": title,
        "short_title": short_title,
        "form": form,
        "status": status,
        "technologies": technologies,
        "ladder": tuple(_rung(*rung) for rung in ladder),
        "organisations": tuple(_name(name) for name in organisations),
    }


def _rung(rung: str, state: str, day: str | None, *rest: Any) -> RungState:
    events, sources, disputes, unknowns = rest
    return RungState(
        rung=rung,
        state=State(state),
        date=Edtf.parse(day) if day else None,
        events=events,
        sources=sources,
        disputes=disputes,
        unknowns=unknowns,
    )


def _name(parts: tuple[str, str, str | None]) -> Name:
    key, text, register = parts
    return Name(key=key, text=text, register=register)


class StoredCard(Card):
    """A card whose attributes come from its head, its row or its whole, whichever is the least to read."""

    __slots__ = ("head", "shelf")
    head: Head
    shelf: Shelf
    digests: bytes

    def __init__(self, head: Head, shelf: Shelf) -> None:
        object.__setattr__(self, "head", head)
        object.__setattr__(self, "shelf", shelf)

    def __reduce__(self) -> Any:
        return _whole, ({field.name: getattr(self, field.name) for field in fields(Card)},)


def _whole(values: dict[str, Any]) -> Card:
    return Card(**values)


def part(card: Card, name: str) -> bytes:
    """The digest of a part of a card."""
    found = card.digests if isinstance(card, StoredCard) else digests(card)
    start = offset(name)
    return found[start : start + SIZE]


_FROM_HEAD: dict[str, Callable[[Any], Any]] = {
    "parties": lambda found: tuple(_name(name) for name in found),
    "relations": lambda found: tuple(CardRelation(relation=kind, briefing=name) for kind, name in found),
    "origins": lambda found: OriginCount(sources=found[0], traced=found[1], untraced=found[2]),
    "latest_date": lambda found: Edtf.parse(found) if found else None,
    "edited": lambda found: date.fromordinal(found) if found else None,
}
_IN_ROW = ("title", "short_title", "form", "status", "technologies", "ladder", "organisations")


def _of_head(name: str) -> property:
    place, read = Head._fields.index(name), _FROM_HEAD.get(name)
    if read is None:
        return property(lambda card: card.head[place])
    return property(lambda card: read(card.head[place]))


def _of_row(name: str) -> property:
    return property(lambda card: card.shelf.row(card.head.id)[name])


def _of_body(name: str, piece: str) -> property:
    return property(lambda card: card.shelf.piece(card.head.id, piece)[name])


for _piece, _fields in _PIECES.items():
    for _field in _fields:
        setattr(StoredCard, _field, _of_body(_field, _piece))
for _field in _IN_ROW:
    setattr(StoredCard, _field, _of_row(_field))
for _field in Head._fields:
    setattr(StoredCard, _field, _of_head(_field))
