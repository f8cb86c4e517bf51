import ast
import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.authoring.explanations import explanations, first_sentence
from generator.rules import RULES
from generator.rules.rule import Rule

ROOT = Path(__file__).resolve().parent.parent.parent
KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
REPORTERS = {"problem", "_problem", "report"}


def codes(source: str) -> Iterator[str]:
    """Every code that a module can report, in whichever way it is given."""
    for node in ast.walk(ast.parse(source)):
        for value in _given(node):
            for constant in ast.walk(value):
                text = str(constant.value) if isinstance(constant, ast.Constant) else ""
                if KEBAB.fullmatch(text):
                    yield text


def _given(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "code")
        yield from (
            argument for argument in node.args if name in REPORTERS and isinstance(argument, ast.Constant)
        )
    elif isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 3:
        yield node.value.elts[0]
    elif isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == "code" and node.value:
        yield node.value


def used() -> set[str]:
    files = sorted((ROOT / "generator").rglob("*.py"))
    return {code for file in files for code in codes(file.read_text(encoding="utf-8"))} - {"utf-8-sig"}


def seen_in_tests() -> set[str]:
    """Codes of the reports that golden files expect: a second look, in case the code hides one."""
    found = json.loads((ROOT / "tests/sites/broken/expected.json").read_text(encoding="utf-8"))
    cases = (ROOT / "tests/decode").glob("*.txt")
    line = re.compile(r"^\d+:\d+ ([a-z0-9-]+) ", re.MULTILINE)
    listed = {code for case in cases for code in line.findall(case.read_text(encoding="utf-8"))}
    return listed | {item["code"] for item in found}


def test_every_code_is_explained_and_nothing_else() -> None:
    rules = {rule.id for rule in RULES}
    assert sorted(explanations()) == sorted(used() | rules)
    assert seen_in_tests() <= set(explanations())


@pytest.mark.parametrize(
    "source",
    [
        "Diagnostic(code='bad-x', message='m')",
        "Diagnostic(code='bad-x' if a else 'other-x')",
        "raise problem('bad-x', 'message', 'hint')",
        "self.report('bad-x', 3)",
        "def f():\n    return 'bad-x', 'message', hint",
        "class A:\n    code: str = 'bad-x'",
    ],
)
def test_a_code_is_found_however_it_is_given(source: str) -> None:
    assert "bad-x" in codes(source)


@pytest.mark.parametrize("code", sorted(explanations()))
def test_an_explanation_has_a_sentence_a_reason_and_a_fix(code: str) -> None:
    page = explanations()[code]
    assert page.startswith(f"# {code}\n\n{page.split(chr(10) * 2)[1]}")
    assert first_sentence(page).endswith(".")
    assert ("Why: " in page and "Fix: " in page) or "Fails:" in page


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_a_rule_gives_its_reason_between_what_is_wrong_and_the_examples(rule: Rule) -> None:
    what, *rest = inspect.cleandoc(str(rule.page)).split("\n\n")
    reason = rest[: rest.index("Passes:")]
    assert what.endswith(".")
    assert len(" ".join(reason).split()) >= 10, "say why it matters"
