from generator.collection.link import link
from generator.views.ways import ways_views
from tests.views.ferries import collection


def test_ways_lead_to_what_is_in_use_and_not_shared_by_all() -> None:
    found = {
        view.heading: [(way.entry.text, way.agreements) for way in view.ways]
        for view in ways_views(collection())
    }
    assert found == {
        "By technology": [("Electric ferries", 1)],
        "By form": [("Pledge", 1), ("Treaty", 1)],
    }


def test_a_way_leads_to_the_page_of_its_entry() -> None:
    (technologies, *_) = ways_views(collection())
    assert technologies.ways[0].entry.href == "technologies/electric-ferries.md"
    assert technologies.everything.href == "technologies/index.md"


def test_an_empty_site_has_no_ways() -> None:
    assert ways_views(link((), collection().names)) == ()
