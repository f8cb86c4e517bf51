"""What every code of a diagnostic means: the page of a rule, or a sentence, its reason and the fix."""

import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.documents.parse import parse
from generator.rules import RULES

_FILE = Path(__file__).with_name("explanations.yaml")


@cache
def explanations() -> Mapping[str, str]:
    """For each code its explanation as Markdown, in the order of the codes."""
    return dict(sorted({**dict(_of_rules()), **dict(_of_the_rest())}.items()))


def first_sentence(explanation: str) -> str:
    """What the code means, in one line."""
    paragraph = explanation.split("\n\n")[1]
    return " ".join(paragraph.split())


def _of_rules() -> Iterator[tuple[str, str]]:
    for rule in RULES:
        page = inspect.cleandoc(rule.page or "")
        first, _, rest = page.partition("\n\n")
        yield rule.id, f"# {rule.id}\n\n{first}\n\nSeverity: {rule.severity}\n\n{rest}\n"


def _of_the_rest() -> Iterator[tuple[str, str]]:
    document, _ = parse(_FILE.name, _FILE.read_bytes())
    for code, told in document.data.items() if document else ():
        if isinstance(told, dict):
            yield code, f"# {code}\n\n{told['what']}\n\nWhy: {told['why']}\n\nFix: {told['fix']}\n"
