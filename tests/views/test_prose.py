from generator.views.prose import Linked, Note, Notes, ProseView, Resolver, Stressed, Words, plain
from tests.views.ferries import collection, lookup, page


def test_a_citation_becomes_the_number_and_place_of_its_source() -> None:
    assert page().key_points[0].parts[-1] == Notes(
        notes=(
            Note(
                number=1,
                href="#source-daily",
                about="Fjord Daily, 2\N{NO-BREAK SPACE}June 2025",
                locator="p. 2",
            ),
        )
    )


def test_stress_and_links_are_kept() -> None:
    prose = lookup().prose("A *word* and [a page](https://x.example).")
    assert prose == ProseView(
        parts=(
            Words(text="A "),
            Stressed(parts=(Words(text="word"),)),
            Words(text=" and "),
            Linked(href="https://x.example", parts=(Words(text="a page"),)),
            Words(text="."),
        )
    )


def test_a_link_to_a_briefing_is_relative_to_the_page() -> None:
    resolver = Resolver(path="method.md", cards=collection().by_id)
    assert resolver.resolve("[it](briefing:sweden-pledge#event-promised)").parts == (
        Linked(href="briefings/sweden-pledge.md#event-promised", parts=(Words(text="it"),)),
    )


def test_a_link_to_what_is_not_published_keeps_its_words_alone() -> None:
    assert Resolver(path="method.md").resolve("[it](briefing:unfinished-ferry)").parts == (Words(text="it"),)


def test_a_page_without_sources_drops_citations() -> None:
    assert lookup().resolver.without_notes("So it is. [@daily]").parts[-1] == Notes(notes=())
    assert plain("So it is. [@daily]") == "So it is."
    assert plain(None) == ""
