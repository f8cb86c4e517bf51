import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import PAGE, RESULTS, main
from benchmarks.figures import figures, put_into

EDIT_LINK = re.compile(r'<li><a href="[^"]*">Source of this page</a></li>')


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "kept"
    written = PAGE.read_bytes()
    only = [word for name in ("cold", "one_edit", "stock") for word in ("--only", name)]
    result = CliRunner().invoke(main, ["--n", "40", "--runs", "1", *only, "--keep", str(folder)])
    assert result.exit_code == 0, result.output
    assert "| a sentence |" in result.output
    assert "plugins: []" in result.output
    assert PAGE.read_bytes() == written, "a part of the figures is shown and not written"
    return folder


def test_stock_mkdocs_makes_the_same_pages(measured: Path) -> None:
    ours, stock = (pages(measured / name / "site") for name in ("pactbook", "stock"))
    assert ours.keys() == stock.keys()
    differing = {name for name in ours if ours[name] != stock[name]}
    assert len(differing) < 5, "only what lists the edited sentence beside its own page"


def pages(site: Path) -> dict[str, list[str]]:
    found = {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in site.rglob("*.html")
    }
    return {name: _pieces(EDIT_LINK.sub("", text)) for name, text in found.items()}


def _pieces(text: str) -> list[str]:
    """Words, tags and attributes; our tables keep their white space and the order of their attributes."""
    return sorted(re.split(r"[\s<>]+", re.sub(r'([\w-]+)="\1"', r"\1", text)))


def test_the_page_shows_the_figures_of_the_last_run_and_no_others() -> None:
    page = PAGE.read_text(encoding="utf-8")
    shown = figures(json.loads(RESULTS.read_text(encoding="utf-8"))) if RESULTS.exists() else ""
    assert put_into(page, shown) == page
