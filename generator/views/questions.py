"""Disagreement and ignorance: disputes with their positions side by side, and open questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.statements import Dispute, Position, Unknown
from generator.views.english import listed, sentence, spelled
from generator.views.evidence import speaker_name
from generator.views.lookup import Lookup, SourceLink
from generator.views.prose import ProseView


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """One side of a dispute, headed by who holds it."""

    holder: str
    text: ProseView | None
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A question that sources contradict each other on."""

    anchor: str
    question: str
    open: bool
    size: str
    positions: tuple[PositionView, ...]
    resolution: ProseView | None
    would_settle: ProseView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownView:
    """A question that no source answers."""

    anchor: str
    question: str
    why: ProseView | None
    would_settle: ProseView | None
    sources: tuple[SourceLink, ...]


def dispute_views(lookup: Lookup) -> tuple[DisputeView, ...]:
    """Open disputes first, then what was settled."""
    disputes = sorted(lookup.briefing.disputes, key=lambda dispute: dispute.status != "open")
    return tuple(_dispute(dispute, lookup) for dispute in disputes)


def unknown_views(lookup: Lookup) -> tuple[UnknownView, ...]:
    """The open questions, in the briefing’s order."""
    return tuple(_unknown(unknown, lookup) for unknown in lookup.briefing.unknowns)


def _dispute(dispute: Dispute, lookup: Lookup) -> DisputeView:
    return DisputeView(
        anchor=urls.anchor("dispute", dispute.id),
        question=dispute.question,
        open=dispute.status == "open",
        size=spelled(len(dispute.positions), "position"),
        positions=tuple(_positions(dispute.positions, lookup)),
        resolution=lookup.prose(dispute.resolution),
        would_settle=lookup.prose(dispute.would_settle),
    )


def _positions(positions: tuple[Position, ...], lookup: Lookup) -> Iterator[PositionView]:
    for position in positions:
        holders = listed(speaker_name(speaker, lookup) for speaker in position.by)
        yield PositionView(
            holder=sentence(position.label or holders or "Holder not named"),
            text=lookup.prose(position.text),
            sources=lookup.sources(position.sources),
        )


def _unknown(unknown: Unknown, lookup: Lookup) -> UnknownView:
    return UnknownView(
        anchor=urls.anchor("unknown", unknown.id),
        question=unknown.question,
        why=lookup.prose(unknown.why),
        would_settle=lookup.prose(unknown.would_settle),
        sources=lookup.sources(unknown.sources),
    )
