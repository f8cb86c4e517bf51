"""Sums and quantities in words, with every reserve that their source makes."""

from collections.abc import Mapping
from decimal import Decimal

from generator.collection.card import CardMoney
from generator.model.statements import Money, Quantity
from generator.views.english import NO_BREAK

_WORDS = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_RESERVES: Mapping[str | None, str] = {"about": "about ", "up-to": "up to ", "at-least": "at least "}


def number(value: Decimal) -> str:
    """“110 million”, “1.5 billion”, “120,000”: a word only where it takes no more than three decimals."""
    for unit, word in _WORDS:
        if value >= unit and value / unit == round(value / unit, 3):
            return f"{_figures(value / unit)}{NO_BREAK}{word}"
    return _figures(value)


def sum_of_money(money: Money | CardMoney) -> str:
    """“up to EUR 110 million”; words of its own where no sum is known."""
    if money.amount is None:
        return "sum not known"
    currency = f"{money.currency}{NO_BREAK}" if money.currency else ""
    return _RESERVES.get(money.qualifier, "") + currency + _range(money.amount, money.amount_to)


def quantity(item: Quantity) -> str:
    """“up to 18 ferries a month”."""
    count = _RESERVES.get(item.qualifier, "") + _range(item.number, item.number_to)
    return f"{count}{NO_BREAK}{item.of}" + (f" per {item.per}" if item.per else "")


def _range(low: Decimal, high: Decimal | None) -> str:
    return number(low) if high is None else f"{number(low)} to {number(high)}"


def _figures(value: Decimal) -> str:
    return f"{value.normalize():,f}"
