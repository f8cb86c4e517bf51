"""What the page that compares agreements fetches of each chosen one: a small file of ready words."""

import json
from typing import Any

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.outputs import OutputFile
from generator.views.comparison import ComparedRow, Comparison, Value, comparison


def comparison_file(assessed: Assessed, collection: Collection) -> OutputFile:
    """``comparison.json`` of a briefing; what is empty is left out, but a row stays that tells nothing."""
    found = comparison(assessed, collection)
    rows = [{**_present(row), "values": [*map(_present, row.values)]} for row in found.rows]
    content = json.dumps({**_fields(found), "rows": rows}, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(path=urls.attachment(assessed.id, urls.COMPARISON), content=f"{content}\n")


def _present(record: Value | ComparedRow) -> dict[str, Any]:
    return {name: value for name, value in _fields(record).items() if value}


def _fields(record: Value | ComparedRow | Comparison) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__slots__}
