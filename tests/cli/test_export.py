from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import main


def test_every_page_is_written_as_markdown(minimal: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["export", str(tmp_path / "out"), "--project", str(minimal)])
    assert result.exit_code == 0, result.output
    page = (tmp_path / "out/briefings/a-b-2025-water.md").read_text()
    assert page.startswith('---\ntitle: "Agreement on a shared river"\n')
    assert "# Agreement on a shared river" in page


def test_nothing_is_written_where_something_is_wrong(minimal: Path, tmp_path: Path) -> None:
    (minimal / "briefings/broken.yaml").write_text("title: [\n")
    result = CliRunner().invoke(main, ["export", str(tmp_path / "out"), "--project", str(minimal)])
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()
