import sys
from pathlib import Path

import pytest

from tests.compatibility.links import broken_links, links
from tests.compatibility.publishers import THEMES, built, differing, export, plain_build

PYTHON = Path(sys.executable)


def test_properdocs_writes_the_same_bytes(tmp_path: Path) -> None:
    ours = built(PYTHON, "mkdocs", tmp_path / "mkdocs")
    theirs = built(PYTHON, "properdocs", tmp_path / "properdocs")
    assert "briefings/norway-sweden-ferries/index.html" in ours
    assert differing(ours, theirs) == ()


def test_an_export_builds_in_the_themes_of_mkdocs_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    export(PYTHON, tmp_path)
    for theme in THEMES:
        site = plain_build(PYTHON, tmp_path, theme)
        assert ("briefings/index.html", "norway-sweden-ferries/") in set(links(site)), theme
        assert broken_links(site) == (), theme


@pytest.mark.parametrize("link", ["gone.html", "other.html#nowhere", "#nowhere", "folder/"])
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, link: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "other.html").write_text("<p id=here></p>")
    (tmp_path / "page.html").write_text(
        f"<a href='other.html#here'></a><a href='/other.html'></a><a href='https://x.example/'></a>"
        f"<a href='mailto:a@x.example'></a><a href='{link}'></a>"
    )
    assert broken_links(tmp_path) == (f"page.html: {link}",)
