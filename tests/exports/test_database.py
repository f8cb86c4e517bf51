import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from generator.exports.database import database
from generator.exports.rows import AgreementRow
from generator.exports.table import Table, tabulate
from tests.exports.works import HOSTILE_WORDS
from tests.views.ferries import SITE, checked, collection

TABULATED = tabulate(checked().assessed, collection(), SITE)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as found:
        content = database(TABULATED).content
        assert isinstance(content, bytes)
        found.deserialize(content)
        yield found


def test_it_is_whole_and_every_reference_leads_somewhere(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not connection.execute("PRAGMA foreign_key_check").fetchall()
    for table in TABULATED:
        ((count,),) = connection.execute(f'SELECT count(*) FROM "{table.name}"')
        assert count == len(table.rows)


def test_words_are_found_with_and_without_accents(connection: sqlite3.Connection) -> None:
    found = {
        word: connection.execute("SELECT kind, address FROM search WHERE search MATCH ?", (word,)).fetchall()
        for word in ("lofte", "löfte", "LÖFTE", "elsewhere")
    }
    address = "https://ferries.example/briefings/sweden-pledge/#source-gazette"
    assert found.pop("elsewhere") == []
    assert all(hits == [("sources", address)] for hits in found.values())


def test_what_is_often_asked_for_has_an_index(connection: sqlite3.Connection) -> None:
    plan = connection.execute("EXPLAIN QUERY PLAN SELECT * FROM parties WHERE party = 'NO'").fetchall()
    assert "USING INDEX parties_party" in str(plan)


def test_the_codebook_is_inside(connection: sqlite3.Connection) -> None:
    ((about,),) = connection.execute(
        """SELECT description FROM "columns" WHERE "table" = 'money' AND "column" = 'currency'"""
    )
    assert about == "ISO 4217 code."


def test_the_same_rows_give_the_same_bytes() -> None:
    again = tabulate(checked().assessed, collection(), SITE)
    assert database(TABULATED).content == database(again).content


def test_hostile_words_stay_words() -> None:
    title = HOSTILE_WORDS + "'); DROP TABLE money; --"
    agreement = TABULATED[0].rows[0].model_copy(update={"title": title})
    tables = (Table(kind=AgreementRow, rows=(agreement,)), *TABULATED[1:])
    with closing(sqlite3.connect(":memory:")) as found:
        content = database(tables).content
        assert isinstance(content, bytes)
        found.deserialize(content)
        assert found.execute("SELECT title FROM agreements").fetchall() == [(title,)]
        assert found.execute("SELECT count(*) FROM money").fetchall() == [(2,)]
