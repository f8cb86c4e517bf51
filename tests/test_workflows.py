"""The workflows of the code host ask for the least, and run nothing that can change under their feet."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).resolve().parent.parent / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: (\./\S+|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)")
DEPLOY = {"pages": "write", "id-token": "write"}


def read(path: Path) -> dict[str, Any]:
    """A workflow as plain text values: YAML 1.1 would make the key ``on`` a truth value."""
    workflow: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return workflow


def permissions(workflow: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every permission granted beside the workflow's own, by job."""
    for name, job in workflow["jobs"].items():
        if "permissions" in job:
            yield name, job["permissions"]


def test_there_are_two() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_only_the_deployment_may_write(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {"contents": "read"}
    assert dict(permissions(workflow)) == ({"deploy": DEPLOY} if path.name == "publish.yml" else {})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version(path: Path) -> None:
    uses = [line.strip(" -") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_a_pull_request_reaches_a_shell(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job.get("steps", ())]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    assert "pull_request_target" not in read(path)["on"]


def test_the_site_is_published_only_after_every_check() -> None:
    jobs = read(WORKFLOWS[1])["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert jobs["deploy"]["needs"] == "check"
