"""What to type for a date that was written another way."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.date_hints import suggest
from generator.model.dates import Edtf
from generator.model.errors import hint_of
from tests.model import edtf_texts
from tests.model.tables import rows

LIKE_DATES = st.one_of(
    st.text(max_size=70),
    st.from_regex(r"[0-9XQ/.~?%,\[\]{} -]{1,30}"),
    st.lists(
        st.sampled_from(["from", "to", "2025", "May", "3", "by", "or", "-", "about", "Q3", "summer"])
    ).map(" ".join),
    edtf_texts.MOMENTS.map(str.lower),
)


@pytest.mark.parametrize(("text", "message", "hint"), rows("date_hints.txt"))
def test_a_wrong_date_is_told_what_to_type(text: str, message: str, hint: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        Edtf.parse(text)
    assert caught.value.message() == f"“{text}” {message}"
    assert hint_of(caught.value.context or {}) == hint


@given(LIKE_DATES)
def test_every_suggestion_can_be_typed(text: str) -> None:
    with suppress(ValueError):
        assert Edtf.parse(text).text == text.strip()
    for suggestion in (suggest(text) or "unknown").split(" or "):
        Edtf.parse(suggestion)


@pytest.mark.parametrize("text", ["from to or - " * 4, "from " * 10_000, "9" * 100_000])
def test_nonsense_gets_no_suggestion(text: str) -> None:
    assert suggest(text) is None
