import csv
from io import StringIO

import pytest

from generator.exports.csv_table import csv_table
from generator.exports.rows import PartyRow
from generator.exports.table import Table


def rows(name: str, through: str | None = None) -> list[dict[str, str]]:
    """What a reader finds in the file of one row."""
    row = PartyRow(agreement="a", number=1, party="NO", name=name, state=True, through=through)
    output = csv_table(Table(kind=PartyRow, rows=(row,)))
    assert output.path == "data/parties.csv"
    assert isinstance(output.content, bytes)
    return list(csv.DictReader(StringIO(output.content.decode(), newline="")))


def test_values_come_back_and_absent_ones_are_empty() -> None:
    assert rows('A, "B"') == [
        {"agreement": "a", "number": "1", "party": "NO", "name": 'A, "B"', "state": "true", "through": ""}
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"])
def test_a_formula_becomes_a_text(text: str) -> None:
    assert rows(text)[0]["name"] == f"'{text}"


@pytest.mark.parametrize("text", ["a=1", "Norway", "'quoted'", ""])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert rows("x", text)[0]["through"] == text
