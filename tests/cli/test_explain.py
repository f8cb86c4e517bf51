import pytest
from click.testing import CliRunner

from generator.authoring.explanations import explanations
from generator.cli.main import main


def explain(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["explain", *arguments])
    return result.exit_code, result.output


def test_a_rule_shows_its_page() -> None:
    code, output = explain("duplicate-url")
    assert code == 0
    assert output.startswith("# duplicate-url\n\nTwo sources of one briefing have the same address.\n")
    assert "Severity: error" in output
    assert "Fails:" in output


@pytest.mark.parametrize("typed", ["bad-date", "[bad-date]"])
def test_any_other_code_is_explained_as_copied_from_a_report(typed: str) -> None:
    code, output = explain(typed)
    assert code == 0
    assert "Fix: Write `2025-11-30`" in output


def test_an_unknown_code_gets_the_nearest() -> None:
    code, output = explain("bad-dat")
    assert code == 2
    assert "type bad-date" in output


def test_without_a_code_all_are_listed() -> None:
    code, output = explain()
    assert code == 0
    assert [line.split()[0] for line in output.splitlines()] == list(explanations())
