"""CSV (RFC 4180), safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from io import BytesIO, TextIOWrapper

from generator import urls
from generator.exports.table import Cell, Table
from generator.outputs import OutputFile

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula."""


def csv_table(table: Table) -> OutputFile:
    """``data/<table>.csv``; an absent value is an empty cell."""
    names = (column.name for column in table.columns)
    return OutputFile(path=urls.data(f"{table.name}.csv"), content=csv_text(names, table.cells()))


def csv_text(columns: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """Rows below the names of their columns."""
    data = BytesIO()
    with TextIOWrapper(data, encoding="utf-8", newline="") as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(map(_cell, columns))
        writer.writerows([_cell(cell) for cell in row] for row in rows)
        text.flush()
        return data.getvalue()


def _cell(cell: Cell) -> Cell:
    """The value; before a text that a spreadsheet would run stands an apostrophe."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
