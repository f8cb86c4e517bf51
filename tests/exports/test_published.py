"""What readers take away of the whole collection, read by the programs that it is meant for."""

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import feedparser
import frictionless
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree

from generator import pipeline
from generator.exports.folder import write
from generator.outputs import OutputFile
from generator.publish.project import load_project
from tests.linked_data import nodes

ROOT = Path(__file__).resolve().parent.parent.parent
SCHEMAS = ROOT / "tests/schemas"
TAG = re.compile(r"tag:[a-z.]+,2026:[a-z0-9/.%-]+", re.IGNORECASE)

Files = Mapping[str, OutputFile]


@pytest.fixture(scope="module")
def files() -> Files:
    """Every file of the real site before MkDocs has it, by path."""
    return {file.path: file for file in pipeline.build(load_project(ROOT)).outputs}


@pytest.fixture(scope="module")
def briefings(files: Files) -> tuple[str, ...]:
    """The ids of all briefings."""
    found = [re.fullmatch(r"briefings/([a-z0-9-]+)/briefing\.json", path) for path in files]
    return tuple(match[1] for match in found if match)


def text(file: OutputFile) -> str:
    """The content of a text file."""
    return file.content if isinstance(file.content, str) else file.content.decode()


def test_every_briefing_satisfies_the_published_schema(files: Files, briefings: tuple[str, ...]) -> None:
    schema = Draft202012Validator(json.loads(text(files["data/schema.json"])))
    assert briefings
    for name in briefings:
        schema.validate(json.loads(text(files[f"briefings/{name}/briefing.json"])))


def test_every_citation_is_read_by_its_programs(files: Files, briefings: tuple[str, ...]) -> None:
    csl = Draft7Validator(json.loads((SCHEMAS / "csl-data.json").read_text(encoding="utf-8")))
    for name in briefings:
        library = parse_string(text(files[f"briefings/{name}/citation.bib"]))
        assert not library.failed_blocks
        assert [entry.key for entry in library.entries] == [name]
        (record,) = rispy.loads(text(files[f"briefings/{name}/citation.ris"]))
        item = json.loads(text(files[f"briefings/{name}/citation.csl.json"]))
        csl.validate(item)
        assert record["title"] == item[0]["title"]


def test_every_page_that_describes_itself_is_understood(files: Files, briefings: tuple[str, ...]) -> None:
    heads = (file.meta.get("head") for file in files.values() if file.is_page)
    described = [head["json_ld"] for head in heads if isinstance(head, dict) and head.get("json_ld")]
    kinds = Counter(
        kind for description in described for kind, found in nodes(description).items() for _ in found
    )
    assert kinds["Report"] == kinds["BreadcrumbList"] == len(briefings)
    assert kinds["Claim"] > len(briefings)
    assert kinds["Dataset"] == 1


def test_every_atom_feed_keeps_the_rules_and_is_read(files: Files) -> None:
    rules = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    feeds = {path: text(file).encode() for path, file in files.items() if path.endswith("feed.xml")}
    assert len(feeds) > 2
    ids = []
    for path, content in feeds.items():
        rules.assertValid(etree.fromstring(content))
        found = feedparser.parse(content)
        assert not found.bozo, path
        assert found.feed.id.endswith(f":{path}")
        assert all(TAG.fullmatch(entry.id) for entry in found.entries)
        assert len({entry.id for entry in found.entries}) == len(found.entries)
        ids.append(found.feed.id)
    assert len(set(ids)) == len(ids)


def test_every_json_feed_keeps_the_rules_and_says_the_same(files: Files, tool: Callable[[str], Path]) -> None:
    schema = Draft7Validator(json.loads(tool("jsonfeed-schema").read_text(encoding="utf-8")))
    for path, file in files.items():
        if path.endswith("feed.json"):
            feed = json.loads(text(file))
            schema.validate(feed)
            atom = feedparser.parse(text(files[path.replace(".json", ".xml")]).encode())
            assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries]


def test_the_site_s_feed_has_only_changes_that_were_written(files: Files, briefings: tuple[str, ...]) -> None:
    written = [
        change
        for name in briefings
        for change in json.loads(text(files[f"briefings/{name}/briefing.json"])).get("changes", ())
    ]
    weighty = {change["date"] for change in written if change["kind"] != "minor"}
    feed = json.loads(text(files["feed.json"]))
    days = {date.fromisoformat(item["date_published"][:10]).isoformat() for item in feed["items"]}
    assert days
    assert days <= weighty


def test_frictionless_accepts_the_package(files: Files, tmp_path: Path) -> None:
    write((file for path, file in files.items() if path.startswith("data/") and not file.is_page), tmp_path)
    report = frictionless.validate(tmp_path / "data/datapackage.json")
    assert report.valid, report.flatten(["title", "message"])
