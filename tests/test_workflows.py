"""The workflows of the code host ask for the least, and run nothing that can change under their feet."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).resolve().parent.parent / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: (\./\S+|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)")
GRANTED = {
    "check.yml": {},
    "comment.yml": {"comment": {"actions": "read", "pull-requests": "write"}},
    "publish.yml": {"deploy": {"pages": "write", "id-token": "write"}},
}


def read(path: Path) -> dict[str, Any]:
    """A workflow as plain text values: YAML 1.1 would make the key ``on`` a truth value."""
    workflow: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return workflow


def permissions(workflow: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every permission granted beside the workflow's own, by job."""
    for name, job in workflow["jobs"].items():
        if "permissions" in job:
            yield name, job["permissions"]


def test_there_are_three() -> None:
    assert [path.name for path in WORKFLOWS] == [*GRANTED]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_only_the_deployment_and_the_comment_may_write(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == ({} if path.name == "comment.yml" else {"contents": "read"})
    assert dict(permissions(workflow)) == GRANTED[path.name]


def test_what_may_comment_runs_nothing_of_a_pull_request() -> None:
    (job,) = read(WORKFLOWS[1])["jobs"].values()
    assert [step for step in job["steps"] if "uses" in step] == []
    assert read(WORKFLOWS[1])["on"] == {"workflow_run": {"workflows": ["check"], "types": ["completed"]}}
    assert job["if"] == "github.event.workflow_run.event == 'pull_request'"


def test_what_is_compared_has_the_whole_history_and_is_left_for_the_comment() -> None:
    steps = read(WORKFLOWS[0])["jobs"]["site"]["steps"]
    assert steps[0]["with"]["fetch-depth"] == "0"
    assert any(step.get("run", "").startswith("hosting/ci.sh ") for step in steps)
    assert {"name": "review", "path": "review/comment.md"} in [step.get("with") for step in steps]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version(path: Path) -> None:
    uses = [line.strip(" -") for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert uses or path.name == "comment.yml"
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_a_pull_request_reaches_a_shell(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job.get("steps", ())]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    assert "pull_request_target" not in read(path)["on"]


def test_the_site_is_published_only_after_every_check() -> None:
    jobs = read(WORKFLOWS[2])["jobs"]
    assert jobs["check"]["uses"] == "./.github/workflows/check.yml"
    assert jobs["deploy"]["needs"] == "check"
