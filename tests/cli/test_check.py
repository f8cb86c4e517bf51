import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


def spoil(project: Path, name: str = "a-b-2025-water.yaml") -> None:
    path = project / "briefings" / name
    path.write_text(path.read_text().replace("2025-03-04", "2025-13-04"))


def test_a_clean_project_exits_with_zero(minimal: Path) -> None:
    assert run("check", "--project", str(minimal))[0] == 0


def test_a_mistake_is_told_at_its_place_and_exits_with_one(minimal: Path) -> None:
    spoil(minimal)
    code, output = run("check", "--project", str(minimal))
    assert code == 1
    assert "briefings/a-b-2025-water.yaml:6:13" in output


def test_json_is_the_promised_array(minimal: Path) -> None:
    spoil(minimal)
    _, output = run("check", "--format", "json", "--project", str(minimal))
    (found,) = json.loads(output)
    assert list(found) == ["code", "severity", "message", "path", "line", "column", "hint"]
    assert (found["code"], found["severity"], found["line"], found["column"]) == ("bad-date", "error", 6, 13)


def test_a_path_narrows_the_report_not_the_check(minimal: Path) -> None:
    spoil(minimal)
    (minimal / "briefings/other.yaml").write_text((minimal / "briefings/a-b-2025-water.yaml").read_text())
    code, output = run("check", "briefings/other.yaml", "--format", "json", "--project", str(minimal))
    assert code == 1
    assert {found["path"] for found in json.loads(output)} == {"briefings/other.yaml"}


@pytest.mark.parametrize("arguments", [["check", "missing.yaml"], ["check", "--format", "xml"], ["chekc"]])
def test_wrong_usage_exits_with_two(minimal: Path, arguments: list[str]) -> None:
    extra = ["--project", str(minimal)] if arguments[0] == "check" else []
    assert run(*arguments, *extra)[0] == 2


def test_a_folder_without_a_project_is_wrong_usage(tmp_path: Path) -> None:
    code, output = run("check", "--project", str(tmp_path))
    assert code == 2
    assert "no mkdocs.yml" in output


@pytest.mark.parametrize(
    ("configuration", "complaint"),
    [
        ("site_name: X\nplugins: []\n", "add “- pactbook” under plugins:"),
        ("site_name: X\nplugins:\n  - pactbook:\n      as_of: yesterday\n", "“yesterday” is not a day"),
        ("site_name: [\n", "mkdocs.yml"),
    ],
)
def test_a_wrong_configuration_is_told_without_a_traceback(
    minimal: Path, configuration: str, complaint: str
) -> None:
    theme = "theme: {name: null, custom_dir: docs}\n"
    (minimal / "mkdocs.yml").write_text(theme + configuration)
    code, output = run("check", "--project", str(minimal))
    assert code == 2
    assert complaint in output


def test_a_briefing_can_be_named_by_its_id(minimal: Path) -> None:
    spoil(minimal)
    assert run("check", "a-b-2025-water", "--project", str(minimal))[0] == 1
    code, output = run("check", "a-b-2025-watr", "--project", str(minimal))
    assert code == 2
    assert "type a-b-2025-water" in output
