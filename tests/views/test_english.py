import pytest

from generator.views.english import clipped, counted, enumerated, listed, number_word, sentence, spelled


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "no"),
        (1, "one"),
        (12, "twelve"),
        (20, "twenty"),
        (73, "seventy-three"),
        (100, "100"),
        (10_000, "10,000"),
    ],
)
def test_numbers_below_a_hundred_are_words(number: int, word: str) -> None:
    assert number_word(number) == word


def test_a_figure_stays_with_its_noun() -> None:
    assert counted(1, "source") == "1\N{NO-BREAK SPACE}source"
    assert counted(5, "memorandum", "memoranda") == "5\N{NO-BREAK SPACE}memoranda"
    assert spelled(0, "agreement") == "no agreements"


def test_lists_end_in_and() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "or") == "a, b or c"


def test_a_sentence_keeps_the_capitals_it_has() -> None:
    assert sentence("eU vote") == "EU vote"
    assert sentence("") == ""


def test_a_long_text_ends_at_a_sentence_or_else_at_a_word() -> None:
    assert clipped("Short.", 10) == "Short."
    assert clipped("One sentence here. Another that is long.", 25) == "One sentence here."
    assert clipped("a very long sentence without any stop", 20) == "a very long sentence …"


def test_names_in_a_row_keep_only_the_first_capital() -> None:
    assert enumerated(["Drones", "Missiles", "FPV drones"]) == "Drones, missiles, FPV drones"
    assert enumerated([]) == ""
