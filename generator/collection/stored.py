"""Cards of an earlier build: of each only its id is at hand, the rest is fetched when it is asked for."""

import marshal
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from functools import cached_property, lru_cache
from sys import intern
from typing import Any, NamedTuple

from generator.collection.card import Card, CardRelation
from generator.collection.evidence import State
from generator.collection.ladder import RungState
from generator.collection.names import Name
from generator.collection.origins import OriginCount
from generator.collection.parts import digests
from generator.model.dates import Edtf

Fetch = Callable[[str], bytes]
KEPT = 256
"""How many heads and rows are kept at hand."""
FEW = 16
"""How many whole cards and pieces of them: those that a page and its neighbours ask for again and again."""
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


Plain = tuple[str, str, str | None]
"""A name in plain values: its key, its text, its register."""


class Head(NamedTuple):
    """What linking needs of a card: plain values only, so that ten thousand load in a blink.

    ``day`` is that of the latest step, nought where there is none; days are ordinals.
    """

    id: str
    path: str
    draft: bool
    aliases: tuple[str, ...]
    relations: tuple[tuple[str, str], ...]
    mentions: tuple[str, ...]
    named: tuple[tuple[str, str, int], ...]
    parties: tuple[Plain, ...]
    origins: tuple[int, int, int]
    open_disputes: int
    open_questions: int
    reached: tuple[bool, ...]
    latest_date: str | None
    day: int
    edited: int | None


class Packed(NamedTuple):
    """A card as bytes: its head, its row, the rest of it, and the digests of its parts."""

    head: bytes
    row: bytes
    body: bytes
    parts: bytes


def pack(card: Card) -> Packed:
    """A card for the store."""
    pieces = {name: {field: getattr(card, field) for field in group} for name, group in _PIECES.items()}
    body = {name: pickle.dumps(values, 5) for name, values in pieces.items()}
    head, row = marshal.dumps(tuple(head_of(card))), marshal.dumps(_row(card))
    return Packed(head, row, marshal.dumps(body), digests(card))


def unpack_head(data: bytes) -> Head:
    """A head out of the store."""
    return Head(*marshal.loads(data))


def head_of(card: Card) -> Head:
    """What linking needs of a card."""
    if isinstance(card, StoredCard):
        return card.head
    latest = card.latest_date
    return Head(
        id=card.id,
        path=card.path,
        draft=card.draft,
        aliases=card.aliases,
        relations=tuple((item.relation, item.briefing) for item in card.relations),
        mentions=card.mentions,
        named=_shared(card.named),
        parties=_shared(_names(card.parties)),
        origins=(card.origins.sources, card.origins.traced, card.origins.untraced),
        open_disputes=card.open_disputes,
        open_questions=card.open_questions,
        reached=card.reached,
        latest_date=latest.text if latest else None,
        day=latest.earliest.toordinal() if latest and latest.earliest else 0,
        edited=card.edited.toordinal() if card.edited else None,
    )


def _shared(found: tuple[tuple[Any, ...], ...]) -> tuple[tuple[Any, ...], ...]:
    """The same with strings that every head of a process has in common once it is unpacked."""
    return tuple(tuple(intern(item) if isinstance(item, str) else item for item in one) for one in found)


def _row(card: Card) -> tuple[Any, ...]:
    """What a row of a list shows beside the head."""
    ladder = tuple(_rung_values(rung) for rung in card.ladder)
    plain = (card.title, card.short_title, card.form, card.status, card.technologies)
    return (*plain, ladder, _names(card.organisations))


def _rung_values(rung: RungState) -> tuple[Any, ...]:
    day = rung.date.text if rung.date else None
    return rung.rung, rung.state.value, day, rung.events, rung.sources, rung.disputes, rung.unknowns


def _names(names: tuple[Name, ...]) -> tuple[Plain, ...]:
    return tuple((name.key, name.text, name.register) for name in names)


class Shelf:
    """Fetches heads, rows and pieces of cards by their ids, and keeps those last used."""

    def __init__(
        self, head: Fetch, row: Fetch, body: Fetch, parts: Callable[[], Mapping[str, bytes]]
    ) -> None:
        self.head = lru_cache(KEPT)(lambda name: unpack_head(head(name)))
        self.row = lru_cache(KEPT)(lambda name: _unpack_row(row(name)))
        self._body = lru_cache(FEW)(lambda name: marshal.loads(body(name)))
        self._piece = lru_cache(4 * FEW)(self._read)
        self._parts = parts

    @cached_property
    def parts(self) -> Mapping[str, bytes]:
        """The digests of the parts of every card."""
        return self._parts()

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
        "ladder": ladder,
        "organisations": organisations,
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


def names_of(found: Iterable[Plain]) -> tuple[Name, ...]:
    """Names out of plain values."""
    return tuple(Name(key=key, text=text, register=register) for key, text, register in found)


class StoredCard(Card):
    """A card whose attributes come from its head, its row or its whole, whichever is the least to read."""

    __slots__ = ("_id", "shelf")
    _id: str
    shelf: Shelf

    def __init__(self, name: str, shelf: Shelf) -> None:
        object.__setattr__(self, "_id", name)
        object.__setattr__(self, "shelf", shelf)

    @property
    def head(self) -> Head:
        """What linking needs of it."""
        return self.shelf.head(self._id)

    def __reduce__(self) -> Any:
        return _whole, ({field.name: getattr(self, field.name) for field in fields(Card)},)


def _whole(values: dict[str, Any]) -> Card:
    return Card(**values)


def parts_of(card: Card) -> bytes:
    """The digests of the parts of a card."""
    return card.shelf.parts[card.id] if isinstance(card, StoredCard) else digests(card)


def parts_by_id(cards: Sequence[Card]) -> Mapping[str, bytes]:
    """The same of many cards, by their ids."""
    stored = next((card for card in cards if isinstance(card, StoredCard)), None)
    return stored.shelf.parts if stored else {card.id: digests(card) for card in cards}


_FROM_HEAD: dict[str, Callable[[Any], Any]] = {
    "parties": names_of,
    "relations": lambda found: tuple(CardRelation(relation=kind, briefing=name) for kind, name in found),
    "origins": lambda found: OriginCount(sources=found[0], traced=found[1], untraced=found[2]),
    "latest_date": lambda found: Edtf.parse(found) if found else None,
    "edited": lambda found: date.fromordinal(found) if found else None,
}
_FROM_ROW: dict[str, Callable[[Any], Any]] = {
    "ladder": lambda found: tuple(_rung(*rung) for rung in found),
    "organisations": names_of,
}
_IN_ROW = ("title", "short_title", "form", "status", "technologies", "ladder", "organisations")


def _of_head(name: str) -> property:
    place, read = Head._fields.index(name), _FROM_HEAD.get(name)
    if read is None:
        return property(lambda card: card.head[place])
    return property(lambda card: read(card.head[place]))


def _of_row(name: str) -> property:
    read = _FROM_ROW.get(name)
    if read is None:
        return property(lambda card: card.shelf.row(card.id)[name])
    return property(lambda card: read(card.shelf.row(card.id)[name]))


def _of_body(name: str, piece: str) -> property:
    return property(lambda card: card.shelf.piece(card.id, piece)[name])


for _piece, _fields in _PIECES.items():
    for _field in _fields:
        setattr(StoredCard, _field, _of_body(_field, _piece))
for _field in _IN_ROW:
    setattr(StoredCard, _field, _of_row(_field))
for _field in set(Head._fields) - {"id", "day"}:
    setattr(StoredCard, _field, _of_head(_field))
setattr(StoredCard, "id", property(lambda card: card._id))  # noqa: B010, SLF001 - its field is a slot of Card
