import pytest

from generator.collection.origins import OriginCount
from generator.views.evidence import EvidenceView, measure
from tests.views.ferries import page


def of(anchor: str) -> EvidenceView:
    """The margin of a statement of the sample."""
    found = (view for topic in page().topics for view in (*topic.statements, *topic.beside))
    return next(view.evidence for view in found if view.anchor == anchor)


@pytest.mark.parametrize(
    ("sources", "traced", "untraced", "words"),
    [
        (0, 0, 0, "no source"),
        (1, 1, 0, "1 source"),
        (1, 0, 1, "1 source, origin not traced"),
        (3, 0, 3, "3 sources, origins not traced"),
        (5, 2, 0, "5 sources, 2 origins"),
        (5, 2, 1, "5 sources, 2 origins traced, 1 source not"),
    ],
)
def test_the_measure_says_how_far_origins_are_traced(
    sources: int, traced: int, untraced: int, words: str
) -> None:
    count = OriginCount(sources=sources, traced=traced, untraced=untraced)
    assert measure(count).replace("\N{NO-BREAK SPACE}", " ") == words


def test_who_is_on_record_is_named_with_the_party() -> None:
    assert of("event-signed-in-oslo").on_record == ("Kari Nordmann (Norway)",)
    assert of("event-told").on_record == ("Sven Svensson (Sweden)",)


def test_a_disputed_statement_links_its_open_disputes_only() -> None:
    assert [link.href for link in of("event-paid").disputes] == ["#dispute-who-pays"]
    assert of("event-paid").word == "Disputed"
    assert of("event-signed-in-oslo").disputes == ()


def test_sources_carry_language_and_locator() -> None:
    source = of("fact-two-routes").sources[0]
    assert (source.text, source.language, source.language_name) == ("Fjord Daily", "nb", "Norwegian Bokmål")
    assert (source.href, source.locator) == ("#source-daily", "para. 3")


def test_a_source_cited_in_the_prose_counts_too() -> None:
    assert [source.text for source in of("event-signed-in-oslo").sources] == [
        "Fjord Daily",
        "The Wire",
        "Government Gazette",
    ]
