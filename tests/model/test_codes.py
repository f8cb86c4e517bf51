"""Codes of states, currencies and languages."""

import json
import string
from contextlib import suppress
from itertools import product
from typing import Any

import langcodes
import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.model.codes import (
    Country,
    Currency,
    Language,
    country_name,
    currency_name,
    language_name,
    nearest_country,
)
from generator.model.errors import hint_of
from generator.model.iso import COUNTRIES, CURRENCIES, LANGUAGES

NOT_MONEY = set(
    "XAD XAG XAU XBA XBB XBC XBD XPD XPT XSU XTS XUA XXX BOV CHE CHW CLF COU MXV USN UYI UYW".split()  # noqa: SIM905
)
TYPES: dict[str, TypeAdapter[str]] = {
    "country": TypeAdapter(Country),
    "currency": TypeAdapter(Currency),
    "language": TypeAdapter(Language),
}


def complaint(kind: str, value: Any) -> tuple[str, str, str]:
    with pytest.raises(ValidationError) as caught:
        TYPES[kind].validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"], str(hint_of(error["ctx"]))


def test_countries_are_those_of_the_standard() -> None:
    assert {country.alpha_2 for country in pycountry.countries} == COUNTRIES
    assert len(COUNTRIES) == 249


def test_currencies_are_the_active_ones_that_are_money() -> None:
    active = {currency.alpha_3 for currency in pycountry.currencies}
    assert active - NOT_MONEY | {"BGN"} == CURRENCIES


def test_the_common_language_tags_are_those_of_two_letters_that_are_valid_as_they_stand() -> None:
    pairs = {"".join(pair) for pair in product(string.ascii_lowercase, repeat=2)}
    usual = {
        pair for pair in pairs if langcodes.tag_is_valid(pair) and langcodes.standardize_tag(pair) == pair
    }
    assert usual == LANGUAGES


def test_every_code_has_a_name() -> None:
    assert all(country_name(code) != code for code in COUNTRIES)
    assert all(currency_name(code) != code for code in CURRENCIES)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("NL", "Netherlands"),
        ("NO", "Norway"),
        ("CZ", "Czechia"),
        ("TR", "Türkiye"),
        ("GB", "United Kingdom"),
        ("US", "United States"),
        ("BA", "Bosnia and Herzegovina"),
        ("MK", "North Macedonia"),
        ("HK", "Hong Kong"),
    ],
)
def test_countries_go_by_their_short_names(code: str, name: str) -> None:
    assert country_name(code) == name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("nb", "Norwegian Bokmål"),
        ("uk", "Ukrainian"),
        ("en-GB", "British English"),
        ("sr-Latn-RS", "Serbian (Latin, Serbia)"),
        ("tlh", "Klingon"),
        ("en-AQ", "English"),
        ("qaa", "qaa"),
    ],
)
def test_languages_are_named_in_english(tag: str, name: str) -> None:
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("country", "NO"),
        ("country", "GB"),
        ("currency", "EUR"),
        ("currency", "XDR"),
        ("language", "no"),
        ("language", "se"),
        ("language", "en-GB"),
        ("language", "uk-Latn"),
    ],
)
def test_valid_codes_pass_unchanged(kind: str, code: str) -> None:
    assert TYPES[kind].validate_python(code) == code


@pytest.mark.parametrize(
    ("kind", "value", "hint"),
    [
        ("country", "UK", "type GB for United Kingdom"),
        ("country", "EL", "type GR for Greece"),
        ("country", "no", "type NO for Norway"),
        ("country", "USA", "type US for United States"),
        ("country", "Norway", "type NO for Norway"),
        ("country", "Norwey", "type NO for Norway"),
        ("country", "Turkey", "type TR for Türkiye"),
        ("country", "Korea", "type the two capital letters, such as NO for Norway"),
        ("country", "ZZ", "type the two capital letters, such as NO for Norway"),
        ("country", "", "type the two capital letters, such as NO for Norway"),
        ("currency", "eur", "type EUR for Euro"),
        ("currency", "€", "type EUR for Euro"),
        ("currency", "Norwegian kroner", "type NOK for Norwegian Krone"),
        ("currency", "hryvnia", "type UAH for Ukrainian Hryvnia"),
        ("currency", "krone", "type the three capital letters, such as EUR for euro"),
        ("currency", "XAU", "type the three capital letters, such as EUR for euro"),
        ("language", "NB", "type nb for Norwegian Bokmål"),
        ("language", "en_GB", "type en-GB for British English"),
        ("language", "ua", "type uk for Ukrainian"),
        ("language", "cz", "type cs for Czech"),
        ("language", "dk", "type da for Danish"),
        ("language", "iw", "type he for Hebrew"),
        ("language", "ukr", "type uk for Ukrainian"),
        ("language", "Ukrainian", "type uk for Ukrainian"),
        ("language", "xx", "type a tag such as en, nb or en-GB"),
        ("language", "", "type a tag such as en, nb or en-GB"),
    ],
)
def test_a_wrong_code_is_told_what_was_meant(kind: str, value: str, hint: str) -> None:
    code, message, suggestion = complaint(kind, value)
    assert code == f"unknown-{kind}"
    assert message.startswith(f"“{value}” is not a ")
    assert suggestion == hint


@given(st.sampled_from(sorted(TYPES)), st.text(max_size=12))
def test_no_text_breaks_a_check(kind: str, value: str) -> None:
    with suppress(ValidationError):
        assert TYPES[kind].validate_python(value) == value


@given(st.sampled_from(sorted(COUNTRIES)))
def test_a_country_is_found_by_its_own_name(code: str) -> None:
    assert nearest_country(country_name(code)) == code
    assert nearest_country(code.lower()) == code


def test_editors_complete_the_codes_and_show_their_names() -> None:
    schema = TYPES["country"].json_schema()
    schema = schema.get("$defs", {}).get("Country", schema)
    names = dict(zip(schema["enum"], schema["enumDescriptions"], strict=True))
    assert names["UA"] == "Ukraine"
    assert len(names) == len(COUNTRIES)
    assert "EUR" in json.dumps(TYPES["currency"].json_schema())
