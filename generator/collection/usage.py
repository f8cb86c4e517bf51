"""Who uses what: for each entry of a register, the briefings that name it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from generator.collection.stored import Head

Usage = dict[str, dict[str, tuple[str, ...]]]
"""For each section of the site, such as ``publishers``, the ids of briefings by entry."""
Rows = dict[str, dict[str, tuple[int, ...]]]
"""How many rows each of these has in the list of the entry, where it is not one row each."""


class Used(NamedTuple):
    """Both, in the order of the heads."""

    usage: Usage
    rows: Rows


def find_usage(heads: Iterable[Head]) -> Used:
    """Index the heads by every entry that they name, in their order."""
    ids: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    rows: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for head in heads:
        for section, key, count in head.named:
            ids[section][key].append(head.id)
            rows[section][key].append(count)
    return Used(
        {section: {key: tuple(uses) for key, uses in found.items()} for section, found in ids.items()},
        {section: _several(found) for section, found in rows.items()},
    )


def _several(found: dict[str, list[int]]) -> dict[str, tuple[int, ...]]:
    return {key: tuple(counts) for key, counts in found.items() if max(counts) > 1}
