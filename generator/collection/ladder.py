"""How far an agreement has come: its rungs and its status, derived from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.collection.evidence import Evidence, State
from generator.model.briefing import Briefing
from generator.model.dates import Edtf
from generator.model.registers import Registers, Status
from generator.model.statements import Event

_STRENGTH = (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED)
REACHED = frozenset({State.CONFIRMED, State.REPORTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class RungState:
    """One rung of an agreement’s ladder: its state and what it rests on."""

    rung: str
    state: State
    date: Edtf | None = None
    events: tuple[str, ...] = ()
    sources: int = 0
    disputes: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()

    @property
    def reached(self) -> bool:
        """Whether evidence shows that the agreement came this far."""
        return self.state in REACHED


def climb(
    briefing: Briefing, registers: Registers, evidence: Mapping[str, Evidence]
) -> tuple[RungState, ...]:
    """The state of every rung, in the register’s order."""
    form = registers.forms.get(briefing.form)
    without = form.without_rungs if form else ()
    return tuple(
        RungState(rung=name, state=State.NOT_APPLICABLE)
        if name in without
        else _rung(name, _events(name, briefing, registers), briefing, evidence)
        for name in registers.rungs
    )


def _events(name: str, briefing: Briefing, registers: Registers) -> list[Event]:
    """The events that tell of a rung; a plan tells only of the furthest rung that it aims at."""
    furthest = {kind: rung for rung, entry in registers.rungs.items() for kind in entry.reached_by}
    reaching = (event for event in briefing.events if event.type in registers.rungs[name].reached_by)
    return [event for event in reaching if not event.planned or furthest[event.type] == name]


def _rung(name: str, events: list[Event], briefing: Briefing, evidence: Mapping[str, Evidence]) -> RungState:
    disputes = tuple(item.id for item in briefing.disputes if item.status == "open" and name in item.about)
    state = State.DISPUTED if disputes else strongest(evidence[event.id].state for event in events)
    carrying = [event for event in events if evidence[event.id].state is state] or events
    return RungState(
        rung=name,
        state=state,
        date=_first_date(carrying),
        events=tuple(event.id for event in carrying),
        sources=len({source for event in carrying for source in evidence[event.id].sources}),
        disputes=tuple(
            dict.fromkeys((*disputes, *(d for event in carrying for d in evidence[event.id].disputes)))
        ),
        unknowns=tuple(item.id for item in briefing.unknowns if name in item.about),
    )


def strongest(states: Iterable[State]) -> State:
    """The state that says most; unknown where there is none."""
    found = frozenset(states)
    return next((state for state in _STRENGTH if state in found), State.UNKNOWN)


def derive_status(briefing: Briefing, registers: Registers, evidence: Mapping[str, Evidence]) -> str:
    """The first status of the register whose test holds for what has happened, or the override."""
    if briefing.status_override is not None:
        return briefing.status_override.status
    happened = {
        event.type for event in briefing.events if evidence[event.id].state in REACHED and not event.planned
    }
    return next((name for name, status in registers.statuses.items() if _holds(status, happened)), "")


def _holds(status: Status, happened: set[str]) -> bool:
    wanted = not status.any_of or bool(happened & set(status.any_of))
    return wanted and not happened & set(status.none_of)


def _first_date(events: Iterable[Event]) -> Edtf | None:
    dates = sorted((event.date for event in events if event.date.is_known), key=lambda date: date.sort_key)
    return dates[0] if dates else None
