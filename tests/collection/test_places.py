"""What a card keeps of a file for the rules."""

from generator.collection.card import CardStatement
from tests.collection.reading import card

TEXT = """\
facts:
  - {id: named, topic: scope, text: A., sources: gazette}
  - {topic: scope, text: B.}
technologies: [trains, {term: night-trains, text: With beds.}]
assessments:
  - {id: ours, topic: scope, text: Good., by: editors}
disputes:
  - id: d
    question: Which?
    positions:
      - {text: "A. [@gazette]"}
      - {text: B.}
"""


def statements(kind: str) -> list[CardStatement]:
    return [item for item in card(TEXT).statements if item.kind == kind]


def test_a_statement_stands_where_its_id_does_or_else_itself() -> None:
    assert [(item.span.line, item.span.column) for item in statements("fact")] == [(2, 10), (3, 5)]


def test_sources_of_a_statement_stand_in_its_words_too() -> None:
    assert [item.sources for item in statements("position")] == [("gazette",), ()]


def test_terms_questions_and_judgements_of_the_editors_need_no_source() -> None:
    needing = {item.id for item in card(TEXT).statements if item.needs_source}
    assert "ours" not in needing
    assert [item.needs_source for item in statements("technology")] == [False, True]
    assert [item.needs_source for item in statements("dispute")] == [False]
    assert [item.needs_source for item in statements("position")] == [True, True]


def test_what_was_made_up_has_no_place() -> None:
    assert card("events: nonsense\n").statements == ()
    assert card("sources: nonsense\n").places.sources == {}


def test_parts_that_rules_point_at() -> None:
    text = "aliases: [b, c]\nchanges: [{date: 2026, kind: minor, note: A.}]\norigins: {wire: A wire}\n"
    places = card(text).places
    assert [span.column for span in places.aliases] == [11, 14]
    assert [span.column for span in places.changes] == [18]
    assert places.origins["wire"].line == 3


def test_addresses_of_sources() -> None:
    text = "sources:\n  gazette: {publisher: gazette, title: A, url: 'https://gazette.example/1'}\n"
    (link,) = card(text).links
    assert (link.source, link.url, link.span.column) == ("gazette", "https://gazette.example/1", 48)
