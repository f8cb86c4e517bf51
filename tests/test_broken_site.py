"""One project plants a mistake of every kind; one run names each of them at its line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.rules import RULES

SITE = Path(__file__).parent / "sites/broken"
PLANTED = re.compile(r" # ([a-z-]+(?:, [a-z-]+)*)$")


@pytest.fixture(scope="module")
def report() -> list[dict[str, Any]]:
    arguments = ["check", "--format", "json", "--project", str(SITE)]
    result = CliRunner().invoke(main, arguments, env={"SOURCE_DATE_EPOCH": None})
    assert result.exit_code == 1
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def planted() -> Iterator[tuple[str, int, str]]:
    """What the comments in the files announce: path, line and code."""
    for path in sorted((SITE / "briefings").rglob("*.yaml")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            match = PLANTED.search(line)
            for code in match[1].split(", ") if match else ():
                yield path.relative_to(SITE).as_posix(), number, code


def test_the_report_is_exactly_the_expected_one(report: list[dict[str, Any]]) -> None:
    assert report == json.loads((SITE / "expected.json").read_text(encoding="utf-8"))


def test_every_mistake_is_named_near_the_line_that_announces_it(report: list[dict[str, Any]]) -> None:
    found = {(item["path"], line, item["code"]) for item in report for line in _lines(item)}
    assert [mistake for mistake in planted() if mistake not in found] == []


def _lines(item: dict[str, Any]) -> range:
    """In block text the mistake stands some lines below its announcement, in a value one line."""
    return range(item["line"] - 3, item["line"] + 1)


def test_no_rule_is_left_out(report: list[dict[str, Any]]) -> None:
    assert {rule.id for rule in RULES} <= {item["code"] for item in report}


def test_every_problem_says_what_to_type(report: list[dict[str, Any]]) -> None:
    assert [item for item in report if not item["hint"]] == []
