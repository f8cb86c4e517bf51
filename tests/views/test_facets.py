from dataclasses import replace

from generator.views.facets import PARAMETERS, Facet, facets
from tests.views.ferries import PLEDGE, TREATY, collection


def found() -> dict[str, Facet]:
    return {facet.parameter: facet for facet in facets(collection())}


def test_every_facet_leads_to_a_section() -> None:
    assert {name: facet.section.name for name, facet in found().items()} == PARAMETERS


def test_a_term_knows_the_agreements_that_it_applies_to() -> None:
    (term,) = found()["technology"].terms
    assert (term.key, term.name, term.ids) == ("electric-ferries", "Electric ferries", (TREATY,))
    announced, signed = found()["rung"].terms
    assert (announced.ids, signed.ids) == ((TREATY, PLEDGE), (TREATY,))


def test_what_an_agreement_reached_and_disputes_and_when_are_facets_too() -> None:
    assert {term.name: term.ids for term in found()["disputed"].terms} == {
        "Disputed": (TREATY,),
        "Not disputed": (PLEDGE,),
    }
    assert [term.key for term in found()["year"].terms] == ["2025", "2024"]


def test_a_party_of_every_agreement_sets_none_apart() -> None:
    assert [term.key for term in found()["party"].terms] == ["nordic-council"]
    ties = collection().ties._replace(common_parties=frozenset())
    apart = {facet.parameter: facet for facet in facets(replace(collection(), ties=ties))}
    assert [term.key for term in apart["party"].terms] == ["no", "se", "nordic-council"]


def test_an_organisation_can_be_a_party() -> None:
    (council,) = found()["party"].terms
    assert (council.section, council.ids) == ("organisations", (PLEDGE,))


def test_terms_come_by_their_number_of_agreements() -> None:
    assert [len(term.ids) for term in found()["publisher"].terms] == [2, 1, 1]
