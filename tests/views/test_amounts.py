from decimal import Decimal
from typing import Any

import pytest

from generator.model.statements import Money, Quantity
from generator.views.amounts import number, quantity, sum_of_money


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("120000", "120,000"),
        ("110000000", "110 million"),
        ("1500000000", "1.5 billion"),
        ("1234567", "1,234,567"),
        ("0.5", "0.5"),
        ("100", "100"),
    ],
)
def test_numbers_take_a_word_only_where_it_stays_exact(value: str, words: str) -> None:
    assert number(Decimal(value)).replace("\N{NO-BREAK SPACE}", " ") == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"amount": "110 million", "currency": "EUR"}, "EUR 110 million"),
        ({"amount": "110", "amount_to": "120", "qualifier": "up-to"}, "up to 110 to 120"),
        ({}, "sum not known"),
    ],
)
def test_a_sum_keeps_its_reserve_and_its_currency(fields: dict[str, Any], words: str) -> None:
    money = Money.model_validate({"id": "x", "kind": "announced", "text": "x", **fields})
    assert sum_of_money(money).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_rate_names_its_period() -> None:
    item = Quantity.model_validate(
        {"id": "x", "of": "drones", "number": "18", "per": "month", "kind": "planned", "qualifier": "about"}
    )
    assert quantity(item).replace("\N{NO-BREAK SPACE}", " ") == "about 18 drones per month"
