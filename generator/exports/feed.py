"""What a feed holds, whatever its format: significant changes and corrections, newest first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from generator import urls
from generator.collection.card import Card
from generator.model.briefing import Change
from generator.model.date_words import english
from generator.prose.parse import parse as parse_prose
from generator.views.channels import Channel
from generator.views.history import field_views
from generator.views.publication import one_line
from generator.views.site import Site

LENGTH = 100
"""Entries of a feed."""
_MINTED = "2026"
"""The year in every id, which RFC 4151 wants; it never changes, or all readers would see all entries anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """One change. Its day is the first that its date can mean, and its text says what is known."""

    id: str
    title: str
    address: str
    day: date
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A channel’s newest entries; ``updated`` is the day of the newest, or else the site’s own."""

    id: str
    title: str
    author: str
    about: str
    home: str
    folder: str
    updated: date
    entries: tuple[FeedEntry, ...]


def feed(channel: Channel, site: Site, as_of: date) -> Feed:
    """The feed of a channel, of a site that has an address."""
    entries = tuple(_newest(channel.cards, site))
    return Feed(
        id=tag(site, urls.feeds(channel.folder)[0]),
        title=one_line(channel.title),
        author=one_line(site.name),
        about=f"Significant changes and corrections, as of {as_of.isoformat()}",
        home=str(site.address(channel.pages[0])),
        folder=channel.folder,
        updated=entries[0].day if entries else as_of,
        entries=entries,
    )


def tag(site: Site, name: str) -> str:
    """A permanent ``tag:`` URI of something on a site."""
    address = urlsplit(site.url)
    return f"tag:{address.hostname},{_MINTED}:{address.path.lstrip('/')}{name}"


def _newest(cards: Iterable[Card], site: Site) -> list[FeedEntry]:
    """Only what is as new as the last of them is put into words."""
    told = [found for card in cards for found in _told(card)]
    days = sorted((day for day, *_ in told), reverse=True)[:LENGTH]
    entries = (_entry(*found, site) for found in told if found[0] >= days[-1])
    return sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.id))[:LENGTH]


def _told(card: Card) -> Iterator[tuple[date, Card, Change, int]]:
    """The oldest change of a day is its first, so that new ones above it leave its number alone."""
    numbers: Counter[str] = Counter()
    for change in reversed(card.changes):
        numbers[change.date.text] += 1
        if change.kind != "minor" and change.date.earliest:
            yield change.date.earliest, card, change, numbers[change.date.text]


def _entry(day: date, card: Card, change: Change, number: int, site: Site) -> FeedEntry:
    name = f"{_first_id(card)}/{quote(change.date.text, safe='')}/{number}"
    return FeedEntry(
        id=tag(site, f"briefings/{name}"),
        title=("Correction: " if change.kind == "correction" else "") + one_line(card.title),
        address=str(site.address(urls.briefing(card.id), "#changes")),
        day=day,
        kind=change.kind,
        text="\n".join(_lines(change)),
    )


def _first_id(card: Card) -> str:
    """The id that a briefing had when it appeared, so that a new one leaves its entries alone."""
    return card.aliases[0] if card.aliases else card.id


def _lines(change: Change) -> Iterator[str]:
    yield parse_prose(change.note)[0].plain
    yield from (one_line(str(field)) for field in field_views(change))
    yield f"Changed: {one_line(english(change.date))}."
