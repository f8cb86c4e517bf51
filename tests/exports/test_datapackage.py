import json
from pathlib import Path

import frictionless
import pytest

from generator.exports.dataset import dataset
from generator.exports.folder import write
from tests.views.ferries import SITE, checked, collection


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The folder of the data set."""
    write(dataset(checked().assessed, collection(), SITE).files, tmp_path)
    return tmp_path / "data"


def test_frictionless_accepts_it_with_every_key_and_reference(package: Path) -> None:
    report = frictionless.validate(package / "datapackage.json")
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == 17


def test_frictionless_would_see_a_reference_to_nowhere(package: Path) -> None:
    """The gate above can fail."""
    table = package / "relations.csv"
    table.write_bytes(table.read_bytes().replace(b"supersedes,sweden-pledge", b"supersedes,nowhere-pledg"))
    assert not frictionless.validate(package / "datapackage.json").valid


def test_it_names_the_site_the_day_and_the_licence(package: Path) -> None:
    found = json.loads((package / "datapackage.json").read_text(encoding="utf-8"))
    assert (found["name"], found["homepage"], found["version"]) == (
        "ferrybook",
        "https://ferries.example/",
        "2025-09-01",
    )
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
