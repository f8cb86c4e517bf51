"""The evidence state of a statement follows from its sources, their origins and who is on record."""

import pytest

from generator.collection.evidence import DECISION_TABLE, Evidence, Findings, State, decide, statements
from generator.collection.origins import OriginCount
from tests.collection.reading import assessed, decoded

SOURCES = """\
sources:
  gazette: {publisher: gazette, title: A, derived_from: wire}
  mirror: {publisher: The Mirror, title: B, derived_from: wire}
  post: {publisher: The Post, title: C, own_reporting: true}
  star: {publisher: The Star, title: D}
  sun: {publisher: The Sun, title: E}
origins:
  wire: A wire
"""


def fact(fields: str, more: str = "") -> Evidence:
    text = f"facts:\n  - {{id: it, topic: scope, text: Night trains., {fields}}}\n{more}{SOURCES}"
    return assessed(text).evidence["it"]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ("sources: gazette", State.REPORTED),
        ("sources: [gazette, mirror]", State.REPORTED),
        ("sources: [gazette, post]", State.CONFIRMED),
        ("sources: [star, sun]", State.REPORTED),
        ("sources: [star, sun, gazette]", State.CONFIRMED),
        ("sources: []", State.UNKNOWN),
        ("sources: [], said_by: anna-muster", State.UNKNOWN),
        ("sources: nowhere", State.UNKNOWN),
        ("sources: gazette, said_by: anna-muster", State.CONFIRMED),
        ("sources: gazette, said_by: AT", State.CONFIRMED),
        ("sources: gazette, said_by: {name: Max Beispiel, represents: CH}", State.CONFIRMED),
        ("sources: gazette, said_by: {name: Max Beispiel, represents: FR}", State.REPORTED),
        ("sources: gazette, said_by: Max Beispiel", State.REPORTED),
        ("sources: gazette, said_by: alpine-railways", State.REPORTED),
        ("sources: [gazette, post], planned: true", State.PLANNED),
    ],
)
def test_the_state_of_a_fact(fields: str, state: State) -> None:
    assert fact(fields).state is state


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ("about: it", State.DISPUTED),
        ("about: it, status: resolved, resolution: So.", State.REPORTED),
        ("about: scope", State.REPORTED),
    ],
)
def test_an_open_dispute_about_it_outweighs_the_rest(fields: str, state: State) -> None:
    dispute = f"{{question: Which?, {fields}, positions: [{{text: A}}, {{text: B}}]}}"
    assert fact("sources: gazette", f"disputes:\n  - {dispute}\n").state is state


def test_sources_cited_in_the_text_carry_it_too() -> None:
    text = "facts:\n  - {id: it, topic: scope, text: 'Night trains. [@post; @gazette]', sources: post}\n"
    assert assessed(text + SOURCES).evidence["it"].sources == ("post", "gazette")


@pytest.mark.parametrize(
    ("event", "on_record"),
    [
        ("{announced: 2025, by: anna-muster, sources: gazette}", ("AT",)),
        ("{signed: 2025, by: anna-muster, sources: gazette}", ()),
        ("{signed: 2025, by: {name: anna-muster, capacity: announced}, sources: gazette}", ("AT",)),
        ("{signed: 2025, by: anna-muster, said_by: CH, sources: gazette}", ("CH",)),
    ],
)
def test_whoever_announces_a_step_is_on_record_with_it(event: str, on_record: tuple[str, ...]) -> None:
    (found,) = assessed(f"events:\n  - {event}\n").evidence.values()
    assert found.on_record == on_record


def test_every_statement_is_weighed() -> None:
    found = assessed("technologies: trains\nunknowns: [{id: u, question: Which?}]\n")
    assert found.evidence.keys() == {item.id for item in statements(found.briefing)}
    assert len(found.evidence) == 2


def test_the_table_is_exhaustive_and_names_each_state_once() -> None:
    nothing = Findings(
        planned=False, origins=OriginCount(sources=1, traced=0, untraced=1), on_record=(), disputes=()
    )
    assert decide(nothing) is State.REPORTED
    assert {test.state for test in DECISION_TABLE} == set(State) - {State.NOT_APPLICABLE}
    assert len(DECISION_TABLE) == len({test.state for test in DECISION_TABLE})


def test_a_broken_file_can_be_weighed_all_the_same() -> None:
    assert len(decoded("events: nonsense\n").model.events) == 1
    assert {item.state for item in assessed("events: nonsense\n").evidence.values()} == {State.UNKNOWN}
