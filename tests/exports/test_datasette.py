"""The database in the program that readers open it with."""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from generator.exports.database import database
from generator.exports.table import tabulate
from tests.views.ferries import SITE, checked, collection

TABULATED = tabulate(checked().assessed, collection(), SITE)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database on the disk."""
    path = tmp_path_factory.mktemp("data") / "pactbook.sqlite"
    content = database(TABULATED).content
    assert isinstance(content, bytes)
    path.write_bytes(content)
    return path


def asked(file: Path, address: str, **query: str) -> Mapping[str, Any]:
    """What Datasette answers, of the file as it is published: not to be changed.

    It is asked from a thread of its own, because a browser that other tests opened keeps this one's loop.
    """

    async def ask() -> Mapping[str, Any]:
        datasette = Datasette([], immutables=[str(file)])
        await datasette.invoke_startup()
        answer = await datasette.client.get(f"/pactbook{address}.json", params=query)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(lambda: asyncio.run(ask())).result()


def test_it_shows_every_table_with_its_rows(file: Path) -> None:
    shown = {table["name"]: table["count"] for table in asked(file, "")["tables"] if not table["hidden"]}
    assert {table.name: len(table.rows) for table in TABULATED}.items() <= shown.items()
    assert shown.keys() - {table.name for table in TABULATED} == {"columns", "texts"}


def test_it_offers_the_search_and_finds_words(file: Path) -> None:
    offered = {table["name"] for table in asked(file, "")["tables"] if table["fts_table"] == "search"}
    assert "texts" in offered
    rows = asked(file, "/texts", _search="löfte", _shape="objects", _labels="on")["rows"]
    assert [(row["kind"], row["agreement"]["label"]) for row in rows] == [
        ("sources", "Pledge of a ferry, Sweden and the Nordic council")
    ]
    assert asked(file, "/texts", _search="lofte")["rows"]
    assert not asked(file, "/texts", _search="zeppelin")["rows"]


def test_it_counts_facets(file: Path) -> None:
    facets = asked(file, "/parties", _facet="party")["facet_results"]
    counted = {one["value"]: one["count"] for one in facets["party"]["results"]}
    assert counted["SE"] == 2
    assert sum(counted.values()) == asked(file, "/parties")["filtered_table_rows_count"]


def test_it_follows_references_to_the_agreement(file: Path) -> None:
    rows = asked(file, "/facts", _labels="on", _shape="objects", id="two-routes")["rows"]
    assert [row["agreement"]["label"] for row in rows] == ["Treaty on electric ferries, Norway–Sweden"]
