"""What stands beside a statement: its state, its sources, their origins and who is on record."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.evidence import State, voices
from generator.collection.origins import OriginCount
from generator.model.statements import Speaker, Statement
from generator.views.english import counted
from generator.views.lookup import Lookup, SourceLink
from generator.views.page import LinkView

STATE_WORDS: Mapping[State, str] = {
    State.CONFIRMED: "Confirmed",
    State.REPORTED: "Reported",
    State.DISPUTED: "Disputed",
    State.PLANNED: "Planned",
    State.UNKNOWN: "Unknown",
    State.NOT_APPLICABLE: "Does not apply",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """The margin of a statement."""

    state: str
    word: str
    measure: str
    on_record: tuple[str, ...]
    disputes: tuple[LinkView, ...]
    sources: tuple[SourceLink, ...]


def evidence_view(statement: Statement, lookup: Lookup) -> EvidenceView:
    """The evidence behind a statement of the briefing."""
    evidence = lookup.assessed.evidence[statement.id]
    cited = {citation.source for citation in statement.sources}
    also = (key for key in evidence.sources if key not in cited)
    return EvidenceView(
        state=evidence.state,
        word=STATE_WORDS[evidence.state],
        measure=measure(evidence.origins),
        on_record=tuple(dict.fromkeys(_on_record(statement, lookup, frozenset(evidence.on_record)))),
        disputes=tuple(dispute_links(evidence.disputes, lookup)),
        sources=(*lookup.sources(statement.sources), *lookup.sources_by_key(also)),
    )


def measure(count: OriginCount) -> str:
    """How many sources, and how far their origins are traced: “5 sources, 2 origins”."""
    sources = counted(count.sources, "source")
    if not count.sources:
        return "no source"
    if not count.untraced:
        return sources if count.sources == 1 else f"{sources}, {counted(count.traced, 'origin')}"
    if not count.traced:
        return f"{sources}, {'origin' if count.sources == 1 else 'origins'} not traced"
    return f"{sources}, {counted(count.traced, 'origin')} traced, {counted(count.untraced, 'source')} not"


def dispute_links(ids: tuple[str, ...], lookup: Lookup) -> Iterator[LinkView]:
    """Links to disputes by their questions."""
    for dispute in lookup.briefing.disputes:
        if dispute.id in ids:
            yield LinkView(text=dispute.question, href=f"#{urls.anchor('dispute', dispute.id)}")


def speaker_name(speaker: Speaker, lookup: Lookup) -> str:
    """A name as readers should see it."""
    return lookup.names.speaker(speaker.name).text


def _on_record(statement: Statement, lookup: Lookup, parties: frozenset[str]) -> Iterator[str]:
    for speaker in voices(statement, lookup.registers):
        speaks_for = [key for key in lookup.names.represented(speaker) if key in parties]
        if speaks_for:
            name, party = speaker_name(speaker, lookup), lookup.names.party(speaks_for[0]).text
            yield name if party in name else f"{name} ({party})"
