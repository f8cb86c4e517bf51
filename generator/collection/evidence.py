"""The state of a statement, derived from its sources, their origins and who is on record."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.collection.names import Names
from generator.collection.origins import OriginCount, count, trace
from generator.model.briefing import Briefing
from generator.model.fields import ProseMark
from generator.model.ids import KINDS
from generator.model.registers import Registers
from generator.model.statements import Event, Position, Speaker, Statement, Unknown
from generator.model.walk import walk
from generator.prose.parse import parse as parse_prose


class State(StrEnum):
    """The evidence states; the last is for rungs that a form of agreement cannot have."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    DISPUTED = "disputed"
    PLANNED = "planned"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What carries a statement, and the state that follows from it."""

    state: State
    sources: tuple[str, ...]
    origins: OriginCount
    on_record: tuple[str, ...]
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the tests ask about."""

    planned: bool
    origins: OriginCount
    on_record: tuple[str, ...]
    disputes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceTest:
    """One row of the decision table: the state, the test in words, and the test."""

    state: State
    words: str
    holds: Callable[[Findings], bool]


DECISION_TABLE: tuple[EvidenceTest, ...] = (
    EvidenceTest(
        state=State.DISPUTED,
        words="An open dispute is about it: sources contradict each other.",
        holds=lambda found: bool(found.disputes),
    ),
    EvidenceTest(
        state=State.UNKNOWN,
        words="No source carries it: looked for, nothing found.",
        holds=lambda found: found.origins.sources == 0,
    ),
    EvidenceTest(
        state=State.PLANNED,
        words="A date has been put to it, by a party or in its name, and it has not been seen to happen.",
        holds=lambda found: found.planned,
    ),
    EvidenceTest(
        state=State.CONFIRMED,
        words="A party says so on record, or at least two independent origins agree.",
        holds=lambda found: bool(found.on_record) or found.origins.total > 1,
    ),
    EvidenceTest(
        state=State.REPORTED,
        words="Anything else: it rests on one origin, at second hand.",
        holds=lambda _: True,
    ),
)
"""Ordered and exhaustive: the first test that holds decides."""


def decide(findings: Findings) -> State:
    """The state that the decision table gives."""
    return next(test.state for test in DECISION_TABLE if test.holds(findings))


def weigh(briefing: Briefing, registers: Registers, names: Names) -> Mapping[str, Evidence]:
    """The evidence of every statement of a briefing, by its id."""
    roots = trace(briefing, names)
    disputes = _open_disputes(briefing)
    parties = frozenset(names.party(party.party).key for party in briefing.parties)

    def one(statement: Statement) -> Evidence:
        sources = tuple(dict.fromkeys(cited(statement)))
        speakers = voices(statement, registers)
        found = Findings(
            planned=statement.planned,
            origins=count(sources, roots),
            on_record=tuple(dict.fromkeys(_on_record(speakers, names, parties))),
            disputes=disputes.get(statement.id, ()),
        )
        return Evidence(
            state=decide(found),
            sources=sources,
            origins=found.origins,
            on_record=found.on_record,
            disputes=found.disputes,
        )

    return {statement.id: one(statement) for statement in statements(briefing)}


def statements(briefing: Briefing) -> Iterator[Statement]:
    """Every statement that sources carry, in the order of the briefing."""
    for kind in KINDS:
        yield from (item for item in getattr(briefing, kind) if isinstance(item, Statement))


def cited(statement: Statement | Position | Unknown) -> Iterator[str]:
    """The source keys that something said names, in its list and in its prose."""
    yield from (citation.source for citation in statement.sources)
    for _, mark, text in walk(statement):
        if isinstance(mark, ProseMark):
            yield from (cite.source for cite in parse_prose(text)[0].citations)


def _open_disputes(briefing: Briefing) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for dispute in briefing.disputes:
        if dispute.status == "open":
            for about in dispute.about:
                found[about] = (*found.get(about, ()), dispute.id)
    return found


def voices(statement: Statement, registers: Registers) -> tuple[Speaker, ...]:
    """Those who say it: named as such, or by acting, as whoever announces something is on record."""
    if not isinstance(statement, Event):
        return statement.said_by
    kind = registers.event_types.get(statement.type)
    announces = kind is not None and kind.statement
    acting = (speaker for speaker in statement.by if announces or speaker.capacity == "announced")
    return (*statement.said_by, *acting)


def _on_record(speakers: Iterable[Speaker], names: Names, parties: frozenset[str]) -> Iterator[str]:
    for speaker in speakers:
        for party in names.represented(speaker):
            if party in parties:
                yield party
