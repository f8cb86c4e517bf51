"""Every rule keeps its promises: the examples of its page, and the cases beside this file."""

import re
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.rules import RULES
from generator.rules.rule import Rule
from tests.golden import as_lines, cases
from tests.rules.overlays import BRIEFING, diagnose

CASES = Path(__file__).parent / "cases"
rules = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def examples(rule: Rule, kind: str) -> list[str]:
    """The YAML blocks of a page that pass or fail."""
    section = re.search(rf"^{kind}:\n(.*?)(?=^[A-Z]\w+:\n|\Z)", rule.page or "", re.MULTILINE | re.DOTALL)
    return re.findall(r"```yaml\n(.*?)```", section[1], re.DOTALL) if section else []


@rules
def test_a_rule_is_named_after_its_file_and_has_a_page(rule: Rule) -> None:
    checks = [found for found in (rule.check, rule.check_reference, rule.check_registers) if found]
    assert {found.__module__ for found in checks} == {f"generator.rules.{rule.id.replace('-', '_')}"}
    assert bool(rule.looks_at) == bool(rule.check_reference)
    assert examples(rule, "Passes")
    assert examples(rule, "Fails")
    assert (CASES / f"{rule.id}.txt").exists()


def test_rules_are_listed_once_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))


def test_every_rule_that_is_written_is_listed() -> None:
    package = Path(__file__).parents[2] / "generator/rules"
    written = {path.stem for path in package.glob("*.py") if "RULE = Rule(" in path.read_text("utf-8")}
    assert written == {rule.id.replace("-", "_") for rule in RULES}


@rules
def test_the_passing_examples_pass(rule: Rule, tmp_path: Path) -> None:
    for example in examples(rule, "Passes"):
        found = diagnose(example, tmp_path)
        wrong = [item for item in found if item.severity is Severity.ERROR or item.code == rule.id]
        assert wrong == []


@rules
def test_the_failing_examples_fail_for_this_reason_alone(rule: Rule, tmp_path: Path) -> None:
    for example in examples(rule, "Fails"):
        found = diagnose(example, tmp_path)
        errors = {item.code for item in found if item.severity is Severity.ERROR}
        assert (rule.id, rule.severity) in {(item.code, item.severity) for item in found}
        assert errors <= {rule.id}


@pytest.mark.parametrize(("text", "expected"), cases(CASES))
def test_each_case_is_reported_as_written(text: str, expected: list[str], tmp_path: Path) -> None:
    assert [line for found in diagnose(text, tmp_path) for line in as_lines(found, BRIEFING)] == expected
