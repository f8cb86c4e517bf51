from generator.collection.link import link
from generator.views.home import home_view
from tests.views.ferries import SITE, TREATY, collection


def test_what_changed_last_leads_the_page() -> None:
    stories = home_view(collection(), SITE).stories
    assert [(story.title, story.news.replace("\N{NO-BREAK SPACE}", " ")) for story in stories] == [
        ("Treaty on electric ferries, Norway–Sweden", "Corrected on 1 September 2025"),
        ("Pledge of a ferry, Sweden and the Nordic council", "New on 1 August 2025"),
    ]
    assert (stories[0].note, stories[1].note) == ("The port was mended.", "")
    assert stories[0].standing == "Signed: confirmed; financed: disputed; sailing: planned"


def test_only_open_questions_are_ways_in() -> None:
    home = home_view(collection(), SITE)
    assert [link.question.href for link in home.disputes] == [f"briefings/{TREATY}.md#dispute-who-pays"]
    assert [link.question.href for link in home.unknowns] == [f"briefings/{TREATY}.md#unknown-first-date"]


def test_a_site_without_agreements_has_a_home_page_too() -> None:
    home = home_view(link((), collection().names), SITE)
    assert not home.stories
    assert not home.board.rows
