from generator.collection.usage import find_usage
from tests.collection.reading import card

FIRST = "technologies: [trains, night-trains]\nfacts: [{topic: scope, text: A., sources: gazette}]\n"


def test_each_entry_names_its_briefings_in_their_order() -> None:
    usage = find_usage([card(FIRST, "b"), card("technologies: trains\nparties: [AT, alpine-union]\n", "a")])
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
    assert "publishers" not in find_usage([card(sources)])
