"""The JSON Schema of ``briefing.json``, made from the model."""

import json
from typing import Any

from generator import urls
from generator.exports.record import Record
from generator.exports.schema import tidy
from generator.outputs import OutputFile
from generator.views.site import Site

JSON = dict[str, Any]
_NOTES = ("examples", "x-open", "x-register")
_TYPES = {("string", "integer"): "string", ("string", "number"): "number"}
"""Dates are published as text and amounts as numbers, in whichever form they were typed."""


def record_schema(site: Site) -> OutputFile:
    """JSON Schema 2020-12 of a published briefing: long forms only, and nothing is ever null."""
    schema: JSON = tidy(Record.model_json_schema(), _published)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": site.address(urls.SCHEMA)}
    whole = {**{key: value for key, value in head.items() if value}, **schema}
    return OutputFile(path=urls.SCHEMA, content=json.dumps(whole, ensure_ascii=False, indent=1) + "\n")


def _published(node: JSON) -> JSON:
    """What a writer may shorten or wrap is published in one form."""
    node = {key: value for key, value in node.items() if key not in _NOTES or isinstance(value, dict)}
    if isinstance(node.get("type"), list):
        node["type"] = _TYPES[tuple(node["type"])]
    variants = node.pop("anyOf", None)
    return {**_long(variants), **node} if variants else node


def _long(variants: list[JSON]) -> JSON:
    """The record of a record or its short text; the list of a list or its single item."""
    long = (variant for variant in variants if "properties" in variant or variant.get("type") == "array")
    return next(long, {"anyOf": variants})
