import json

import pytest
from jsonschema import Draft202012Validator

from generator.exports.record import as_json, plain, record
from generator.exports.record_schema import record_schema
from generator.model.amounts import parse_amount
from generator.views.site import Site
from tests.views.ferries import PLEDGE, SITE, TREATY, checked

SCHEMA = json.loads(str(record_schema(SITE).content))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == "https://ferries.example/data/schema.json"


@pytest.mark.parametrize("name", [TREATY, PLEDGE])
@pytest.mark.parametrize("site", [SITE, Site()])
def test_a_record_satisfies_the_schema(name: str, site: Site) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(str(record(checked().assessed[name], site).content)))


@pytest.mark.parametrize(
    "change",
    [{"parties": "NO"}, {"form": None}, {"events": [{"type": "signed"}]}, {"derived": {}}, {"extra": 1}],
)
def test_the_schema_refuses_what_is_never_published(change: dict[str, object]) -> None:
    found = as_json(checked().assessed[TREATY], SITE)
    assert not Draft202012Validator(SCHEMA).is_valid({**found, **change})


def test_what_is_absent_stays_absent() -> None:
    found = as_json(checked().assessed[PLEDGE], SITE)
    assert "bindingness" not in found
    assert "null" not in str(record(checked().assessed[PLEDGE], SITE).content)


def test_what_is_derived_has_its_address_and_its_reasons() -> None:
    derived = as_json(checked().assessed[TREATY], SITE)["derived"]
    assert derived["status"] == checked().assessed[TREATY].card.status
    assert [rung["rung"] for rung in derived["ladder"]] == ["announced", "signed", "financed", "sailing"]
    assert derived["evidence"]["two-routes"] == {
        "state": "confirmed",
        "address": "https://ferries.example/briefings/norway-sweden-ferries/#fact-two-routes",
        "sources": ["daily"],
        "origins_traced": 1,
        "origins_untraced": 0,
        "on_record": ["NO"],
    }


def test_amounts_are_numbers() -> None:
    amounts = [plain(parse_amount(text)) for text in ("110 million", "1.5", "999999999999999999")]
    assert amounts == [110_000_000, 1.5, 999999999999999999]
