import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import project as made_up
from benchmarks.edits import EDITS as MADE_UP
from generator.publish import staging
from generator.publish.site import build_site
from generator.views import compare, paging

MINIMAL = Path(__file__).resolve().parent.parent / "sites/minimal"
BRIEFING = "briefings/a-b-2025-water.yaml"
MANY = 12


def reword(project: Path, word: str) -> None:
    path = next((project / "briefings").glob("*.yaml"))
    path.write_text(path.read_text().replace("share a river", f"share a {word} river"))


def rename(project: Path, word: str) -> None:
    path = next((project / "briefings").glob("*.yaml"))
    path.write_text(path.read_text().replace("Agreement on", f"{word} agreement on"))


def add(project: Path, word: str) -> None:
    first = min((project / "briefings").glob("*.yaml"))
    text = first.read_text().split("aliases:")[0].split("related:")[0]
    (project / f"briefings/z-{word}.yaml").write_text(
        f"{text}related:\n  - {{relation: follows, briefing: {first.stem}}}\n"
    )


def drop(project: Path, word: str) -> None:
    for path in (project / "briefings").glob("z-*.yaml"):
        path.unlink()


def redefine(project: Path, word: str) -> None:
    path = project / "briefings/_registers/forms.yaml"
    path.write_text(path.read_text().replace("An agreement", f"A {word} agreement"))


def reconfigure(project: Path, word: str) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text().replace("site_name: ", f"site_name: {word} "))


def move(project: Path, word: str) -> None:
    """Give a briefing another id, under which the old one stays known."""
    path = project / BRIEFING
    if path.exists():
        text = path.read_text()
        path.unlink()
        (project / f"briefings/{word}-river.yaml").write_text(f"{text}aliases: [{Path(BRIEFING).stem}]\n")


def retell(project: Path, word: str) -> None:
    """Change a template of the project’s own."""
    (project / "own").mkdir(exist_ok=True)
    (project / "own/method.md.jinja").write_text(f"# Method\n\nA {word} one.\n")
    path = project / "mkdocs.yml"
    path.write_text(path.read_text().replace("  - pactbook\n", "  - pactbook: {templates: own}\n"))


def redress(project: Path, word: str) -> None:
    """Change the theme."""
    (project / "docs/main.html").write_text(f"<!doctype html><title>{word}</title>{{{{ page.content }}}}")


def explain(project: Path, word: str) -> None:
    """Change, add and remove pages of the guide."""
    (project / "docs/hand-written.md").write_text(f"# By hand\n\nA {word} page.\n")
    other = project / "docs/other.md"
    if other.exists():
        other.unlink()
    else:
        other.write_text("# Other\n\nSee [the first](hand-written.md).\n")


EDITS: tuple[Callable[[Path, str], None], ...] = (
    *(reword, rename, add, drop, redefine, reconfigure),
    *(move, retell, redress, explain),
)


def built(project: Path) -> dict[str, bytes]:
    build_site(project, pages_only=True)
    files = (path for path in (project / "site").rglob("*") if path.is_file())
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


def built_afresh(project: Path, folder: Path) -> dict[str, bytes]:
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("site", ".pactbook"))
    return built(folder)


@settings(max_examples=6, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.sampled_from(["wide", "cold"])), min_size=2, max_size=4))
def test_a_site_built_on_earlier_results_is_the_one_built_from_nothing(
    edits: list[tuple[Callable[[Path, str], None], str]],
) -> None:
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(MINIMAL, project)
        built(project)
        for number, (edit, word) in enumerate(edits):
            edit(project, word)
            on_store, afresh = built(project), built_afresh(project, Path(folder) / str(number))
            assert on_store.keys() == afresh.keys()
            assert [path for path in on_store if on_store[path] != afresh[path]] == []


@settings(max_examples=3, deadline=None)
@given(st.lists(st.sampled_from(sorted(MADE_UP)), min_size=2, max_size=3))
def test_so_it_is_where_lists_have_many_pages(edits: list[str]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(paging.paged, "__defaults__", (5,))
        patch.setattr(compare, "LENGTH", 3)
        project = Path(folder) / "project"
        made_up.write(project, MANY)
        built(project)
        for number, name in enumerate(edits):
            MADE_UP[name](project, MANY, number)
            on_store, afresh = built(project), built_afresh(project, Path(folder) / str(number))
            assert on_store.keys() == afresh.keys()
            assert [path for path in on_store if on_store[path] != afresh[path]] == []


def test_after_a_change_of_a_register_alone_both_editions_are_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Path(shutil.copytree(MINIMAL, tmp_path / "project"))
    registers = project / "briefings/_registers/forms.yaml"
    original = registers.read_text()
    build_site(project, pages_only=True)
    redefine(project, "wide")
    build_site(project, pages_only=True)
    monkeypatch.setattr(staging, "clone", lambda *_: pytest.fail("the other edition is at hand"))
    for word in ("deep", "cold", "deep"):
        registers.write_text(original.replace("An agreement", f"A {word} agreement"))
        build_site(project, pages_only=True)


def test_what_stands_aside_is_made_anew_after_pages_alone_were_made_with_another_register(
    tmp_path: Path,
) -> None:
    project = Path(shutil.copytree(MINIMAL, tmp_path / "project"))
    build_site(project)
    redefine(project, "wide")
    build_site(project, pages_only=True)
    build_site(project)
    shutil.copytree(project, tmp_path / "afresh", ignore=shutil.ignore_patterns("site", ".pactbook"))
    build_site(tmp_path / "afresh")
    data = ("data/index.html", "data/briefings.json", "data/pactbook.sqlite")
    for name in data:
        assert (project / "site" / name).read_bytes() == (tmp_path / "afresh/site" / name).read_bytes(), name
