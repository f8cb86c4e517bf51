from generator.collection.card import Card
from generator.collection.stored import head_of
from generator.collection.usage import Used, find_usage
from tests.collection.reading import card

FIRST = "technologies: [trains, night-trains]\nfacts: [{topic: scope, text: A., sources: gazette}]\n"


def used(*cards: Card) -> Used:
    return find_usage(map(head_of, cards))


def test_each_entry_names_its_briefings_in_their_order() -> None:
    usage = used(card(FIRST, "b"), card("technologies: trains\nparties: [AT, alpine-union]\n", "a")).usage
    assert usage["technologies"] == {"trains": ("b", "a"), "night-trains": ("b",)}
    assert usage["parties"] == {"AT": ("b", "a"), "CH": ("b",)}
    assert usage["organisations"] == {"alpine-union": ("a",)}
    assert usage["publishers"] == {"gazette": ("b", "a")}
    assert usage["forms"] == {"letter-of-intent": ("b", "a")}
    assert usage["statuses"] == {"signed": ("b", "a")}
    assert usage["topics"] == {"scope": ("b",)}
    assert usage["rungs"]["signed"] == ("b", "a")
    assert usage["years"] == {"2025": ("b", "a")}
    assert usage["disputed"] == {"no": ("b", "a")}


def test_plain_names_have_no_entry() -> None:
    sources = "sources: {gazette: {publisher: The Sun, title: A}}\n"
    assert "publishers" not in used(card(sources)).usage


def test_statements_and_sources_are_counted_where_there_are_several() -> None:
    facts = "".join(f"  - {{topic: scope, text: {text}., sources: gazette}}\n" for text in "AB")
    rows = used(card(FIRST, "b"), card(f"facts:\n{facts}", "a")).rows
    assert rows["topics"] == {"scope": (1, 2)}
    assert rows["publishers"] == rows["parties"] == {}
