import json
from typing import Any

from generator.exports.record_schema import record_schema
from generator.views.site import Site

SCHEMA: dict[str, Any] = json.loads(str(record_schema(Site()).content))


def test_a_site_without_an_address_gives_the_schema_none() -> None:
    assert "$id" not in SCHEMA


def test_only_long_forms_are_described() -> None:
    party = SCHEMA["$defs"]["Party"]
    assert party["type"] == "object"
    assert SCHEMA["properties"]["parties"]["type"] == "array"
    assert SCHEMA["$defs"]["Money"]["properties"]["amount"]["type"] == "number"
    assert SCHEMA["$defs"]["Edtf"]["type"] == "string"


def test_every_field_is_explained() -> None:
    for name, record in SCHEMA["$defs"].items():
        for field, schema in record.get("properties", {}).items():
            assert schema.get("description"), f"{name}.{field}"
