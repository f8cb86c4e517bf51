"""Which files of a project are read, and what is said where one cannot be."""

import os
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.documents.characters import SIZE_LIMIT
from generator.documents.load import BRIEFING_LIMIT, find, load, read_bytes, read_text


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    (project / "briefings").mkdir(parents=True)
    return project


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"title: One\n")


def codes(found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(problem.span.path, problem.code) for problem in found]


def refused(root: Path, relative: str) -> Diagnostic:
    document, problems = load(root, relative)
    assert document is None
    assert len(problems) == 1
    assert problems[0].span.path == relative
    return problems[0]


def test_briefings_are_found_in_the_order_of_their_names(root: Path) -> None:
    write(root, "b.yaml", "a.yaml", "C.yaml", "_draft.yaml", ".hidden.yaml", "read.me", "_registers/x.yaml")
    assert find(root).paths == ("briefings/C.yaml", "briefings/a.yaml", "briefings/b.yaml")
    assert find(root).diagnostics == ()


def test_what_looks_like_a_briefing_but_is_not_read_is_reported(root: Path) -> None:
    write(root, "a.yml", "b.YAML", "nested/c.yaml", "pictures/d.png", "e.yaml/f.png", "g\n.yaml")
    found = find(root)
    assert found.paths == ()
    assert codes(found.diagnostics) == [
        ("briefings/a.yml", "yml-extension"),
        ("briefings/b.YAML", "yml-extension"),
        ("briefings/e.yaml", "not-a-file"),
        ("briefings/g\\n.yaml", "file-name"),
        ("briefings/nested", "nested-briefing"),
    ]
    assert found.diagnostics[0].hint == "Rename it to `a.yaml`"


def test_a_name_that_is_not_text_is_reported_in_printable_words(root: Path) -> None:
    (root / "briefings" / os.fsdecode(b"\xff.yaml")).write_bytes(b"title: One\n")
    assert codes(find(root).diagnostics) == [("briefings/\\udcff.yaml", "file-name")]


def test_links_stay_inside_the_project(root: Path) -> None:
    write(root, "a.yaml")
    outside = root.parent / "secret.yaml"
    outside.write_bytes(b"title: Two\n")
    (root / "briefings" / "b.yaml").symlink_to("a.yaml")
    (root / "briefings" / "c.yaml").symlink_to(outside)
    assert find(root).paths == ("briefings/a.yaml", "briefings/b.yaml")
    assert codes(find(root).diagnostics) == [("briefings/c.yaml", "outside-project")]
    assert refused(root, "briefings/c.yaml").code == "outside-project"
    assert refused(root, "../secret.yaml").code == "outside-project"


def test_a_project_reached_through_a_link_is_read(root: Path) -> None:
    write(root, "a.yaml")
    link = root.parent / "link"
    link.symlink_to(root)
    assert find(link).paths == ("briefings/a.yaml",)
    assert load(link, "briefings/a.yaml")[1] == ()


def test_a_project_without_briefings_is_reported(tmp_path: Path) -> None:
    assert codes(find(tmp_path).diagnostics) == [("briefings", "no-briefings")]


def test_a_folder_that_is_a_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "briefings").write_bytes(b"")
    assert codes(find(tmp_path).diagnostics) == [("briefings", "unreadable-file")]


def test_a_file_is_read_under_its_path_in_the_project(root: Path) -> None:
    write(root, "a.yaml")
    document, problems = load(root, "briefings/a.yaml")
    assert document is not None
    assert problems == ()
    assert document.data == {"title": "One"}
    assert document.span(("title",)).path == "briefings/a.yaml"


def test_a_missing_file_is_reported_with_the_nearest_name(root: Path) -> None:
    write(root, "norway.yaml")
    assert refused(root, "briefings/norwey.yaml").hint == "Did you mean `norway.yaml`?"
    assert refused(root, "briefings/x.yaml").hint == "Check the folder and the name"
    assert refused(root, "elsewhere/x.yaml").code == "missing-file"


def test_what_is_not_a_file_is_never_opened(root: Path) -> None:
    os.mkfifo(root / "briefings" / "pipe.yaml")
    assert refused(root, "briefings/pipe.yaml").code == "not-a-file"
    assert refused(root, "briefings").code == "not-a-file"


@pytest.mark.parametrize("relative", ["briefings/a.yaml/b.yaml", "briefings/a\0.yaml", "briefings/loop.yaml"])
def test_a_path_that_cannot_be_read_is_reported(root: Path, relative: str) -> None:
    write(root, "a.yaml")
    (root / "briefings" / "loop.yaml").symlink_to("loop.yaml")
    assert refused(root, relative).code == "unreadable-file"


def test_a_file_that_may_not_be_read_is_reported(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    write(root, "a.yaml")
    monkeypatch.setattr(Path, "open", forbidden)
    assert refused(root, "briefings/a.yaml").message == "The file cannot be read: Permission denied"


def test_no_more_of_a_file_is_read_than_the_limit_asks_for(root: Path) -> None:
    (root / "briefings" / "a.yaml").write_bytes(b"#" * (SIZE_LIMIT + 100))
    content = read_bytes(root, "briefings/a.yaml")
    assert isinstance(content, bytes)
    assert len(content) == SIZE_LIMIT + 1
    assert refused(root, "briefings/a.yaml").code == "file-too-large"


def test_a_file_can_be_quoted_from_even_where_it_is_not_text(root: Path) -> None:
    (root / "briefings" / "a.yaml").write_bytes(b"\xef\xbb\xbfa: \xe9\n")
    assert read_text(root, "briefings/a.yaml") == "a: \ufffd\n"
    assert read_text(root, "briefings/b.yaml") is None


def test_a_briefing_is_smaller_than_a_register_may_be(root: Path) -> None:
    write(root, "a.yaml", "_registers/people.yaml")
    for name in ("a.yaml", "_registers/people.yaml"):
        (root / "briefings" / name).write_bytes(b"a: b" + b" " * BRIEFING_LIMIT)
    assert refused(root, "briefings/a.yaml").code == "file-too-large"
    assert load(root, "briefings/_registers/people.yaml")[1] == ()


def test_a_folder_of_briefings_that_leads_out_is_not_read(tmp_path: Path) -> None:
    project, outside = tmp_path / "project", tmp_path / "outside"
    write(outside, "a.yaml")
    project.mkdir()
    (project / "briefings").symlink_to(outside / "briefings")
    found = find(project)
    assert codes(found.diagnostics) == [("briefings", "outside-project")]
    assert found.paths == ()
    assert refused(project, "briefings/a.yaml").code == "outside-project"


def test_a_register_that_leads_out_is_not_read(root: Path) -> None:
    (root.parent / "forms.yaml").write_bytes(b"a: {name: A}\n")
    (root / "briefings/_registers").mkdir()
    (root / "briefings/_registers/forms.yaml").symlink_to("../../../forms.yaml")
    assert refused(root, "briefings/_registers/forms.yaml").code == "outside-project"


def test_a_loop_of_links_does_not_hide_the_others(root: Path) -> None:
    write(root, "a.yaml")
    (root / "briefings/loop").symlink_to("loop")
    (root / "briefings/round.yaml").symlink_to("round.yaml")
    (root / "briefings/gone.yaml").symlink_to("nowhere.yaml")
    assert find(root).paths == ("briefings/a.yaml", "briefings/gone.yaml", "briefings/round.yaml")
    assert refused(root, "briefings/round.yaml").code == "unreadable-file"
    assert refused(root, "briefings/gone.yaml").code == "missing-file"
