import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.exports.csl import csl
from generator.views.publication import Publication
from tests.exports.works import HOSTILE_WORDS, TREATY_WORK, dated, hostile

SCHEMA = Path(__file__).parent.parent / "schemas/csl-data.json"
RULES = json.loads(SCHEMA.read_text(encoding="utf-8"))


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


def test_the_schema_refuses_what_processors_do_not_know() -> None:
    """The gate above can fail."""
    item = read(TREATY_WORK)
    assert not Draft7Validator(RULES).is_valid([{**item, "type": "briefing"}])
    assert not Draft7Validator(RULES).is_valid([{**item, "issued": {"day": 1}}])
    assert not Draft7Validator(RULES).is_valid([{**item, "reviewed": "2025"}])


def test_hostile_words_stay_words() -> None:
    assert read(hostile())["abstract"] == HOSTILE_WORDS
