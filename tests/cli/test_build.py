from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import main

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
