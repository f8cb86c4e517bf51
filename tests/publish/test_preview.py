"""What ``serve`` shows is the site, made page by page."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from generator.diagnostics import Diagnostic
from generator.publish.preview import Preview
from generator.publish.project import project
from generator.publish.site import build_site
from generator.render.render import Renderer
from generator.views import paging
from generator.views.page import PageView

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"
TREATY = "briefings/norway-sweden-ferries"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FERRIES, tmp_path / "ferries"))


def preview(root: Path, said: list[Diagnostic] | None = None) -> Preview:
    config = load_config(str(root / "mkdocs.yml"))
    options = config.plugins["pactbook"].config
    told = said if said is not None else []
    return Preview(config, options, project(config, options), root / ".pactbook/store.sqlite", told.extend)


def test_every_file_of_the_site_is_had_without_building_it(root: Path) -> None:
    site = build_site(root, pages_only=True)
    shown = preview(root)
    for path in sorted(path for path in site.rglob("*") if path.is_file() and path.name != ".build"):
        name = path.relative_to(site).as_posix()
        assert shown.file(name) == path.read_bytes(), name
    assert shown.file("nowhere/index.html") is None


def test_of_a_long_list_the_page_that_is_asked_for_is_made_and_no_other(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging.paged, "__defaults__", (1,))
    made: list[str] = []
    site, shown = build_site(root, pages_only=True), preview(root)
    render = Renderer.render

    def noted(self: Renderer, view: PageView) -> Any:
        made.append(view.path)
        return render(self, view)

    monkeypatch.setattr(Renderer, "render", noted)
    for number in (3, 2, 3):
        assert (
            shown.file(f"sources/page/{number}/index.html")
            == (site / f"sources/page/{number}/index.html").read_bytes()
        )
    assert [path for path in made if "page" in path] == ["sources/page/3.md", "sources/page/2.md"]


def test_an_edit_is_seen_after_a_refresh_on_the_page_and_where_it_is_listed(root: Path) -> None:
    shown = preview(root)
    path = root / f"{TREATY}.yaml"
    text = path.read_text()
    assert b"Renamed treaty" not in (shown.file(f"{TREATY}/index.html") or b"")
    path.write_text(
        text.replace("title: ", "short_title: Renamed treaty\ntitle: Renamed treaty of ", 1).replace(
            "short_title: Electric ferries\n", ""
        )
    )
    shown.refresh()
    for page in (f"{TREATY}/index.html", "briefings/index.html", "index.html"):
        assert b"Renamed treaty" in (shown.file(page) or b""), page


def test_another_name_in_a_register_is_seen_wherever_it_is_looked_up(root: Path) -> None:
    shown, register = preview(root), root / "briefings/_registers/publishers.yaml"
    pages = [f"{TREATY}/index.html", "publishers/fjord-daily/index.html", "sources/index.html"]
    assert all(b"Fjord Daily" in (shown.file(page) or b"") for page in pages)
    register.write_text(register.read_text().replace("name: Fjord Daily", "name: Sound Daily"))
    shown.refresh()
    assert all(b"Sound Daily" in (shown.file(page) or b"") for page in pages)


def test_a_mistake_leaves_the_pages_and_is_told(root: Path) -> None:
    said: list[Diagnostic] = []
    shown = preview(root, said)
    path = root / f"{TREATY}.yaml"
    good = path.read_text()
    path.write_text("title: [\n")
    shown.refresh()
    assert said
    assert shown.file(f"{TREATY}/index.html")
    assert 'class="sheet"' in shown.over(f"{TREATY}/index.html")
    path.write_text(good)
    shown.refresh()
    assert 'class="sheet"' not in shown.over(f"{TREATY}/index.html")


def test_a_briefing_s_page_has_the_writer_s_view_and_no_other_page_has(root: Path) -> None:
    shown = preview(root)
    assert "Writer’s view" in shown.over(f"{TREATY}/index.html")
    assert shown.over("index.html") == ""


def test_a_project_that_begins_with_a_mistake_is_served_all_the_same(root: Path) -> None:
    (root / f"{TREATY}.yaml").write_text("title: [\n")
    shown = preview(root)
    assert shown.file("index.html") is None
    assert shown.file("css/pactbook.css")
    assert 'class="sheet"' in shown.over("index.html")
