from generator.views.search import SHOWN, search_view
from tests.views.ferries import collection


def test_the_page_leads_to_the_pages_of_terms_with_their_numbers_of_agreements() -> None:
    technology = next(facet for facet in search_view(collection()).facets if facet.parameter == "technology")
    (term,) = technology.terms
    assert (term.name, term.href, term.agreements) == (
        "Electric ferries",
        "../technologies/electric-ferries/",
        1,
    )
    assert technology.section == "../technologies/"


def test_a_facet_with_few_terms_needs_no_way_to_the_rest() -> None:
    assert all(len(facet.terms) <= SHOWN and facet.rest is None for facet in search_view(collection()).facets)


def test_long_facets_are_closed() -> None:
    closed = {facet.parameter for facet in search_view(collection()).facets if not facet.open}
    assert closed == {"organisation", "publisher"}


def test_before_anything_is_asked_for_the_newest_agreements_are_shown() -> None:
    page = search_view(collection())
    assert page.summary.replace("\N{NO-BREAK SPACE}", " ") == "2 agreements, newest first"
    assert page.table.rows[0].href == "../briefings/norway-sweden-ferries/"
