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


def test_the_state_of_the_field_is_one_picture_and_all_of_it_is_a_link_away() -> None:
    home = home_view(collection(), SITE)
    assert [picture.name for picture in home.pictures] == ["ladder"]
    assert home.pictures[0].title == home.board.title
    links = (home.all_agreements, home.all_disputes, home.all_unknowns)
    assert [(link.text.replace("\N{NO-BREAK SPACE}", " "), link.href) for link in links] == [
        ("All 2 agreements", "briefings/index.md"),
        ("All 1 open dispute", "disputes.md"),
        ("All 1 open question", "unknowns.md"),
    ]


def test_a_site_without_agreements_has_a_home_page_too() -> None:
    home = home_view(link((), collection().names), SITE)
    assert not home.stories
    assert not home.board.rows
