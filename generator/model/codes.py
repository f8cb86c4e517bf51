"""Codes of states, currencies and languages: what is valid, what it is called, what was meant instead.

``langcodes`` is loaded where a tag is not among the common ones: it takes longer to load than a page to make.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import Annotated

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from pydantic import AfterValidator, GetJsonSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema
from typing_extensions import TypeAliasType

from generator.model.errors import problem
from generator.model.iso import COUNTRIES, CURRENCIES, LANGUAGES

_ENGLISH = Locale("en", "GB")
_SHORT_NAMES = {
    "CD": "DR Congo",
    "CG": "Congo",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
}
_OTHER_COUNTRY_NAMES = {
    "america": "US",
    "britain": "GB",
    "czech republic": "CZ",
    "el": "GR",
    "england": "GB",
    "great britain": "GB",
    "holland": "NL",
    "turkey": "TR",
    "united states of america": "US",
}
_OTHER_CURRENCY_NAMES = {
    "$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "euros": "EUR",
    "pound": "GBP",
    "pounds": "GBP",
    "£": "GBP",
    "€": "EUR",
}


def country_name(code: str) -> str:
    """The short English name of an ISO 3166-1 alpha-2 code, as in “Czechia”; an unknown code names itself."""
    return _SHORT_NAMES.get(code) or str(_ENGLISH.territories.get(code, code)).replace(" & ", " and ")


def currency_name(code: str) -> str:
    """The English name of an ISO 4217 code, as in “Norwegian Krone”; an unknown code names itself."""
    return str(_ENGLISH.currencies.get(code, code))


@lru_cache(maxsize=1024)
def language_name(tag: str) -> str:
    """The English name of a BCP 47 tag, as in “Norwegian Bokmål”; a tag without a name is its own."""
    try:
        name = _ENGLISH.languages.get(tag.replace("-", "_")) or Locale.parse(tag, sep="-").get_display_name(
            _ENGLISH
        )
    except (UnknownLocaleError, ValueError):
        name = _ENGLISH.languages.get(tag.partition("-")[0])
    return str(name or tag)


def nearest_country(value: str) -> str | None:
    """The code that somebody meant who typed another spelling, an alias or a name: `uk`, `USA`, `Norway`."""
    if value.upper() in COUNTRIES:
        return value.upper()
    aliases = [code for code in get_global("territory_aliases").get(value.upper(), ()) if code in COUNTRIES]
    return aliases[0] if len(aliases) == 1 else _by_name(value, _country_codes())


def nearest_currency(value: str) -> str | None:
    """The code that somebody meant who typed another spelling or a name: `eur`, `€`, `Norwegian krone`."""
    return value.upper() if value.upper() in CURRENCIES else _by_name(value, _currency_codes())


def nearest_language(value: str) -> str | None:
    """The tag that somebody meant: its usual spelling, the language of a country code, or of a name."""
    import langcodes

    if langcodes.tag_is_valid(value):
        return langcodes.standardize_tag(value)
    likely = get_global("likely_subtags").get(f"und_{value.upper()}")
    return likely.partition("_")[0] if likely else _by_name(value, _language_tags())


def _by_name(value: str, codes: Mapping[str, str]) -> str | None:
    name = value.strip().casefold()
    close = get_close_matches(name, codes, n=1, cutoff=0.8)
    found = close or [known for known in codes if len(name) > 3 and name in known.split()]
    return codes[found[0]] if len(found) == 1 else None


def _hint(meant: str | None, name: Callable[[str], str], otherwise: str) -> str:
    return f"type {meant} for {name(meant)}" if meant else otherwise


@cache
def _country_codes() -> Mapping[str, str]:
    return {country_name(code).casefold(): code for code in sorted(COUNTRIES)} | _OTHER_COUNTRY_NAMES


@cache
def _currency_codes() -> Mapping[str, str]:
    return {currency_name(code).casefold(): code for code in sorted(CURRENCIES)} | _OTHER_CURRENCY_NAMES


@cache
def _language_tags() -> Mapping[str, str]:
    names = sorted(_ENGLISH.languages.items(), reverse=True)
    return {name.casefold(): tag.replace("_", "-") for tag, name in names}


def _check_country(value: str) -> str:
    if value in COUNTRIES:
        return value
    raise problem(
        "unknown-country",
        f"“{value}” is not a country code of ISO 3166-1",
        lambda: _hint(
            nearest_country(value), country_name, "type the two capital letters, such as NO for Norway"
        ),
    )


def _check_currency(value: str) -> str:
    if value in CURRENCIES:
        return value
    raise problem(
        "unknown-currency",
        f"“{value}” is not a currency code of ISO 4217",
        lambda: _hint(
            nearest_currency(value), currency_name, "type the three capital letters, such as EUR for euro"
        ),
    )


@lru_cache(maxsize=1024)
def _check_language(value: str) -> str:
    if value in LANGUAGES or _is_tag(value):
        return value
    raise problem(
        "unknown-language",
        f"“{value}” is not a language tag of BCP 47",
        lambda: _hint(nearest_language(value), language_name, "type a tag such as en, nb or en-GB"),
    )


def _is_tag(value: str) -> bool:
    """Whether a text is a language tag in its usual spelling."""
    import langcodes

    return langcodes.tag_is_valid(value) and langcodes.standardize_tag(value) == value


@dataclass(frozen=True, slots=True)
class _Listed:
    """The codes that editors complete, with their names; these are looked up when a schema is asked for."""

    about: str
    codes: frozenset[str]
    name: Callable[[str], str]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Offer each code beside its name."""
        codes = sorted(self.codes)
        names = [self.name(code) for code in codes]
        return {"type": "string", "description": self.about, "enum": codes, "enumDescriptions": names}


Country = TypeAliasType(
    "Country",
    Annotated[
        str,
        AfterValidator(_check_country),
        _Listed("A state by its ISO 3166-1 alpha-2 code.", COUNTRIES, country_name),
    ],
)
"""ISO 3166-1 alpha-2 code of a state: `NO`."""

Currency = TypeAliasType(
    "Currency",
    Annotated[
        str,
        AfterValidator(_check_currency),
        _Listed("A currency by its ISO 4217 code.", CURRENCIES, currency_name),
    ],
)
"""ISO 4217 code of a currency: `EUR`."""

Language = TypeAliasType(
    "Language",
    Annotated[
        str,
        AfterValidator(_check_language),
        WithJsonSchema(
            {
                "type": "string",
                "description": "A language by its BCP 47 tag.",
                "pattern": "^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$",
                "examples": ["en", "nb", "fr", "en-GB"],
            }
        ),
    ],
)
"""BCP 47 tag of a language, in its usual spelling: `nb`, `en-GB`."""
