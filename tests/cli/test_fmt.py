from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import main

NAME = "briefings/a-b-2025-water.yaml"


def fmt(project: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["fmt", *arguments, "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def untidy(project: Path) -> Path:
    path = project / NAME
    path.write_text("# note\n" + path.read_text().replace("title: Agreement on a shared river\n", "", 1))
    path.write_text(path.read_text() + "title: Agreement on a shared river\n")
    return path


def test_files_are_put_in_order_and_then_stay_as_they_are(minimal: Path) -> None:
    path = untidy(minimal)
    assert fmt(minimal)[0] == 0
    text = path.read_text()
    assert text.startswith("title: Agreement on a shared river\n# note\nparties: [CH, AT]\n")
    assert "  - signed: 2025-03-04\n    id: signed-" in text
    assert fmt(minimal, "--check")[0] == 0
    assert fmt(minimal)[0] == 0
    assert path.read_text() == text


def test_check_names_the_file_and_writes_nothing(minimal: Path) -> None:
    path = untidy(minimal)
    before = path.read_text()
    code, output = fmt(minimal, "--check")
    assert code == 1
    assert f"{NAME} is to be formatted" in output
    assert path.read_text() == before


def test_diff_shows_the_lines_and_writes_nothing(minimal: Path) -> None:
    path = untidy(minimal)
    before = path.read_text()
    code, output = fmt(minimal, "--diff")
    assert code == 0
    assert "+title: Agreement on a shared river" in output
    assert path.read_text() == before
    assert fmt(minimal, "--diff", "--check")[0] == 1


def test_only_the_files_named_are_touched(minimal: Path) -> None:
    path = untidy(minimal)
    before = path.read_text()
    fmt(minimal, str(minimal / "briefings/_registers"))
    assert path.read_text() == before
    fmt(minimal, str(path))
    assert path.read_text() != before


def test_a_file_elsewhere_is_wrong_usage(minimal: Path, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("title: T\n")
    assert fmt(minimal, str(tmp_path / "other.yaml"))[0] == 2
    assert fmt(minimal, str(minimal / "nowhere.yaml"))[0] == 2


def test_a_file_that_cannot_be_read_is_reported_and_the_others_are_formatted(minimal: Path) -> None:
    path = untidy(minimal)
    (minimal / "briefings/broken.yaml").write_text("title: [\n")
    code, output = fmt(minimal)
    assert code == 1
    assert "briefings/broken.yaml:1" in output
    assert path.read_text().startswith("title:")


def test_a_briefing_can_be_named_by_its_id(minimal: Path) -> None:
    untidy(minimal)
    assert fmt(minimal, "--check", "a-b-2025-water")[0] == 1
    assert fmt(minimal, "a-b-2025-water")[0] == 0
    assert fmt(minimal, "--check", "a-b-2025-water")[0] == 0
    code, output = fmt(minimal, "a-b-2025-watr")
    assert code == 2
    assert "type a-b-2025-water" in output
