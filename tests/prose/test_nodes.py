"""The tree of prose: what can be asked of it."""

from generator.prose.nodes import BriefingLink, Citation, Cite, Emphasis, Link, Prose, Strong, Text

CITED = Citation(cites=(Cite(source="b", locator="p. 3"), Cite(source="a")))
LINK = Link(url="https://example.org", children=(Text(text="text"),))
BRIEFING = BriefingLink(briefing="c", anchor="fact-d", children=(Text(text="letter"),))
PROSE = Prose(
    nodes=(
        Text(text="See the "),
        Emphasis(children=(LINK, Text(text=" and "), Strong(children=(BRIEFING, Text(text=" "), CITED)))),
        Text(text=" ("),
        Citation(cites=(Cite(source="a"),)),
        Text(text=" too)."),
    )
)


def test_walking_meets_each_node_before_its_children() -> None:
    kinds = " ".join(type(node).__name__ for node in PROSE.walk())
    inside = "Link Text Text Strong BriefingLink Text Text Citation"
    assert kinds == f"Text Emphasis {inside} Text Citation Text"


def test_what_it_refers_to() -> None:
    assert [cite.source for cite in PROSE.citations] == ["b", "a", "a"]
    assert PROSE.links == (LINK,)
    assert PROSE.briefing_links == (BRIEFING,)


def test_the_words_alone() -> None:
    assert PROSE.plain == "See the text and letter (too)."
    assert Prose(nodes=()).plain == ""


def test_places_do_not_tell_two_trees_apart() -> None:
    assert Cite(source="a", start=3, end=4) == Cite(source="a")
    assert BriefingLink(briefing="a", start=3, end=4) == BriefingLink(briefing="a")
