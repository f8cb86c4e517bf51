import json
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.exports.csl import csl
from generator.views.publication import Publication
from tests.exports.works import HOSTILE_WORDS, TREATY_WORK, dated, hostile

DATE_PARTS = {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": DATE_PARTS, "minItems": 1, "maxItems": 2},
        "literal": {"type": "string"},
    },
    "additionalProperties": False,
}
NAME = {"type": "object", "properties": {"literal": {"type": "string"}}, "additionalProperties": False}
TEXTS = ("id", "title", "publisher", "URL", "language", "keyword", "note", "abstract")
RULES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"const": "report"},
            "author": {"type": "array", "items": NAME},
            "issued": DATE,
            **{name: {"type": "string"} for name in TEXTS},
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""What CSL 1.0.2 allows, of the variables that a briefing has."""


def read(work: Publication) -> dict[str, Any]:
    """The one item, which keeps the rules."""
    items = json.loads(str(csl(work).content))
    Draft7Validator(RULES).validate(items)
    (item,) = items
    return dict(item)


def test_the_treaty_keeps_the_rules_of_csl() -> None:
    found = read(TREATY_WORK)
    assert found["title"] == "Treaty on electric ferries, Norway–Sweden"
    assert found["issued"] == {"date-parts": [[2025, 8, 1]]}
    assert found["author"] == [{"literal": "Ferrybook"}]


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("2025-11", {"date-parts": [[2025, 11]]}),
        ("2025-11~", {"literal": "about November 2025"}),
        ("2025-11-30?", {"literal": "30 November 2025 (uncertain)"}),
        ("unknown", None),
    ],
)
def test_a_date_is_never_more_exact_than_it_is_known(text: str, issued: dict[str, Any] | None) -> None:
    assert read(dated(text)).get("issued") == issued


def test_hostile_words_stay_words() -> None:
    assert read(hostile())["abstract"] == HOSTILE_WORDS
