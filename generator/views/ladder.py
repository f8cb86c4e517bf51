"""How far an agreement has come, rung by rung, with the sentence that each rung deserves."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.evidence import State
from generator.collection.ladder import RungState
from generator.model.date_words import english
from generator.model.registers import Rung
from generator.views.english import counted
from generator.views.evidence import STATE_WORDS, dispute_links
from generator.views.lookup import Lookup
from generator.views.page import LinkView
from generator.views.prose import ProseView


@dataclass(frozen=True, slots=True, kw_only=True)
class RungView:
    """One rung: when, in what state, what it rests on or what is missing.

    ``links`` lead on: to the event, the dispute or the open question.
    """

    name: str
    state: str
    word: str
    date: str | None
    text: ProseView | None
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallLadder:
    """The ladder as marks alone, with its spoken form; ``reach`` counts the rungs that its rail runs to."""

    states: tuple[str, ...]
    reach: int
    spoken: str


def rung_views(lookup: Lookup) -> tuple[RungView, ...]:
    """The ladder of the briefing’s page."""
    rungs = lookup.registers.rungs
    return tuple(_rung(state, rungs[state.rung], lookup) for state in lookup.assessed.ladder)


def small_ladder(ladder: tuple[RungState, ...], rungs: Mapping[str, Rung]) -> SmallLadder:
    """The ladder of a table’s row."""
    words = (f"{rungs[rung.rung].name}: {state_word(rung, rungs[rung.rung]).lower()}" for rung in ladder)
    reached = [index for index, rung in enumerate(ladder) if rung.reached]
    return SmallLadder(
        states=tuple(rung.state for rung in ladder),
        reach=max(reached, default=0),
        spoken=f"Ladder. {'; '.join(words)}",
    )


def state_word(rung: RungState, register: Rung) -> str:
    """The state in words; for an empty rung what was looked for and not found."""
    return register.nothing_found if rung.state is State.UNKNOWN else STATE_WORDS[rung.state]


def _rung(rung: RungState, register: Rung, lookup: Lookup) -> RungView:
    return RungView(
        name=register.name,
        state=rung.state,
        word=state_word(rung, register),
        date=_date(rung),
        text=_text(rung, lookup),
        links=tuple(_links(rung, lookup)),
    )


def _date(rung: RungState) -> str | None:
    if rung.date is not None:
        return english(rung.date)
    return "Date not known" if rung.events else None


def _text(rung: RungState, lookup: Lookup) -> ProseView | None:
    """The account of the first event that carries the rung; a disputed rung shows its question instead."""
    if rung.disputes:
        return None
    told = (event.text for event in lookup.briefing.events if event.id in rung.events and event.text)
    text = next(told, None)
    return lookup.resolver.without_notes(text) if text else None


def _links(rung: RungState, lookup: Lookup) -> Iterator[LinkView]:
    if rung.disputes:
        yield from _disputes(rung, lookup)
    elif rung.events:
        href = f"#{urls.anchor('event', rung.events[0])}"
        yield LinkView(text=counted(rung.sources, "source"), href=href)
    if rung.state is State.UNKNOWN:
        yield from _unknowns(rung, lookup)


def _disputes(rung: RungState, lookup: Lookup) -> Iterator[LinkView]:
    sizes = {dispute.question: len(dispute.positions) for dispute in lookup.briefing.disputes}
    for link in dispute_links(rung.disputes, lookup):
        positions = counted(sizes[link.text], "position")
        yield LinkView(text=f"{link.text} {positions}", href=link.href)


def _unknowns(rung: RungState, lookup: Lookup) -> Iterator[LinkView]:
    for unknown in lookup.briefing.unknowns:
        if unknown.id in rung.unknowns:
            yield LinkView(text=unknown.question, href=f"#{urls.anchor('unknown', unknown.id)}")
