"""Counting independent origins: ten wires of one post are one origin."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection.names import Names
from generator.model.briefing import Briefing
from generator.model.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginCount:
    """How many origins stand behind some sources.

    ``traced`` counts sources that share no known origin with each other; the sources of which no
    origin is known count together as one more.
    """

    sources: int
    traced: int
    untraced: int

    @property
    def total(self) -> int:
        """Independent origins, the untraced ones taken as one."""
        return self.traced + (1 if self.untraced else 0)


def trace(briefing: Briefing, names: Names) -> Mapping[str, frozenset[str]]:
    """For each source the roots that it draws on; an empty set where they are not traced."""
    return {key: frozenset(_roots(key, briefing, names)) for key in briefing.sources}


def _roots(key: str, briefing: Briefing, names: Names) -> Iterator[str]:
    """Follow ``derived_from`` to its ends, each name once, so that cycles and many paths cost nothing."""
    seen, ahead = {key}, [key]
    while ahead:
        name = ahead.pop()
        source = briefing.sources.get(name)
        further = source.derived_from if source else ()
        ahead += [origin for origin in further if origin not in seen]
        seen.update(further)
        if source is None or (not further and _first_hand(source, names)):
            yield name


def _first_hand(source: Source, names: Names) -> bool:
    publisher = names.registers.publishers.get(names.publisher(source.publisher).key)
    return source.own_reporting or (publisher is not None and publisher.type == "official")


def count(keys: Iterable[str], roots: Mapping[str, frozenset[str]]) -> OriginCount:
    """Count the origins behind some sources of a briefing; unknown keys are left out."""
    known = [roots[key] for key in dict.fromkeys(keys) if key in roots]
    traced = [found for found in known if found]
    return OriginCount(sources=len(known), traced=_independent(traced), untraced=len(known) - len(traced))


def _independent(traced: list[frozenset[str]]) -> int:
    """How many sources share no origin with one chosen before, those with fewest origins first.

    Greedy, so that it takes no time to speak of; it never counts more than there are.
    """
    used: frozenset[str] = frozenset()
    chosen = 0
    for found in sorted(traced, key=lambda origins: (len(origins), sorted(origins))):
        if not found & used:
            used |= found
            chosen += 1
    return chosen
