from generator.views.sources import SourceView
from tests.views.ferries import lookup, page, words


def source(key: str) -> SourceView:
    """A source of the sample."""
    found = (view for group in page().source_groups for view in group.sources)
    return next(view for view in found if view.anchor == f"source-{key}")


def test_sources_stand_under_the_origin_they_draw_on() -> None:
    groups = [(group.mark, group.heading, len(group.sources)) for group in page().source_groups]
    assert groups == [
        ("origin", "The press conference in Oslo", 2),
        (
            "several",
            "Repeats, no new origin: The press conference in Oslo and Government Gazette, at first hand",
            1,
        ),
        ("singles", "Government Gazette, at first hand", 1),
        ("untraced", "Origin not traced, counted together as one", 1),
    ]


def test_numbers_run_in_the_order_of_the_list() -> None:
    shown = [view.number for group in page().source_groups for view in group.sources]
    assert shown == [1, 2, 3, 4, 5]
    assert lookup().numbers["daily"] == 1


def test_a_source_says_what_helps_to_judge_it() -> None:
    daily = source("daily")
    assert (words(daily.publisher), daily.kind, daily.language) == (
        "Fjord Daily",
        "national media, Norway",
        "Norwegian Bokmål",
    )
    assert (daily.reliability, daily.published) == ("Reliability B", "2\N{NO-BREAK SPACE}Jun 2025")
    assert daily.details == "By A. Writer and B. Writer, read in full on 3\N{NO-BREAK SPACE}June 2025"
    assert daily.archive
    assert daily.archive.text == "archived copy of 3\N{NO-BREAK SPACE}June 2025"


def test_what_is_missing_of_a_source_is_said() -> None:
    blog = source("both")
    assert (blog.language, blog.published) == ("Language not recorded", "No date given")
    assert blog.reliability == "Reliability not assessed"
    assert blog.details == "How far it was read is not recorded, no archived copy"


def test_a_title_of_ours_is_told_from_a_printed_one() -> None:
    assert source("wire").supplied
    assert not source("daily").supplied
