from collections.abc import Iterator

from generator.views.entries import EntryView, entry_views
from generator.views.sections import SECTIONS, entry_names
from tests.views.ferries import collection


def every() -> Iterator[EntryView]:
    """Every page of every entry of the sample."""
    for section in SECTIONS.values():
        for key, name in entry_names(section, collection()).items():
            yield from entry_views(section, key, name, collection())


def entry(path: str) -> EntryView:
    """The first page of an entry of the sample."""
    return next(view for view in every() if view.path == path)


def test_a_country_s_page_answers_its_question_in_a_sentence() -> None:
    page = entry("parties/no.md")
    assert page.question == "What has Norway agreed, how far has it come, what is disputed?"
    assert page.answer == "Two agreements: one signed, none found financed. One open dispute."
    assert page.table
    assert [row.title for row in page.table.rows] == ["Electric ferries", "Ferry pledge"]


def test_a_country_s_page_shows_open_disputes_but_not_settled_ones() -> None:
    page = entry("parties/no.md")
    assert [row.question.text for row in page.disputes] == ["Who pays for the ships?"]
    assert page.open_disputes == 1


def test_a_publisher_s_page_lists_what_was_taken_from_it() -> None:
    page = entry("publishers/fjord-daily.md")
    assert page.table is None
    assert [row.title.text for row in page.sources][:1] == ["Ferjer på strøm"]
    assert page.disputes == ()


def test_a_topic_s_page_lists_statements_with_their_state() -> None:
    page = entry("topics/scope.md")
    assert [(row.text, row.word) for row in page.statements] == [
        ("Two routes are to be served.", "Confirmed")
    ]
    assert page.statements[0].href == "../briefings/norway-sweden-ferries.md#fact-two-routes"


def test_a_judgement_in_a_topic_names_its_author() -> None:
    authors = {row.text: row.by for row in entry("topics/outlook.md").statements}
    assert authors["A third route will follow."] == "Fjord Daily"


def test_an_entry_that_nothing_names_says_so() -> None:
    page = entry("statuses/sailing.md")
    assert page.answer.startswith("No agreement in the collection names this status")
    assert page.table is None


def test_every_entry_of_every_register_has_a_page() -> None:
    paths = {view.path for view in every()}
    registers = collection().registers
    assert {f"technologies/{key}.md" for key in registers.technologies} <= paths
    assert {f"organisations/{key}.md" for key in registers.organisations} <= paths
