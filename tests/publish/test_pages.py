import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.publish.plugin import STORE
from generator.publish.site import build_site

MINIMAL = Path(__file__).resolve().parent.parent / "sites/minimal"
BRIEFING = "briefings/a-b-2025-water.yaml"


def reword(project: Path, word: str) -> None:
    path = project / BRIEFING
    path.write_text(path.read_text().replace("share a river", f"share a {word} river"))


def rename(project: Path, word: str) -> None:
    path = project / BRIEFING
    path.write_text(path.read_text().replace("Agreement on", f"{word} agreement on"))


def add(project: Path, word: str) -> None:
    text = (project / BRIEFING).read_text()
    (project / f"briefings/z-{word}.yaml").write_text(
        f"{text}related:\n  - {{relation: follows, briefing: {Path(BRIEFING).stem}}}\n"
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


EDITS: tuple[Callable[[Path, str], None], ...] = (reword, rename, add, drop, redefine, reconfigure)


def built(project: Path) -> dict[str, bytes]:
    build_site(project)
    files = (path for path in (project / "site").rglob("*") if path.is_file() and "sitemap" not in path.name)
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


@settings(max_examples=6, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(EDITS), st.sampled_from(["wide", "cold"])), min_size=1, max_size=4))
def test_a_site_built_on_earlier_results_is_the_one_built_from_nothing(
    edits: list[tuple[Callable[[Path, str], None], str]],
) -> None:
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(MINIMAL, project)
        built(project)
        for edit, word in edits:
            edit(project, word)
            on_store = built(project)
            (project / STORE).unlink()
            assert on_store == built(project)
