from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.publish.after import pdf

BRIEFING = "site/briefings/a-b-2025-water/index.html"


def build(project: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["build", "--project", str(project), *options])
    return result.exit_code, result.output


def test_the_site_is_made_where_mkdocs_puts_it(minimal: Path) -> None:
    code, output = build(minimal)
    assert code == 0, output
    assert "River shared" in (minimal / BRIEFING).read_text()


def test_an_error_leaves_the_old_site_as_it_was(minimal: Path) -> None:
    build(minimal)
    before = {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
    briefing = minimal / "briefings/a-b-2025-water.yaml"
    briefing.write_text(briefing.read_text().replace("gazette]", "gazete]"))
    code, output = build(minimal)
    assert code == 1
    assert "gazete" in output
    assert before == {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}


def test_a_warning_stops_only_a_strict_build(minimal: Path) -> None:
    briefing = minimal / "briefings/a-b-2025-water.yaml"
    briefing.write_text(briefing.read_text() + "  unused: {publisher: P, title: T}\n")
    assert build(minimal)[0] == 0
    assert build(minimal, "--strict")[0] == 1


def test_the_copy_to_read_from_disk_comes_and_goes_with_its_option(minimal: Path) -> None:
    assert build(minimal, "--offline")[0] == 0
    assert (minimal / "site/data/offline.zip").is_file()
    assert 'href="offline.zip"' in (minimal / "site/data/index.html").read_text()
    assert build(minimal)[0] == 0
    assert not (minimal / "site/data/offline.zip").exists()
    assert "offline.zip" not in (minimal / "site/data/index.html").read_text()


def test_where_pdf_cannot_be_made_the_old_site_stays_and_the_way_out_is_told(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(minimal)
    before = {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}

    def gone(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(pdf, "version", gone)
    code, output = build(minimal, "--pdf")
    assert code == 1
    assert "pip install 'pactbook[pdf]'" in output
    assert before == {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
