from generator.views.page import PageView
from generator.views.paging import made
from generator.views.site_registers import (
    ChangesView,
    QuestionsView,
    SourcesView,
    change_views,
    dispute_views,
    source_views,
    unknown_views,
)
from tests.views.ferries import collection


def page(path: str) -> PageView:
    """A page of the registers of the sample site."""
    registers = (dispute_views, unknown_views, change_views, source_views)
    return next(view for views in registers for view in made(views(collection())) if view.path == path)


def test_disputes_stand_under_the_topic_that_they_are_about() -> None:
    disputes = page("disputes.md")
    assert isinstance(disputes, QuestionsView)
    asked = {group.heading: [row.question.text for row in group.rows] for group in disputes.groups}
    assert asked == {"Other questions": ["Who pays for the ships?", "Which port was it signed in?"]}


def test_a_dispute_shows_all_its_sides_with_their_holders() -> None:
    disputes = page("disputes.md")
    assert isinstance(disputes, QuestionsView)
    sides = disputes.groups[0].rows[0].positions
    assert [holder for holder, _ in sides] == ["Kari Nordmann", "Swedish account", ""]


def test_unknowns_tell_why_and_what_would_settle_them() -> None:
    unknowns = page("unknowns.md")
    assert isinstance(unknowns, QuestionsView)
    row = unknowns.groups[0].rows[0]
    assert (row.why, row.would_settle) == ("No party has given a day.", "A timetable.")


def test_changes_come_from_the_briefings_own_lists_newest_first() -> None:
    changes = page("changes.md")
    assert isinstance(changes, ChangesView)
    count = sum(len(card.changes) for card in collection().cards)
    assert len(changes.rows) == count
    assert all(row.home.agreement.href.startswith("briefings/") for row in changes.rows)


def test_a_change_tells_each_field_before_and_after() -> None:
    changes = page("changes.md")
    assert isinstance(changes, ChangesView)
    told = [(row.kind, str(field)) for row in changes.rows for field in row.fields]
    assert told == [("Correction", "Port: Gothenburg → Oslo")]


def test_sources_are_listed_newest_first_undated_ones_last() -> None:
    sources = page("sources.md")
    assert isinstance(sources, SourcesView)
    dates = [row.published for row in sources.rows]
    assert dates[0] != "No date given"
    assert dates[-1] == "No date given"
    assert len(sources.rows) == sum(len(card.sources) for card in collection().cards)
