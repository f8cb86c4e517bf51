"""What the page that compares agreements fetches of each chosen one: a small file of ready words."""

import json
from dataclasses import asdict
from typing import Any

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.outputs import OutputFile
from generator.views.comparison import comparison


def comparison_file(assessed: Assessed, collection: Collection) -> OutputFile:
    """``comparison.json`` of a briefing; what is empty is left out, but a row stays that tells nothing."""
    found = asdict(comparison(assessed, collection))
    rows = [
        {**_present(row), "values": [_present(value) for value in row["values"]]} for row in found["rows"]
    ]
    content = json.dumps({**found, "rows": rows}, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(path=urls.attachment(assessed.id, urls.COMPARISON), content=f"{content}\n")


def _present(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value}
