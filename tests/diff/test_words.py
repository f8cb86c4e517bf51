from decimal import Decimal

import pytest

from generator.diff.words import summary, words
from generator.model.dates import Edtf
from generator.model.sources import Citation
from generator.model.statements import Fact, Money, Speaker


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ((), None),
        ({}, None),
        ("two\n  lines", "two lines"),
        (True, "yes"),
        (False, "no"),
        (Edtf.parse("2025-11~"), "2025-11~"),
        (Decimal("1500000.50"), "1,500,000.5"),
        (Decimal("110E6"), "110,000,000"),
        (Citation(source="tu", locator="p. 3"), "tu, p. 3"),
        ((Citation(source="tu"), Citation(source="unn")), "tu; unn"),
        (Speaker(name="kari", office="minister"), "kari (office: minister)"),
        ({"wikidata": "Q1"}, "wikidata: Q1"),
    ],
)
def test_every_value_has_one_line(value: object, expected: str | None) -> None:
    assert words(value) == expected


def test_a_summary_names_the_thing_and_what_is_said_of_it() -> None:
    assert summary(Fact(id="a", topic="scope", text="Two routes.")) == "scope: Two routes."
    money = Money.model_validate(
        {"id": "a", "kind": "committed", "amount": "1.5 billion", "currency": "SEK", "text": "A harbour."}
    )
    assert summary(money) == "committed 1,500,000,000 SEK: A harbour."
