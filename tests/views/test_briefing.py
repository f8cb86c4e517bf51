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


def test_the_citation_names_the_dates_of_the_briefing_and_its_address() -> None:
    assert page().cite_as == (
        "Ferrybook, “Treaty on electric ferries, Norway–Sweden”, first published 1 August 2025, "
        "https://ferries.example/briefings/norway-sweden-ferries/"
    )


def test_the_page_knows_its_source() -> None:
    assert page().source == "briefings/norway-sweden-ferries.yaml"
    assert page().description == (
        "Norway and Sweden agreed to run electric ferries between their coasts. Who pays is disputed."
    )
