from tests.views.ferries import PLEDGE, page


def test_the_contents_list_only_what_is_there() -> None:
    assert [(section.heading, section.size) for section in page().contents] == [
        ("Facts", 13),
        ("Disputes", 2),
        ("Unknowns", 1),
        ("Assessments", 2),
        ("Timeline", len(page().timeline.items)),
        ("Sources", 5),
    ]
    assert "Assessments" not in {section.heading for section in page(PLEDGE).contents}


def test_the_page_offers_its_citation_and_the_files_to_take_away() -> None:
    assert page().cite_as.startswith("Ferrybook, “Treaty on electric ferries")
    assert [(item.text, item.href) for item in page().downloads] == [
        ("BibTeX", "norway-sweden-ferries/citation.bib"),
        ("RIS", "norway-sweden-ferries/citation.ris"),
        ("CSL-JSON", "norway-sweden-ferries/citation.csl.json"),
        ("JSON", "norway-sweden-ferries/briefing.json"),
    ]
    assert page().head.alternates[0].href == "citation.bib"
    assert page().head.json_ld


def test_the_page_knows_its_source() -> None:
    assert page().source == "briefings/norway-sweden-ferries.yaml"
    assert page().description == (
        "Norway and Sweden agreed to run electric ferries between their coasts. Who pays is disputed."
    )


def test_the_page_leads_to_where_it_stands_beside_those_related_to_it() -> None:
    assert page().compare == "../../compare/?a=norway-sweden-ferries&b=sweden-pledge"
