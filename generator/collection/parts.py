"""The parts of a card that pages show, each with a digest by which changes are seen."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
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

SIZE = 8
"""Bytes of a digest: enough for the cards of one site, short enough to hold for each of them."""


def digests(card: Card) -> bytes:
    """The digests of all parts, one behind the other in the order of ``PARTS``."""
    return b"".join(_digest(card, attributes) for attributes in PARTS.values())


@cache
def offset(part: str) -> int:
    """Where the digest of a part begins among those of its card."""
    return tuple(PARTS).index(part) * SIZE


def _digest(card: Card, attributes: tuple[str, ...]) -> bytes:
    shown = repr([_plain(getattr(card, name)) for name in attributes])
    return blake2b(shown.encode(), digest_size=SIZE).digest()


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
