"""The rules, asked anew only where their answer may differ from the build before."""

import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from generator import rules
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.watch import Watch
from generator.diagnostics import Diagnostic
from generator.documents.load import name_of
from generator.freshness.garbage import swept_after
from generator.freshness.project import Executors, alone
from generator.freshness.sharing import shared
from generator.freshness.stock import SETTLED, Stock
from generator.store.cards import CardStore, Reads
from generator.store.store import Store

Finding = tuple[str, tuple[Diagnostic, ...], Reads]
"""Of a card by its path: what the rules found, and which register entries they looked up."""


WORTH_SHARING = 500
"""Fewer cards than this are checked before other processes would have started."""
PORTION = 64


@dataclass(frozen=True, slots=True)
class Checker:
    """Asks the rules of a collection, and notes what they look up."""

    collection: Collection
    watch: Watch

    def check(self, names: Iterable[str]) -> list[Finding]:
        """What the rules find in some cards."""
        with swept_after():
            return [self._check(self.collection.card(name)) for name in names]

    def _check(self, card: Card) -> Finding:
        with self.watch.noting() as reads:
            found = tuple(rules.check_card(card, self.collection))
        return card.path, found, frozenset(reads)


_open: list[Checker] = []
"""Who checks; a process that was forked has it of its parent."""


def check_all(checker: Checker, cards: Sequence[Card], executors: Executors) -> Iterator[Finding]:
    """What the rules find in many cards, asked by several processes where that is worth it."""
    names = [[card.id for card in cards[at : at + PORTION]] for at in range(0, len(cards), PORTION)]
    with (executors if len(cards) >= WORTH_SHARING else alone)() as executor:
        _open[:] = [checker]
        found = shared(executor, _check, checker.check, names) if executor else map(checker.check, names)
        yield from chain.from_iterable(found)
    _open.clear()


def _check(names: Sequence[str]) -> list[Finding] | None:
    """Ask the rules in a process that was forked from the one that linked; any other knows nothing."""
    return _open[0].check(names) if _open else None


def suspects(stock: Stock, collection: Collection) -> Sequence[Card]:
    """The cards that the rules must see: those that changed, or that name one that did.

    Those in which something was found before are seen again: its wording may depend on all others.
    """
    if stock.settled != collection.as_of.isoformat().encode():
        return (*collection.cards, *collection.drafts.values())
    return [collection.card(name) for name in sorted(_suspects(stock, collection))]


def _suspects(stock: Stock, collection: Collection) -> set[str]:
    found = {
        name_of(path)
        for path, file in stock.files.items()
        if file.readable and (path in stock.changed or not file.clean)
    }
    for name in stock.renamed:
        found |= {*collection.mentioned.get(name, ()), *collection.claims.get(name, ())}
    return found


def keep_findings(findings: Iterable[Finding], as_of: date, store: Store) -> Iterator[Diagnostic]:
    """Keep what was found, and yield it with what reading each of the files found."""
    cards, rest = CardStore(store), iter(findings)
    while portion := list(islice(rest, PORTION)):
        kept: list[tuple[str, bytes, Reads]] = []
        for path, found, reads in portion:
            read = read_problems(cards, path)
            yield from (*read, *found)
            problems = pickle.dumps((read, found), 5) if read or found else b""
            kept.append((path, problems, reads | cards.reads_of(path)))
        cards.find(kept)
    store.keep(SETTLED, as_of.isoformat().encode())


def unread_problems(stock: Stock, store: Store) -> Iterator[Diagnostic]:
    """What keeps files from becoming cards."""
    cards = CardStore(store)
    for path, file in stock.files.items():
        if not file.readable:
            yield from read_problems(cards, path)


def read_problems(cards: CardStore, path: str) -> tuple[Diagnostic, ...]:
    """What reading a file found wrong with it."""
    kept = cards.problems(path)
    read: tuple[Diagnostic, ...] = pickle.loads(kept)[0] if kept else ()
    return read
