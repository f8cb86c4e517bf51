"""The data set as one SQLite file: tables, indexes, full-text search."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing

from generator import urls
from generator.exports.table import Column, Table
from generator.outputs import OutputFile

FILE = "pactbook.sqlite"
_TYPES = {"boolean": "INTEGER", "integer": "INTEGER", "number": "NUMERIC", "string": "TEXT"}
_TEXTS: Mapping[str, str] = {
    "agreement": "Id of the agreement it belongs to.",
    "kind": "The table that holds the row.",
    "address": "Permanent address of what it says.",
    "text": "Its texts, one below the other.",
}
"""The columns of ``texts``, in which ``search`` searches; programs show the one with the other’s help."""
_SEARCHED = """CREATE TABLE texts (
    agreement TEXT NOT NULL, kind TEXT NOT NULL, address TEXT NOT NULL, text TEXT NOT NULL,
    FOREIGN KEY (agreement) REFERENCES agreements (id)
)"""
_SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
    agreement UNINDEXED, kind UNINDEXED, address UNINDEXED, text,
    content="texts", tokenize = "unicode61 remove_diacritics 2"
)"""
_COLUMNS = (
    'CREATE TABLE "columns" ("table" TEXT, "column" TEXT, description TEXT, PRIMARY KEY ("table", "column"))'
)


def database(tables: Iterable[Table]) -> OutputFile:
    """``data/pactbook.sqlite``, the same bytes for the same rows under the same SQLite.

    ``search`` finds words in all texts, with or without accents; ``texts`` has the texts themselves, so that
    a program which knows full-text tables offers the search there; ``columns`` is the codebook.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in (_SEARCHED, _SEARCH, _COLUMNS):
            connection.execute(statement)
        for table in tables:
            _add(table, connection)
        _explain("texts", _TEXTS.items(), connection)
        connection.execute("CREATE INDEX texts_agreement ON texts (agreement)")
        for command in ("rebuild", "optimize"):
            connection.execute("INSERT INTO search(search) VALUES (?)", (command,))
        connection.commit()
        connection.execute("VACUUM")
        return OutputFile(path=urls.data(FILE), content=connection.serialize())


def _add(table: Table, connection: sqlite3.Connection) -> None:
    """Create and fill a table; every name is one of ours, every value is bound."""
    connection.execute(f'CREATE TABLE "{table.name}" ({", ".join(_definitions(table))})')
    for column in table.kind.indexed:
        connection.execute(f'CREATE INDEX "{table.name}_{column}" ON "{table.name}" ("{column}")')
    places = ", ".join("?" for _ in table.columns)
    connection.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', table.cells())
    _explain(table.name, ((column.name, column.description) for column in table.columns), connection)
    connection.executemany("INSERT INTO texts VALUES (?, ?, ?, ?)", _searched(table))


def _explain(table: str, columns: Iterable[tuple[str, str]], connection: sqlite3.Connection) -> None:
    about = ((table, *column) for column in columns)
    connection.executemany('INSERT INTO "columns" VALUES (?, ?, ?)', about)


def _definitions(table: Table) -> Iterator[str]:
    yield from (_column(column) for column in table.columns)
    yield f"PRIMARY KEY ({', '.join(table.kind.key)})"
    yield from (f'FOREIGN KEY ("{name}") REFERENCES agreements (id)' for name in table.kind.refers)


def _column(column: Column) -> str:
    return f'"{column.name}" {_TYPES[column.type]}{" NOT NULL" if column.required else ""}'


def _searched(table: Table) -> Iterator[tuple[str, ...]]:
    """The texts worth a search, each with the agreement it belongs to and the address it stands at."""
    for row in table.rows if table.kind.searched else ():
        values = dict(row)
        agreement = values.get("agreement") or values["id"]
        text = "\n".join(str(values[name]) for name in table.kind.searched if values[name])
        yield str(agreement), table.name, str(values.get("address") or ""), text
