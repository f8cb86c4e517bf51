"""What a card keeps of a briefing's text."""

from generator.collection.content import plain
from tests.collection.reading import SIGNED, card

TEXT = f"""\
events:
{SIGNED}\
facts:
  - {{id: a, topic: scope, text: "Night *trains*. [@gazette]", sources: gazette}}
assessments:
  - {{id: b, topic: scope, text: Good., by: [gazette, editors], sources: gazette}}
companies:
  - {{id: c, organisation: alpine-railways, sources: gazette}}
money:
  - {{id: m, amount: 5 million, currency: CHF, kind: announced, text: "For *rails*.", payer: CH,
     same_as: other#n}}
disputes:
  - id: d
    question: Which?
    about: [a, c, unheard-of]
    positions:
      - {{by: [anna-muster, AT], text: Ours.}}
      - {{label: Others, by: CH, text: Theirs.}}
    would_settle: A text.
unknowns:
  - {{id: u, question: When?, about: a, why: Nobody says.}}
"""


def test_facts_and_judgements_are_kept_under_their_topics() -> None:
    fact, judgement = card(TEXT).facts
    assert (fact.kind, fact.topic, fact.text, fact.by) == ("fact", "scope", "Night trains.", ())
    assert (judgement.kind, [name.text for name in judgement.by]) == (
        "assessment",
        ["The Gazette", "editors"],
    )


def test_a_sum_keeps_its_payer_and_the_sum_that_it_repeats() -> None:
    (found,) = card(TEXT).money
    assert found.amount == 5_000_000
    assert (found.text, found.same_as) == ("For rails.", ("other", "n"))
    assert found.payer
    assert found.payer.text == "Switzerland"


def test_a_dispute_keeps_who_holds_what() -> None:
    (dispute,) = card(TEXT).disputes
    assert [(side.holder, side.text) for side in dispute.positions] == [
        ("Anna Muster, Austria", "Ours."),
        ("Others", "Theirs."),
    ]
    assert (dispute.open, dispute.would_settle) == (True, "A text.")


def test_a_question_has_the_topics_of_what_it_is_about() -> None:
    found = card(TEXT)
    assert found.disputes[0].topics == ("scope", "company")
    assert found.unknowns[0].topics == ("scope",)
    assert (found.unknowns[0].why, found.unknowns[0].open) == ("Nobody says.", True)


def test_a_source_keeps_whose_title_it_is() -> None:
    text = "sources: {gazette: {publisher: gazette, supplied_title: Night trains, language: de}}\n"
    (source,) = card(text).sources
    assert (source.title, source.supplied, source.publisher.text, source.language) == (
        "Night trains",
        True,
        "The Gazette",
        "de",
    )


def test_plain_words_have_no_citations() -> None:
    assert plain("Night *trains*. [@gazette]") == "Night trains."
    assert plain(None) == ""


def test_a_place_lies_on_the_map_only_where_its_briefing_says_where() -> None:
    places = "{name: Works, country: CH}, {name: Yard, latitude: 46, longitude: 6}, {name: Pier, latitude: 1}"
    works, yard, pier = card(f"events:\n{SIGNED}sites: [{places}]\n").sites
    assert (works.name, works.country, works.point) == ("Works", "CH", None)
    assert (yard.country, yard.point) == (None, (6, 46))
    assert pier.point is None
