"""Who uses what: for each entry of a register, the briefings that name it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator.collection.card import Card

Usage = Mapping[str, Mapping[str, tuple[str, ...]]]
"""For each section of the site, such as ``publishers``, the ids of briefings by entry."""


def find_usage(cards: Iterable[Card]) -> Usage:
    """Index the cards by every entry that they name, in the order of the cards."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for card in cards:
        for section, key in card.named:
            found[section][key].append(card.id)
    return {section: {key: tuple(ids) for key, ids in uses.items()} for section, uses in found.items()}
