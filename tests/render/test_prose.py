from generator.render.prose import foreign, link, prose
from generator.views.page import Foreign, LinkView
from generator.views.prose import Linked, Note, Notes, Part, ProseView, Stressed, Words


def written(*parts: Part) -> str:
    """The Markdown of a paragraph."""
    return str(prose(ProseView(parts=parts)))


def test_a_citation_closes_up_with_the_words_before_it() -> None:
    note = Note(number=3, href="#source-tu", about='A "B", 2025', locator="p. 3")
    assert written(Words(text="So it is. "), Notes(notes=(note, note)), Words(text=" Next.")) == (
        'So it is.<sup>[3](#source-tu "A &quot;B&quot;, 2025"), p. 3, '
        '[3](#source-tu "A &quot;B&quot;, 2025"), p. 3</sup> Next.'
    )


def test_dropped_citations_leave_no_gap() -> None:
    assert written(Words(text="So it is. "), Notes(notes=())) == "So it is."


def test_stress_is_written_so_that_every_reader_takes_it() -> None:
    assert written(Words(text="a "), Stressed(parts=(Words(text="word"),))) == "a *word*"
    assert written(Stressed(parts=(Words(text="word"),), strong=True)) == "**word**"
    assert written(Stressed(parts=(Words(text="“word”"),))) == "<em>“word”</em>"
    first, second = Stressed(parts=(Words(text="a"),)), Stressed(parts=(Words(text="b"),), strong=True)
    assert written(first, second) == "*a*<strong>b</strong>"


def test_links_hold_prose() -> None:
    assert written(Linked(href="https://x.example/(a)", parts=(Words(text="[a]"),))) == (
        "[\\[a\\]](https://x.example/\\(a\\))"
    )
    assert link(LinkView(text="a*b", href="x.md")) == "[a\\*b](x.md)"


def test_only_foreign_words_are_marked() -> None:
    assert foreign(Foreign(text="avtale", language="nb")) == '<span lang="nb">avtale</span>'
    assert (
        foreign(Foreign(text="deal", language="en-GB"))
        == foreign(Foreign(text="deal", language=None))
        == "deal"
    )
