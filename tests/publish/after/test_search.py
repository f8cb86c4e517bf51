"""The index of words: whole, the same every time, and made only when a page that it reads has changed."""

import gzip
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publish.after import search
from generator.publish.site import build_site

FERRIES = Path(__file__).resolve().parent.parent.parent / "sites/ferries"
TREATY = "briefings/norway-sweden-ferries.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FERRIES, tmp_path / "ferries"))


@pytest.fixture
def indexed(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often Pagefind has run."""
    runs: list[int] = []
    index = search._index

    def counted(folder: Path, chunk: int) -> search.Files:
        runs.append(chunk)
        return index(folder, chunk)

    monkeypatch.setattr(search, "_index", counted)
    return lambda: len(runs)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def fragments(site: Path) -> dict[str, str]:
    """The indexed text of each page."""
    found = (gzip.decompress(path.read_bytes())[12:] for path in (site / "pagefind/fragment").iterdir())
    return {page["url"]: page["content"] for page in map(json.loads, found)}


def test_briefings_and_entries_are_indexed_with_titles_in_every_script(project: Path) -> None:
    pages = fragments(build_site(project))
    assert {"/briefings/norway-sweden-ferries/", "/technologies/electric-ferries/"} <= pages.keys()
    assert "/briefings/" not in pages
    assert "Färjor på el" in pages["/briefings/norway-sweden-ferries/"]


def test_what_pages_say_about_others_or_twice_is_left_out(project: Path) -> None:
    pages = fragments(build_site(project))
    assert pages["/technologies/electric-ferries/"].startswith("Electric ferries. ")
    assert "Treaty" not in pages["/technologies/electric-ferries/"]
    assert pages["/briefings/norway-sweden-ferries/"].count("Two routes are to be served.") == 1


def test_the_same_pages_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(FERRIES, tmp_path / "other"))
    first, second = (build_site(root) for root in (project, other))
    for folder in ("pagefind", "sift"):
        assert files(first / folder) == files(second / folder)


def test_nothing_is_indexed_anew_until_a_page_changes(project: Path, indexed: Callable[[], int]) -> None:
    before = files(build_site(project) / "pagefind")
    assert files(build_site(project) / "pagefind") == before
    assert indexed() == 1
    text = (project / TREATY).read_text(encoding="utf-8")
    (project / TREATY).write_text(text.replace("Two routes", "Three routes"), encoding="utf-8")
    assert files(build_site(project) / "pagefind") != before
    assert indexed() == 2


def test_the_index_knows_each_agreement_by_a_name(project: Path) -> None:
    site = build_site(project)
    names = json.loads((site / "sift/words.json").read_text(encoding="utf-8"))
    rows = json.loads((site / "sift/rows/0.json").read_text(encoding="utf-8"))
    assert len(names) == len(rows)
    assert all((site / f"pagefind/fragment/{name}.pf_fragment").is_file() for name in names)


def test_what_is_of_an_earlier_index_goes(project: Path) -> None:
    site = build_site(project)
    before = files(site / "pagefind")
    (project / "briefings/sweden-pledge.yaml").unlink()
    treaty = (project / TREATY).read_text(encoding="utf-8")
    treaty = treaty.replace("[the pledge](briefing:sweden-pledge)", "the pledge")
    treaty = treaty.replace(
        "  - {relation: supersedes, briefing: sweden-pledge, text: It replaces the pledge.}\n", ""
    )
    (project / TREATY).write_text(treaty, encoding="utf-8")
    after = files(build_site(project) / "pagefind")
    assert len(after) < len(before)
