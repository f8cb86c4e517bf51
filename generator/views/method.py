"""How status and evidence are derived, and what the words for likelihood and confidence mean."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.evidence import DECISION_TABLE
from generator.collection.link import Collection
from generator.model.registers import Registers, Status
from generator.views.assessments import Yardstick, yardstick
from generator.views.english import listed
from generator.views.evidence import STATE_WORDS
from generator.views.page import PageView
from generator.views.prose import ProseView, Resolver

CONFIDENCE: Mapping[str, str] = {
    "High": "Good sources that agree, or a question that is easy to settle. It may still be wrong.",
    "Moderate": "Credible and plausible, but not well enough supported for more.",
    "Low": "Scant, fragmentary or doubtful ground, or much that had to be inferred.",
}
RELIABILITY: Mapping[str, str] = {
    "A": "Completely reliable",
    "B": "Usually reliable",
    "C": "Fairly reliable",
    "D": "Not usually reliable",
    "E": "Unreliable",
    "F": "Reliability cannot be judged",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A state and the test that leads to it."""

    state: str
    word: str
    test: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """A term of a register: what it means, and the test behind it in words."""

    anchor: str
    name: str
    definition: ProseView
    test: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LikelihoodView:
    """A word of the yardstick."""

    anchor: str
    name: str
    range: str
    definition: ProseView
    drawing: Yardstick | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView(PageView):
    """Everything that the method page shows."""

    evidence: tuple[EvidenceRow, ...]
    rungs: tuple[TermView, ...]
    statuses: tuple[TermView, ...]
    likelihoods: tuple[LikelihoodView, ...]
    confidence: tuple[tuple[str, str], ...]
    reliability: tuple[tuple[str, str], ...]


def method_view(collection: Collection) -> MethodView:
    """The method page for a project’s registers."""
    registers, resolver = collection.registers, Resolver(path=urls.METHOD, cards=collection.by_id)
    return MethodView(
        path=urls.METHOD,
        title="How to read us",
        description="How the state of a statement and the status of an agreement follow from sources.",
        template="method.md.jinja",
        kind="method",
        evidence=_evidence(),
        rungs=_rungs(registers, resolver),
        statuses=_statuses(registers, resolver),
        likelihoods=_likelihoods(registers, resolver),
        confidence=tuple(CONFIDENCE.items()),
        reliability=tuple(RELIABILITY.items()),
    )


def _evidence() -> tuple[EvidenceRow, ...]:
    return tuple(
        EvidenceRow(state=test.state, word=STATE_WORDS[test.state], test=test.words)
        for test in DECISION_TABLE
    )


def _rungs(registers: Registers, resolver: Resolver) -> tuple[TermView, ...]:
    return tuple(
        TermView(
            anchor=urls.anchor("rung", name),
            name=rung.name,
            definition=resolver.resolve(rung.definition),
            test=f"Reached by: {_events(rung.reached_by, registers)}.",
        )
        for name, rung in registers.rungs.items()
    )


def _statuses(registers: Registers, resolver: Resolver) -> tuple[TermView, ...]:
    return tuple(
        TermView(
            anchor=urls.anchor("status", name),
            name=status.name,
            definition=resolver.resolve(status.definition),
            test=_test(status, registers),
        )
        for name, status in registers.statuses.items()
    )


def _test(status: Status, registers: Registers) -> str:
    """The test of a status in words."""
    wanted = f"has happened: {_events(status.any_of, registers, 'or')}" if status.any_of else "otherwise"
    barred = f"; has not happened: {_events(status.none_of, registers)}" if status.none_of else ""
    return f"{wanted[0].upper()}{wanted[1:]}{barred}."


def _likelihoods(registers: Registers, resolver: Resolver) -> tuple[LikelihoodView, ...]:
    return tuple(
        LikelihoodView(
            anchor=urls.anchor("likelihood", name),
            name=word.name,
            range=f"{word.low}–{word.high}%",
            definition=resolver.resolve(word.definition),
            drawing=yardstick(name, registers.likelihoods),
        )
        for name, word in registers.likelihoods.items()
    )


def _events(types: Iterable[str], registers: Registers, last: str = "or") -> str:
    known = registers.event_types
    return listed((known[name].name.lower() if name in known else name for name in types), last)
