import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from tests.authoring.test_snapshot import git

FERRIES = Path(__file__).parent.parent / "sites/ferries"
TREATY, PLEDGE = "norway-sweden-ferries", "sweden-pledge"


@pytest.fixture
def ferries(tmp_path: Path, tool: Callable[[str], Path]) -> Path:
    """The sample site, committed."""
    tool("git")
    project = shutil.copytree(FERRIES, tmp_path / "ferries")
    git(project, "init")
    git(project, "add", ".")
    git(project, "commit", "-m", "First")
    return project


def diff(project: Path, *arguments: str) -> tuple[int, str]:
    """The exit code and what is printed."""
    result = CliRunner().invoke(main, ["diff", *arguments, "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def as_data(project: Path, *arguments: str) -> dict[str, Any]:
    """The differences as data."""
    code, output = diff(project, *arguments, "--format", "json")
    assert code == 0, output
    return dict(json.loads(output))


def edit(project: Path, name: str, old: str, new: str) -> None:
    """Replace a text of a file."""
    path = project / "briefings" / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_nothing_changed(ferries: Path) -> None:
    assert diff(ferries, "HEAD") == (0, "Nothing changed.\n")


def test_the_working_tree_is_compared_with_a_revision(ferries: Path) -> None:
    edit(ferries, f"{TREATY}.yaml", "Two routes are to be served.", "Three routes are to be served.")
    code, output = diff(ferries, "HEAD")
    assert code == 0
    assert "norway-sweden-ferries, changed: Treaty on electric ferries, Norway–Sweden" in output
    assert "fact two-routes, text: Two routes are to be served. → Three routes are to be served." in output


def test_two_revisions_are_compared_and_the_working_tree_is_left_alone(ferries: Path) -> None:
    edit(ferries, f"{TREATY}.yaml", "Two routes are", "Three routes are")
    git(ferries, "commit", "-am", "Second")
    edit(ferries, f"{TREATY}.yaml", "Three routes are", "Four routes are")
    (found,) = as_data(ferries, "HEAD~1", "HEAD")["briefings"]
    assert found["parts"][0]["fields"][0]["after"] == "Three routes are to be served."
    assert not as_data(ferries, "HEAD", "HEAD")["briefings"]


def test_briefings_come_go_and_move(ferries: Path) -> None:
    folder = ferries / "briefings"
    (folder / "unfinished-ferry.yaml").unlink()
    shutil.copy(folder / f"{PLEDGE}.yaml", folder / "another.yaml")
    runner = CliRunner().invoke(main, ["rename", TREATY, "ferries", "--project", str(ferries)])
    assert runner.exit_code == 0, runner.output
    found = {one["id"]: (one["fate"], one["before_id"]) for one in as_data(ferries, "HEAD")["briefings"]}
    assert found == {
        "another": ("added", None),
        "ferries": ("renamed", TREATY),
        "unfinished-ferry": ("removed", None),
    }


def test_a_register_is_told_and_what_follows_from_it(ferries: Path) -> None:
    """Whoever stands for a party puts it on record: without her office the treaty is confirmed no more."""
    edit(ferries, "_registers/people.yaml", 'represents: "NO"', "represents: DK")
    found = as_data(ferries, "HEAD")
    assert [(part["kind"], part["fate"]) for part in found["registers"]] == [("people", "changed")]
    fields = [field for one in found["briefings"] for part in one["parts"] for field in part["fields"]]
    assert {field["field"] for field in fields} == {"evidence"}
    assert all(not one["fields"] for one in found["briefings"])


def test_layout_alone_is_said_to_be_that(ferries: Path) -> None:
    path = ferries / f"briefings/{TREATY}.yaml"
    path.write_text("# A comment\n" + path.read_text())
    edit(ferries, "_registers/forms.yaml", "treaty: {", "treaty:   {")
    found = as_data(ferries, "HEAD")
    assert not found["briefings"]
    assert found["same"] == ["briefings/_registers/forms.yaml", f"briefings/{TREATY}.yaml"]


def test_a_file_that_cannot_be_read_is_neither_new_nor_gone(ferries: Path) -> None:
    (ferries / f"briefings/{TREATY}.yaml").write_text("title: [\n")
    code, output = diff(ferries, "HEAD", "--format", "json")
    found = json.loads(output)
    assert (code, found["unreadable"], found["briefings"]) == (1, [f"briefings/{TREATY}.yaml"], [])
    git(ferries, "commit", "-am", "Broken")
    git(ferries, "checkout", "HEAD~1", "--", ".")
    assert diff(ferries, "HEAD")[0] == 1


def test_git_is_called_once_for_any_number_of_files(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        shutil.copy(ferries / f"briefings/{PLEDGE}.yaml", ferries / f"briefings/more-{number}.yaml")
    git(ferries, "add", ".")
    git(ferries, "commit", "-m", "Many")
    real, log = shutil.which("git"), ferries.parent / "calls"
    stand_in = ferries.parent / "bin/git"
    stand_in.parent.mkdir()
    stand_in.write_text(f'#!/bin/sh\necho "$*" >> "{log}"\nexec "{real}" "$@"\n')
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}")
    assert len(as_data(ferries, "HEAD~1", "HEAD")["briefings"]) == 30
    assert log.read_text().splitlines() == ["cat-file --batch"]


@pytest.mark.parametrize("revisions", [("nowhere",), ("HEAD", "nowhere"), ("HEAD:briefings",)])
def test_an_unknown_revision_is_wrong_usage(ferries: Path, revisions: tuple[str, ...]) -> None:
    code, output = diff(ferries, *revisions)
    assert code == 2
    assert f"there is no revision “{revisions[-1]}”" in output


def test_a_project_outside_git_is_wrong_usage(minimal: Path, tool: Callable[[str], Path]) -> None:
    tool("git")
    code, output = diff(minimal, "HEAD")
    assert code == 2
    assert "not a git repository" in output
