"""Widths and line breaks without a browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.views.typesetting import clip, text_width, wrap

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.sampled_from("  ilW—é"))
WIDTHS = st.integers(20, 600)

# Pixels at 13 px as Chromium measured them, IBM Plex Sans 400 and 600.
MEASURED = {
    "signed and announced": (131.4, 135.6),
    "10 October 2025: EUR 110 million, announced": (272.1, 278.3),
    "Nouvelle-Aquitaine, Łódź, Kraków": (196.3, 204.6),
    "Київ і Осло": (66.4, 68.3),
}


@pytest.mark.parametrize("text", MEASURED)
def test_a_line_is_thought_a_little_wider_than_it_is(text: str) -> None:
    widest = max(MEASURED[text])
    assert widest <= text_width(text) <= 1.2 * widest


@given(TEXTS, WIDTHS)
def test_lines_hold_every_letter_in_order_and_fit(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split(" ")) == "".join(text.split(" "))
    assert all(text_width(line) <= width for line in lines)


@given(TEXTS, WIDTHS, st.integers(1, 3))
def test_what_is_clipped_fits_and_says_so(text: str, width: int, most: int) -> None:
    lines = clip(text, width, most)
    assert len(lines) <= most
    assert all(text_width(line) <= width for line in lines)
    assert lines == wrap(text, width) or lines[-1].endswith("…")


def test_words_held_together_stay_on_one_line() -> None:
    assert wrap("on 10\N{NO-BREAK SPACE}October", text_width("on 10 October") - 1) == (
        "on",
        "10\N{NO-BREAK SPACE}October",
    )


def test_a_clipped_line_ends_with_a_whole_word() -> None:
    assert clip("one two three", text_width("one two th…")) == ("one two…",)
