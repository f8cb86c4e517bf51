"""What a reviewer is shown: the script runs in a real clone, the comment goes to a stand-in for the host."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.authoring.test_snapshot import git

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "hosting/ci.sh"
WORKFLOW = ROOT / ".github/workflows/comment.yml"
TREATY, PLEDGE = "briefings/norway-sweden-ferries.yaml", "briefings/sweden-pledge.yaml"
SITE = "https://ferries.example/"


@pytest.fixture
def clone(tmp_path: Path, tool: Callable[[str], Path]) -> Path:
    """A clone of two commits: the second changes a fact and a page of the guide."""
    tool("git")
    origin = shutil.copytree(ROOT / "tests/sites/ferries", tmp_path / "origin")
    git(origin, "init")
    git(origin, "add", ".")
    git(origin, "commit", "-m", "First")
    edit(origin / TREATY, "Two routes are to be served.", "Three routes are to be served.")
    edit(origin / "docs/about.md", "\n# ", "\n\n# ")
    git(origin, "commit", "-am", "Second")
    git(tmp_path, "clone", "--no-local", "origin", "clone")
    return tmp_path / "clone"


def edit(path: Path, old: str, new: str) -> None:
    """Replace a text of a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the script left behind."""

    status: int
    comment: str
    pages: tuple[str, ...]
    printed: str


def review(project: Path, *arguments: str, github: bool = False) -> Review:
    """Run the script as a reviewer's machine would."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    environment["BRIEFING"] = str(Path(sys.executable).with_name("briefing"))
    environment |= {"GITHUB_ACTIONS": "true"} if github else {}
    done = subprocess.run(
        [SCRIPT, *arguments], cwd=project, env=environment, check=False, capture_output=True, text=True
    )
    return Review(
        status=done.returncode,
        comment=(project / "review/comment.md").read_text(encoding="utf-8"),
        pages=tuple((project / "review/pages.txt").read_text(encoding="utf-8").splitlines()),
        printed=done.stdout + done.stderr,
    )


def test_a_reviewer_is_shown_what_changed_and_on_which_pages(clone: Path) -> None:
    found = review(clone)
    assert found.status == 0, found.printed
    assert (
        "| <del>Two</del> routes are to be served. | <ins>Three</ins> routes are to be served. |"
        in found.comment
    )
    assert found.pages == (
        f"M\t{SITE}about/",
        f"M\t{SITE}briefings/norway-sweden-ferries/",
        f"M\t{SITE}topics/scope/",
    )
    assert "<summary>Pages that change: 3</summary>" in found.comment
    assert all(f"- `{line[2:]}`" in found.comment for line in found.pages)
    assert (clone / "site/briefings/norway-sweden-ferries/index.html").exists()


def test_pages_come_and_go(clone: Path) -> None:
    (clone / PLEDGE).rename(clone / "briefings/another-pledge.yaml")
    edit(clone / TREATY, "sweden-pledge", "another-pledge")
    edit(clone / "mkdocs.yml", f"site_url: {SITE}", "site_url: 'https://ferries.example/deep'")
    found = review(clone, "HEAD")
    assert found.status == 0, found.printed
    assert f"A\t{SITE}deep/briefings/another-pledge/" in found.pages
    assert f"D\t{SITE}deep/briefings/sweden-pledge/" in found.pages
    assert f"M\t{SITE}deep/briefings/" in found.pages
    assert f"- `{SITE}deep/briefings/another-pledge/` new" in found.comment
    assert f"- `{SITE}deep/briefings/sweden-pledge/` gone" in found.comment


def test_errors_are_marked_at_their_line_and_shown_where_no_text_can_act(clone: Path) -> None:
    edit(clone / TREATY, "Three routes are to be served.", "Three routes [@nobody] ``` @everyone.")
    found = review(clone, github=True)
    assert found.status == 1
    assert f"::error file={TREATY},line=" in found.printed
    head, *lines = found.comment.splitlines()
    assert head == "**The check found errors: nothing can be published.**"
    assert any("nobody" in line for line in lines)
    assert [line for line in lines if line and not line.startswith("    ")] == []
    assert not (clone / "site").exists()


@pytest.mark.parametrize("shallow", [True, False], ids=["a shallow clone", "an unknown revision"])
def test_what_cannot_be_compared_is_built_and_said(clone: Path, shallow: bool) -> None:
    git(clone.parent, "clone", "--no-local", "--depth=1", "origin", "shallow")
    project = clone.parent / "shallow" if shallow else clone
    found = review(project, "HEAD" if shallow else "no-such-revision")
    assert found.status == 2
    assert found.comment.startswith("**The differences cannot be told.**\n\n    ")
    assert (project / "site/index.html").exists()


def test_what_mends_a_broken_file_is_told_without_its_pages(clone: Path) -> None:
    text = (clone / PLEDGE).read_text(encoding="utf-8")
    (clone / PLEDGE).write_text("title: [\n", encoding="utf-8")
    git(clone, "commit", "-am", "Broken")
    (clone / PLEDGE).write_text(text, encoding="utf-8")
    found = review(clone, "HEAD")
    assert found.status == 2, found.printed
    assert "sweden-pledge" in found.comment.splitlines()[0]
    assert "\n**Which pages change cannot be told: those of before cannot be made.**\n\n    " in found.comment


def test_names_of_files_cannot_act_in_the_comment(clone: Path) -> None:
    for name in ("a`@everyone`.md", "b c.md", "<img src=x>.md"):
        (clone / "docs" / name).write_text("# A\n", encoding="utf-8")
    git(clone, "add", ".")
    found = review(clone, "HEAD")
    assert found.status == 0, found.printed
    assert found.pages == ()
    assert found.comment == "**Nothing changed.**\n\nNo page changes.\n"


# What the code host would answer; every call that writes is noted.
STAND_IN = """#!{python}
import json, os, subprocess, sys
from pathlib import Path

here, arguments = Path(__file__).parent, sys.argv[1:]
if arguments[:2] == ["run", "download"]:
    folder = Path(arguments[arguments.index("--dir") + 1])
    folder.mkdir()
    (folder / "comment.md").write_bytes((here / "artefact").read_bytes())
elif "--jq" in arguments:
    answer = json.loads((here / "answers.json").read_text())["pulls" if "GET" in arguments else "comments"]
    query = ["jq", "-r", arguments[arguments.index("--jq") + 1]]
    subprocess.run(query, input=json.dumps(answer), text=True, check=True)
else:
    body = next(text for text in arguments if text.startswith("body=@"))
    note = [arguments[arguments.index("--method") + 1 :][:2], Path(body[6:]).read_text()]
    (here / "written.json").write_text(json.dumps(note))
if "GET" in arguments:
    (here / "asked").write_text(" ".join(arguments))
"""
ENVIRONMENT = {"GH_REPO": "o/r", "RUN": "9", "OWNER": "stranger", "BRANCH": "$(touch x)", "COMMIT": "abc"}
MARK = "<!-- briefing review -->"
BOT = {"login": "github-actions[bot]"}
OPEN = [{"number": 6, "head": {"sha": "old"}}, {"number": 7, "head": {"sha": "abc"}}]


def posted(folder: Path, pulls: list[dict[str, Any]], comments: list[dict[str, Any]]) -> Any:
    """The address and body that the workflow's one step writes; nothing where it does not write."""
    (folder / "answers.json").write_text(json.dumps({"pulls": pulls, "comments": comments}))
    (folder / "artefact").write_text("**1 changed.** $(touch y) `touch z`\n")
    stand_in = folder / "gh"
    stand_in.write_text(STAND_IN.replace("{python}", sys.executable))
    stand_in.chmod(0o755)
    job = yaml.load(WORKFLOW.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["jobs"]["comment"]
    (step,) = job["steps"]
    environment = {**os.environ, **ENVIRONMENT, "MARK": step["env"]["MARK"]}
    environment["PATH"] = f"{folder}:{environment['PATH']}"
    command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]  # as the host runs `shell: bash`
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    assert not [name for name in "xyz" if (folder / name).exists()]
    written = folder / "written.json"
    return json.loads(written.read_text()) if written.exists() else None


@pytest.fixture
def host(tmp_path: Path, tool: Callable[[str], Path]) -> Path:
    """A folder to stand in for the code host."""
    tool("jq")
    return tmp_path


def test_the_first_comment_is_posted(host: Path) -> None:
    others = [{"id": 1, "user": BOT, "body": "hello"}, {"id": 2, "user": {"login": "stranger"}, "body": MARK}]
    address, body = posted(host, OPEN, others)
    assert address == ["POST", "repos/o/r/issues/7/comments"]
    assert body == f"{MARK}\n**1 changed.** $(touch y) `touch z`\n"
    assert "-f head=stranger:$(touch x) " in (host / "asked").read_text()


def test_a_later_one_takes_its_place(host: Path) -> None:
    address, _ = posted(host, OPEN, [{"id": 5, "user": BOT, "body": f"{MARK}\nold"}])
    assert address == ["PATCH", "repos/o/r/issues/comments/5"]


def test_nothing_is_posted_for_a_commit_that_ends_no_open_pull_request(host: Path) -> None:
    assert posted(host, OPEN[:1], []) is None
