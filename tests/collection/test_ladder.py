"""How far an agreement has come follows from its events."""

import pytest

from generator.collection.evidence import State
from generator.collection.ladder import RungState, strongest
from generator.collection.names import Names
from tests.collection.reading import REGISTERS, SIGNED, assessed

DISPUTE = "disputes: [{id: d, question: Which?, about: %s, positions: [{text: A}, {text: B}]}]\n"


def rung(text: str, name: str = "signed") -> RungState:
    return next(found for found in assessed(text).ladder if found.rung == name)


def test_a_rung_is_reached_by_its_events_and_dated_by_the_first() -> None:
    found = rung("events:\n" + SIGNED + "  - {signed: 2025-10, id: earlier, sources: gazette}\n")
    assert (found.state, str(found.date), found.reached) == (State.REPORTED, "2025-10", True)
    assert found.events == ("it-was-signed", "earlier")
    assert found.sources == 1


def test_the_events_that_say_most_carry_it() -> None:
    sure = "  - {signed: 2025-12, id: sure, said_by: AT, sources: gazette}\n"
    found = rung("events:\n" + SIGNED + sure)
    assert (found.state, found.events, str(found.date)) == (State.CONFIRMED, ("sure",), "2025-12")


def test_without_events_nothing_is_known() -> None:
    found = rung("", "running")
    assert (found.state, found.date, found.reached) == (State.UNKNOWN, None, False)


def test_a_plan_does_not_reach_it() -> None:
    found = rung("events:\n  - {service-start: 2026, planned: true, sources: gazette}\n", "running")
    assert (found.state, found.reached, str(found.date)) == (State.PLANNED, False, "2026")


def test_a_dispute_about_the_rung_itself_outweighs_its_events() -> None:
    found = rung("events:\n" + SIGNED + DISPUTE % "signed")
    assert (found.state, found.disputes, found.reached) == (State.DISPUTED, ("d",), False)


def test_a_dispute_about_an_event_is_named_at_its_rung() -> None:
    assert rung("events:\n" + SIGNED + DISPUTE % "it-was-signed").disputes == ("d",)


def test_an_unknown_about_the_rung_is_named_there() -> None:
    assert rung("unknowns: [{id: u, question: When?, about: running}]\n", "running").unknowns == ("u",)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], State.UNKNOWN),
        ([State.UNKNOWN], State.UNKNOWN),
        ([State.PLANNED, State.DISPUTED], State.DISPUTED),
        ([State.DISPUTED, State.REPORTED, State.CONFIRMED], State.CONFIRMED),
    ],
)
def test_the_strongest_state_says_most(states: list[State], expected: State) -> None:
    assert strongest(states) is expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("events:\n" + SIGNED, "signed"),
        ("events:\n" + SIGNED + "  - {service-start: 2026, sources: gazette}\n", "running"),
        ("events:\n" + SIGNED + "  - {service-start: 2026, planned: true, sources: gazette}\n", "signed"),
        ("events:\n" + SIGNED + "  - {suspended: 2026, sources: gazette}\n", "suspended"),
        ("events:\n" + SIGNED + DISPUTE % "it-was-signed", "unclear"),
        ("events:\n  - {signed: unknown}\n", "unclear"),
        ("status_override: {status: suspended, reason: So., sources: gazette}\n", "suspended"),
    ],
)
def test_the_status_is_the_first_whose_test_holds(text: str, status: str) -> None:
    assert assessed(text).card.status == status


@pytest.mark.parametrize(("planned", "signed"), [("true", State.UNKNOWN), ("false", State.REPORTED)])
def test_a_plan_tells_only_of_the_rung_that_it_aims_at(planned: str, signed: State) -> None:
    """What has run must have been signed; what is to run may still have to be."""
    rungs = dict(REGISTERS.rungs)
    rungs["signed"] = rungs["signed"].model_copy(update={"reached_by": ("signed", "service-start")})
    names = Names(registers=REGISTERS.model_copy(update={"rungs": rungs}))
    text = f"events:\n  - {{service-start: 2026, planned: {planned}, sources: gazette}}\n"
    states = {found.rung: found.state for found in assessed(text, names=names).ladder}
    assert states["signed"] is signed
