from dataclasses import replace

import pytest

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.views.comparison import (
    LENGTH,
    NOT_PUBLISHED,
    ComparedRow,
    Value,
    comparison,
    related,
)
from tests.views.ferries import PLEDGE, TREATY, checked, collection


def assessed(name: str = TREATY) -> Assessed:
    """A briefing of the sample."""
    return checked().assessed[name]


def row(key: str, of: Assessed | None = None, among: Collection | None = None) -> ComparedRow:
    """A row of the treaty, or of a changed briefing."""
    found = comparison(of or assessed(), among or collection())
    return next(row for row in found.rows if row.key == key)


def texts(key: str, of: Assessed | None = None) -> list[str]:
    """The words in a row."""
    return [value.text.replace("\N{NO-BREAK SPACE}", " ") for value in row(key, of).values]


def test_every_agreement_has_the_same_rows_in_the_same_order() -> None:
    one, other = (comparison(assessed(name), collection()) for name in (TREATY, PLEDGE))
    assert [row.key for row in one.rows] == [row.key for row in other.rows]
    assert len({row.key for row in one.rows}) == len(one.rows)
    assert [row.group for row in one.rows] == sorted(
        (row.group for row in one.rows), key=[row.group for row in one.rows].index
    )


def test_who_agreed_in_what_form() -> None:
    found = comparison(assessed(), collection())
    assert (found.id, found.title) == (TREATY, assessed().card.short_title)
    assert texts("parties") == [name.text for name in assessed().card.parties]
    assert texts("form") == ["Treaty"]
    assert row("sources").values[0].anchor == "sources"


@pytest.mark.parametrize(
    ("access", "state"),
    [
        ("published", ""),
        ("partly-published", ""),
        ("not-published", NOT_PUBLISHED),
        ("unknown", "unknown"),
    ],
)
def test_a_text_not_published_is_another_thing_than_one_of_which_nobody_knows(
    access: str, state: str
) -> None:
    one = assessed()
    known = one.briefing.full_text
    assert known
    text = known.model_copy(update={"access": access})
    changed = replace(one, briefing=one.briefing.model_copy(update={"full_text": text}))
    (value,) = row("text", changed).values
    assert value.state == state


def test_what_the_briefing_leaves_out_is_absent() -> None:
    one = assessed()
    bare = one.briefing.model_copy(update={"full_text": None, "bindingness": None})
    changed = replace(one, briefing=bare)
    assert (row("text", changed).values, row("binding", changed).values) == ((), ())


@pytest.mark.parametrize(
    ("value", "state"), [("disputed", "disputed"), ("unknown", "unknown"), ("binding", "")]
)
def test_whether_it_binds_can_be_disputed_or_unknown(value: str, state: str) -> None:
    one = assessed()
    assert one.briefing.bindingness
    binding = one.briefing.bindingness.model_copy(update={"value": value})
    changed = replace(one, briefing=one.briefing.model_copy(update={"bindingness": binding}))
    (told,) = row("binding", changed).values
    assert told.state == state


@pytest.mark.parametrize(
    ("rung", "value"),
    [
        (
            "signed",
            Value(text="Confirmed", note="about June 2025", state="confirmed", anchor="event-signed-in-oslo"),
        ),
        (
            "financed",
            Value(
                text="Disputed",
                note="1\N{NO-BREAK SPACE}July 2025",
                state="disputed",
                anchor="dispute-who-pays",
            ),
        ),
        ("sailing", Value(text="Planned", note="2026", state="planned", anchor="event-crossing")),
    ],
)
def test_a_rung_has_its_date_and_leads_to_what_it_rests_on(rung: str, value: Value) -> None:
    assert row(f"rung-{rung}").values == (value,)


def test_a_rung_that_does_not_apply_says_so() -> None:
    states = {item.state for one in comparison(assessed(PLEDGE), collection()).rows for item in one.values}
    assert "not-applicable" in states


def test_a_sum_has_its_reserves_its_state_and_its_anchor() -> None:
    assert texts("money") == ["NOK 110 million, committed", "SEK 1.5 billion, announced"]
    grant, harbour = row("money").values
    assert (grant.state, grant.word, grant.anchor) == ("reported", "Reported", "money-grant")
    assert harbour.note == "for something else"


def test_facts_stand_under_their_topic_in_short() -> None:
    one = assessed()
    fact = one.card.facts[0]
    long = replace(fact, text="word " * 100)
    changed = replace(one, card=replace(one.card, facts=(long,)))
    (value,) = row(f"topic-{fact.topic}", changed).values
    assert len(value.text) <= LENGTH + 2
    assert (value.anchor, value.state) == (f"fact-{fact.id}", fact.state)
    assert row(f"topic-{fact.topic}", changed).tells


def test_where_nothing_is_told_a_question_takes_the_place() -> None:
    one = assessed()
    asked = replace(one.card.unknowns[0], topics=("scope",))
    disputed = replace(one.card.disputes[0], topics=("scope",), open=True)
    bare = replace(one.card, facts=(), disputes=(disputed,), unknowns=(asked,))
    assert [value.state for value in row("topic-scope", replace(one, card=bare)).values] == [
        "disputed",
        "unknown",
    ]
    settled = replace(bare, disputes=(replace(disputed, open=False),), unknowns=())
    assert row("topic-scope", replace(one, card=settled)).values == ()


def test_open_disputes_and_questions_have_rows_of_their_own() -> None:
    card = assessed().card
    assert texts("disputes") == [item.question for item in card.disputes if item.open]
    assert texts("unknowns") == [item.question for item in card.unknowns]
    dispute = row("disputes").values[0]
    assert dispute == Value(
        text=dispute.text, note=dispute.note, state="disputed", anchor=f"dispute-{card.disputes[0].id}"
    )


def test_those_that_are_related_come_from_both_ends_and_each_once() -> None:
    assert related(TREATY, collection()) == (PLEDGE,)
    assert related(PLEDGE, collection()) == (TREATY,)
    alone = replace(collection(), by_id={TREATY: collection().by_id[TREATY]})
    assert related(TREATY, alone) == ()
