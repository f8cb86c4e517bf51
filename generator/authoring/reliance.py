"""What rests on which source: origins behind a briefing, and sources that carry a statement alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.collection.assess import Assessed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliance:
    """The sources of a briefing; ``alone`` names, for each that nothing else supports, its statements."""

    id: str
    sources: int
    origins: int
    untraced: int
    alone: Mapping[str, tuple[str, ...]]


def reliances(assessed: Iterable[Assessed]) -> Iterator[Reliance]:
    """The reliance of each briefing on its sources, in the order of their ids."""
    for one in sorted(assessed, key=lambda one: one.id):
        origins = one.card.origins
        yield Reliance(
            id=one.id,
            sources=origins.sources,
            origins=origins.total,
            untraced=origins.untraced,
            alone={source: names for source in one.briefing.sources if (names := tuple(_alone(one, source)))},
        )


def _alone(one: Assessed, source: str) -> Iterator[str]:
    yield from (name for name, evidence in one.evidence.items() if evidence.sources == (source,))
