"""Dates in English."""

import pytest
from hypothesis import given

from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.moments import Precision
from tests.model import edtf_texts
from tests.model.tables import rows


@pytest.mark.parametrize(("text", "long", "short"), rows("date_words.txt"))
def test_a_date_reads_in_english_with_every_doubt(text: str, long: str, short: str) -> None:
    words = english(Edtf.parse(text)), english(Edtf.parse(text), short=True)
    assert words == (long.replace("_", "\N{NO-BREAK SPACE}"), short.replace("_", "\N{NO-BREAK SPACE}"))


@given(edtf_texts.ANY.map(Edtf.parse))
def test_no_day_is_told_where_none_is_known(date: Edtf) -> None:
    if all(moment.precision is not Precision.DAY for moment in date.moments):
        assert "\N{NO-BREAK SPACE}" not in english(date)


@given(edtf_texts.ANY.map(Edtf.parse))
def test_doubt_is_always_told(date: Edtf) -> None:
    assert ("about " in english(date)) == date.approximate
    assert ("uncertain" in english(date)) == date.uncertain
    assert ("?" in english(date, short=True)) >= date.uncertain
