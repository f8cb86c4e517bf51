from generator.collection.link import link
from generator.views.ways import ways_views
from tests.views.ferries import collection


def test_ways_lead_to_what_is_in_use_and_not_shared_by_all() -> None:
    found = {
        view.heading: [(way.entry.text, way.count) for way in view.ways] for view in ways_views(collection())
    }
    assert list(found) == ["By technology", "By question"]
    assert found["By technology"] == [("Electric ferries", "1")]


def test_a_way_leads_to_the_page_of_its_entry() -> None:
    technologies, _ = ways_views(collection())
    assert technologies.ways[0].entry.href == "technologies/electric-ferries.md"
    assert technologies.everything.href == "technologies/index.md"


def test_questions_lead_to_the_pages_that_answer_them() -> None:
    (*_, questions) = ways_views(collection())
    found = {way.entry.href: (way.entry.text, way.count) for way in questions.ways}
    assert found["disputes.md"] == ("What do sources dispute?", "1")
    assert found["unknowns.md"] == ("What does nobody know?", "1")
    assert found["map.md"] == ("Who takes part, and where?", "")
    assert questions.everything.href == "search.md"


def test_an_empty_site_has_no_ways() -> None:
    assert ways_views(link((), collection().names)) == ()
