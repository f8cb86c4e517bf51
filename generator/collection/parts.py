"""The parts of a card that pages show, each with a digest by which changes are seen."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from operator import itemgetter
from typing import Any

from generator.collection.card import Card
from generator.diagnostics import Span
from generator.model.dates import Edtf

PARTS: Mapping[str, tuple[str, ...]] = {
    "named": ("named",),
    "counts": ("reached", "open_disputes"),
    "row": (
        "title",
        "short_title",
        "parties",
        "form",
        "status",
        "ladder",
        "technologies",
        "organisations",
        "origins",
        "latest_date",
        "open_disputes",
        "open_questions",
    ),
    "summary": ("summary",),
    "events": ("events", "latest"),
    "facts": ("facts",),
    "topics": ("told", "asked"),
    "statements": ("statements",),
    "money": ("money",),
    "sites": ("sites",),
    "sources": ("sources", "publishers", "languages"),
    "disputes": ("disputes",),
    "unknowns": ("unknowns",),
    "relations": ("relations",),
    "history": ("changes", "editorial", "aliases"),
}
"""The attributes of a card by part. Where something stands in its file belongs to none: no page shows it."""

SHARES: Mapping[str, Callable[[Any], str]] = {
    "facts": lambda fact: fact.topic,
    "sources": lambda source: source.publisher.key,
}
"""Parts of which the pages of an entry show its share alone, and the entry that an item belongs to."""

SIZE = 8
"""Bytes of a digest: enough for the cards of one site, short enough to hold for each of them."""


def digests(card: Card) -> bytes:
    """The digests of all parts in the order of ``PARTS``, then of shares, each behind that of its name."""
    parts = (_digest([getattr(card, name) for name in attributes]) for attributes in PARTS.values())
    shares = (piece for name, items in _shares(card).items() for piece in (_mark(name), _digest(items)))
    return b"".join((*parts, *shares))


def share(part: str, entry: str) -> str:
    """The name of an entry’s share of a part."""
    return f"{part}/{entry}"


@cache
def finder(part: str) -> Callable[[bytes], bytes]:
    """Finds the digest of a part or share among those of a card; empty where it has no such share."""
    if part in PARTS:
        start = tuple(PARTS).index(part) * SIZE
        return itemgetter(slice(start, start + SIZE))
    return lambda found: found.partition(_mark(part))[2][:SIZE]


def _shares(card: Card) -> Mapping[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for part, entry in SHARES.items():
        for item in getattr(card, part):
            found.setdefault(share(part, entry(item)), []).append(item)
    return found


@cache
def _mark(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=SIZE).digest()


def _digest(shown: list[Any]) -> bytes:
    return blake2b(repr(list(map(_plain, shown))).encode(), digest_size=SIZE).digest()


def _plain(value: Any) -> Any:
    """The value without the places in files that it holds."""
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [_plain(getattr(value, name)) for name in _shown(type(value))]
    return value


@cache
def _shown(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.type not in (Span, "Span"))
