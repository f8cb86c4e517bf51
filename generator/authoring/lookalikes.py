"""What is there already: sources with the same address, briefings that look like a new one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from urllib.parse import SplitResult, urlsplit

from generator.collection.card import Card
from generator.collection.link import Collection

_ALIKE = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """A briefing that may be the same, and why one could think so."""

    briefing: str
    reason: str


def lookalikes(
    collection: Collection, *, title: str, parties: Iterable[str], form: str, urls: Iterable[str]
) -> Iterator[Lookalike]:
    """Briefings, drafts too, that cite one of the addresses, or have the same parties and form or title."""
    wanted, sides = {address(url) for url in urls}, set(parties)
    for card in _all(collection):
        yield from _citing(card, wanted)
        if sides == {name.key for name in card.parties}:
            if card.form == form:
                yield Lookalike(briefing=card.id, reason=f"same parties, also a {form}: {card.title}")
            elif SequenceMatcher(None, card.title.casefold(), title.casefold()).ratio() > _ALIKE:
                yield Lookalike(briefing=card.id, reason=f"same parties, similar title: {card.title}")


def citing(collection: Collection, url: str) -> Iterator[Lookalike]:
    """Briefings, drafts too, that cite an address, in whatever spelling."""
    for card in _all(collection):
        yield from _citing(card, {address(url)})


def publishers_by_host(collection: Collection) -> Mapping[str, str]:
    """For each host the publisher that sources found there are mostly given, by its id or plain name."""
    seen: dict[str, Counter[str]] = {}
    for key, publisher in collection.registers.publishers.items():
        if publisher.url:
            seen.setdefault(host(publisher.url), Counter())[key] += 1
    for card in _all(collection):
        for source in card.sources:
            if source.url:
                seen.setdefault(host(source.url), Counter())[source.publisher.key] += 1
    return {name: max(sorted(counts), key=counts.__getitem__) for name, counts in seen.items()}


def address(url: str) -> tuple[str, str, str]:
    """What is the same in all spellings of an address."""
    parts = _split(url)
    return host(url), parts.path.rstrip("/"), parts.query


def host(url: str) -> str:
    """The host of an address, without its `www`; none where it is no address."""
    return (_split(url).hostname or "").removeprefix("www.")


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:  # brackets that hold no address of a machine
        return SplitResult(scheme="", netloc="", path=url, query="", fragment="")


def _citing(card: Card, wanted: Set[tuple[str, str, str]]) -> Iterator[Lookalike]:
    for link in card.links:
        if address(link.url) in wanted:
            yield Lookalike(briefing=card.id, reason=f"cites {link.url} as {link.source}")


def _all(collection: Collection) -> Iterator[Card]:
    yield from collection.cards
    yield from collection.drafts.values()
