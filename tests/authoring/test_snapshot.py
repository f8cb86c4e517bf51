import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.authoring.snapshot import GitError, repository

GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")


def git(folder: Path, *arguments: str) -> None:
    """Run git quietly in a folder."""
    subprocess.run([*GIT, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(minimal: Path, tool: Callable[[str], Path]) -> Path:
    """The smallest site, committed, in a folder of its repository."""
    tool("git")
    git(minimal.parent, "init")
    git(minimal.parent, "add", ".")
    git(minimal.parent, "commit", "-m", "First")
    return minimal


def test_a_revision_has_the_files_that_the_working_tree_had(project: Path) -> None:
    with repository(project) as kept:
        before = kept.at("HEAD")
        assert kept.working_tree(before).digests == before.digests
        for path in before.digests:
            assert before.read(path) == (project / path).read_bytes()


def test_only_briefings_and_registers_are_files_of_a_snapshot(project: Path) -> None:
    folder = project / "briefings"
    for name in ("_draft.yaml", ".hidden.yaml", "notes.txt"):
        (folder / name).write_text("x")
    (folder / "link.yaml").symlink_to("notes.txt")
    git(project, "add", ".")
    git(project, "commit", "-m", "Second")
    with repository(project) as kept:
        paths = set(kept.at("HEAD").digests)
    assert not {
        path for path in paths if "link" in path or "draft" in path or "hidden" in path or ".txt" in path
    }
    assert "briefings/_registers/forms.yaml" in paths


def test_a_new_and_a_changed_file_have_other_digests(project: Path) -> None:
    (project / "briefings/new.yaml").write_text("title: T\n")
    changed = next((project / "briefings").glob("[!n]*.yaml"))
    changed.write_text(changed.read_text() + "# more\n")
    with repository(project) as kept:
        before = kept.at("HEAD")
        after = kept.working_tree(before)
    differing = {path for path in after.digests if after.digests[path] != before.digests.get(path)}
    assert differing == {"briefings/new.yaml", f"briefings/{changed.name}"}


def test_other_digests_are_understood(minimal: Path, tool: Callable[[str], Path]) -> None:
    tool("git")
    git(minimal, "init", "--object-format=sha256")
    git(minimal, "add", ".")
    git(minimal, "commit", "-m", "First")
    with repository(minimal) as kept:
        before = kept.at("HEAD")
        assert {len(digest) for digest in before.digests.values()} == {64}
        assert kept.working_tree(before).digests == before.digests


def test_a_revision_without_briefings_is_empty(project: Path) -> None:
    git(project, "rm", "-r", "--cached", "briefings")
    git(project, "commit", "-m", "None")
    with repository(project) as kept:
        assert not kept.at("HEAD").digests


@pytest.mark.parametrize(
    "name", ["nowhere", "", "HEAD\nHEAD", "HEAD:briefings", "a b", "--help", "HEAD..HEAD"]
)
def test_what_is_no_revision_is_refused(project: Path, name: str) -> None:
    with repository(project) as kept, pytest.raises(GitError, match="no revision"):
        kept.at(name)
    with repository(project) as kept:
        assert kept.at("HEAD").digests


def test_a_folder_without_a_repository_is_refused(tmp_path: Path, tool: Callable[[str], Path]) -> None:
    tool("git")
    with pytest.raises(GitError, match="not a git repository"), repository(tmp_path) as kept:
        kept.at("HEAD")


def test_a_shallow_clone_is_refused_with_the_reason(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth", "1", project.parent.as_uri(), "shallow")
    git(tmp_path / "shallow", "worktree", "add", "../beside")
    for clone in ("shallow", "beside"):
        with pytest.raises(GitError, match=r"shallow clone.*fetch-depth: 0"), repository(tmp_path / clone):
            pass


def test_a_worktree_of_a_whole_repository_is_read(project: Path, tmp_path: Path) -> None:
    git(project, "worktree", "add", str(tmp_path / "beside"))
    beside = tmp_path / "beside" / project.name
    with repository(project) as kept, repository(beside) as other:
        assert kept.at("HEAD").digests == other.at("HEAD").digests


def test_without_git_it_says_so(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(minimal))
    with pytest.raises(GitError, match="git cannot be run"), repository(minimal):
        pass
