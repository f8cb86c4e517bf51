from generator.exports.statement_rows import MoneyRow
from generator.exports.table import TABLES, columns, tabulate
from tests.views.ferries import SITE, checked, collection


def test_every_column_has_a_type_and_a_meaning() -> None:
    for kind in TABLES:
        assert all(column.description and column.type for column in columns(kind))
        assert {*kind.key, *kind.refers, *kind.indexed, *kind.searched} <= {
            column.name for column in columns(kind)
        }


def test_types_are_those_of_the_annotations() -> None:
    found = {column.name: (column.type, column.required) for column in columns(MoneyRow)}
    assert found["amount"] == ("number", False)
    assert found["separate"] == ("boolean", True)
    assert found["date"] == ("string", False)


def test_drafts_are_in_no_table_and_briefings_in_order() -> None:
    tables = {table.name: table for table in tabulate(checked().assessed, collection(), SITE)}
    assert [cells[0] for cells in tables["agreements"].cells()] == ["norway-sweden-ferries", "sweden-pledge"]
    assert all("unfinished-ferry" not in cells for table in tables.values() for cells in table.cells())
