import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.main import main

FERRIES = Path(__file__).parent.parent / "sites/ferries"


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return shutil.copytree(FERRIES, tmp_path / "ferries")


def status(project: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["status", *arguments, "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def told(project: Path) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in json.loads(status(project, "--format", "json")[1])}


def test_every_briefing_has_a_row(ferries: Path) -> None:
    code, output = status(ferries)
    assert code == 0
    rows = output.splitlines()
    assert rows[0].split()[0] == "Briefing"
    assert [row.split()[0] for row in rows[1:]] == [
        "norway-sweden-ferries",
        "sweden-pledge",
        "unfinished-ferry",
    ]
    assert "unfinished-ferry (draft)" in output


def test_completeness_names_what_is_missing(ferries: Path) -> None:
    pledge = told(ferries)["sweden-pledge"]
    assert pledge["complete"] == 10
    assert "full text" in pledge["missing"]
    assert "who acted" not in pledge["missing"]
    path = ferries / "briefings/sweden-pledge.yaml"
    path.write_text("full_text: not-published\n" + path.read_text())
    assert told(ferries)["sweden-pledge"]["complete"] == 20


def test_age_and_reviews_are_told_against_the_day_of_the_site(ferries: Path) -> None:
    config = ferries / "mkdocs.yml"
    config.write_text(
        config.read_text().replace("  - pactbook\n", "  - pactbook:\n      as_of: '2025-09-01'\n")
    )
    path = ferries / "briefings/sweden-pledge.yaml"
    path.write_text(path.read_text().replace("2025-08-01}\nch", "2025-08-01, review_due: 2025-08-15}\nch"))
    pledge = told(ferries)["sweden-pledge"]
    assert (pledge["age"], pledge["review_due"], pledge["overdue"]) == (31, "2025-08-15", True)
    assert told(ferries)["unfinished-ferry"]["age"] is None
    assert "2025-08-15 overdue" in status(ferries)[1]


def test_statements_are_counted_by_their_evidence(ferries: Path) -> None:
    treaty = told(ferries)["norway-sweden-ferries"]
    assert set(treaty["states"]) <= {"confirmed", "reported", "disputed", "planned", "unknown"}
    assert treaty["alone"] < sum(treaty["states"].values())


def test_a_briefing_that_cannot_be_read_is_named(ferries: Path) -> None:
    (ferries / "briefings/broken.yaml").write_text("title: [\n")
    code, output = status(ferries)
    assert code == 1
    assert "cannot be read, run briefing check: broken" in output
