import json

from generator.exports.comparison import comparison_file
from generator.views.comparison import comparison
from tests.views.ferries import TREATY, checked, collection


def test_the_file_holds_every_row_and_leaves_out_what_is_empty() -> None:
    one = checked().assessed[TREATY]
    file = comparison_file(one, collection())
    found = json.loads(str(file.content))
    rows = comparison(one, collection()).rows
    assert file.path == f"briefings/{TREATY}/comparison.json"
    assert [row["key"] for row in found["rows"]] == [row.key for row in rows]
    assert [len(row["values"]) for row in found["rows"]] == [len(row.values) for row in rows]
    assert all(value for row in found["rows"] for item in row["values"] for value in item.values())
