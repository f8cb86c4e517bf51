from dataclasses import replace

from generator.collection.link import Collection, link
from generator.collection.names import Name
from generator.views.ties import most_common_state, ties
from tests.views.bodies import named
from tests.views.ferries import collection


def pairs(found: Collection) -> list[tuple[str, str, int]]:
    """Each tie by its names and the number of its agreements."""
    return [(tie.one.name.text, tie.other.name.text, len(tie.cards)) for tie in ties(found)]


def test_organisations_of_two_countries_in_one_agreement_are_tied() -> None:
    assert pairs(named("NO.yard SE.harbour SE.crane", "NO.yard SE.harbour")) == [
        ("Yard", "Harbour", 2),
        ("Yard", "Crane", 1),
    ]


def test_those_of_one_country_or_of_none_are_not() -> None:
    assert pairs(named("NO.yard NO.dock", "XX.one XX.two")) == []


def test_a_country_that_is_not_recorded_is_another() -> None:
    (tie,) = ties(named("XX.one NO.yard"))
    assert (tie.one.name.text, tie.other.name.text) == ("Yard", "One")
    assert (tie.one.place, tie.other.place) == ("Norway", "country not recorded")


def test_bodies_that_act_for_a_state_are_left_out() -> None:
    assert pairs(named("NO.M.ports SE.yard SE.M.ports", "NO.F.grants SE.yard")) == [("Grants", "Yard", 1)]


def test_plain_names_are_left_out() -> None:
    found = named("NO.yard SE.harbour")
    (card,) = found.cards
    plain = replace(card, organisations=(card.organisations[0], Name(key="Somebody", text="Somebody")))
    assert pairs(link([plain], found.names)) == []


def test_the_most_common_state_stands_first() -> None:
    assert most_common_state(collection()) == "NO"
    assert most_common_state(link((), collection().names)) is None
    assert [tie.one.country for tie in ties(named("SE.a NO.b", "FI.c NO.d", "FI.e DK.f"))] == [
        "NO",
        "NO",
        "DK",
    ]
