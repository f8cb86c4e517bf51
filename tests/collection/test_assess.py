"""From a decoded briefing to its card."""

import pytest

from tests.collection.reading import card

NAMED = """\
parties: [{party: AT, through: alpine-union}, CH]
systems: [{name: Sleeper, technology: night-trains, maker: alpine-railways, sources: gazette}]
sites: [{name: Depot, organisation: Depot AG, sources: gazette}]
companies: [{organisation: Alpine Rail, sources: gazette}]
technologies: [trains]
related:
  - {relation: follows, briefing: other}
  - {relation: follows, title: Without a briefing}
"""


def test_a_card_names_parties_and_organisations_once() -> None:
    found = card(NAMED)
    assert [name.key for name in found.parties] == ["AT", "CH"]
    assert [name.key for name in found.organisations] == ["alpine-union", "alpine-railways", "Depot AG"]


def test_technologies_of_systems_count() -> None:
    assert card(NAMED).technologies == ("trains", "night-trains")


def test_relations_are_those_to_briefings() -> None:
    assert [(item.relation, item.briefing) for item in card(NAMED).relations] == [("follows", "other")]


def test_titles_and_summary_are_plain() -> None:
    found = card("summary: Night *trains*. [@gazette]\n")
    assert found.summary == "Night trains."
    assert found.short_title == found.title
    assert card("short_title: Trains\n").short_title == "Trains"


@pytest.mark.parametrize(
    ("override", "lacks"),
    [
        ("{status: signed}", ("reason", "sources")),
        ("{status: signed, reason: So.}", ("sources",)),
        ("{status: signed, reason: So., sources: gazette}", ()),
    ],
)
def test_what_a_status_set_by_hand_lacks(override: str, lacks: tuple[str, ...]) -> None:
    assert card(f"status_override: {override}\n").override_lacks == lacks
    assert card().override_lacks == ()


def test_events_know_their_disputes() -> None:
    text = (
        "events: [{signed: 2025, id: it, text: 'By *both*.', sources: gazette}]\n"
        "disputes: [{id: d, question: When?, about: it, positions: [{text: A}, {text: B}]}]\n"
    )
    (event,) = card(text).events
    assert (event.type, event.text, event.disputed_by) == ("signed", "By both.", ("d",))
