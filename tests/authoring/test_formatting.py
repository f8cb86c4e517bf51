import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.authoring.formatting import Formatted, format_file
from generator.authoring.key_order import ordered
from generator.decode import decode
from generator.documents.document import Document
from generator.documents.parse import parse
from generator.model.registers import Organisation
from generator.model.statements import Assessment, Event, Money, System
from tests.golden import SEPARATOR

ROOT = Path(__file__).resolve().parent.parent.parent
TYPES = ("signed", "announced")
FILES = sorted(
    path
    for folder in ("briefings", "tests/sites/ferries/briefings", "tests/sites/minimal/briefings")
    for path in (ROOT / folder).rglob("*.yaml")
)
WHOLE = """title: T
parties: [NO, UA]
form: f
summary: S
events:
  - signed: 2025-11-30
    sources: a
technologies: drones
facts:
  # first
  - topic: scope
    text: Drones are made.
    sources: a
  - {id: told, topic: scope, text: More., sources: a}
sources:
  a: {publisher: P, title: T}
"""


def form(text: str, path: str = "briefings/x.yaml") -> Formatted:
    return format_file(path, text.encode(), TYPES)


def read(text: str) -> Document:
    document, _ = parse("briefings/x.yaml", text.encode())
    assert document is not None
    return document


def cases() -> list[Any]:
    text = Path(__file__).with_name("formatting.txt").read_text(encoding="utf-8")
    found = [case.partition("\n") for case in re.split(r"^=== ", text, flags=re.MULTILINE)[1:]]
    return [pytest.param(*body.split(SEPARATOR), id=title) for title, _, body in found]


@pytest.mark.parametrize(("before", "after"), cases())
def test_the_canonical_layout(before: str, after: str) -> None:
    assert form(before).after == after
    assert form(after).after == after


def test_ids_are_written_once_and_are_those_that_the_statements_had() -> None:
    formatted = form(WHOLE)
    assert formatted.after is not None
    before, _ = decode(read(WHOLE), TYPES)
    after, _ = decode(read(formatted.after), TYPES)
    assert before is not None
    assert after is not None
    assert before.model == after.model
    assert f"  - signed: 2025-11-30\n    id: {before.model.events[0].id}\n" in formatted.after
    assert f"  # first\n  - id: {before.model.facts[0].id}\n    topic: scope\n" in formatted.after
    assert "technologies: drones\n" in formatted.after
    reworded = formatted.after.replace("Drones are made.", "Drones are built.")
    assert form(reworded).after == reworded


def test_no_id_is_written_while_the_file_has_mistakes() -> None:
    assert "id: scope" not in str(form(WHOLE.replace("2025-11-30", "2025-13-30")).after)


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    formatted = form("title: [\n")
    assert formatted.after is None
    assert [problem.code for problem in formatted.problems] == ["yaml-syntax"]


@given(st.data())
def test_the_order_of_keys_does_not_matter(data: st.DataObject) -> None:
    lines = ["title: T", "parties: [NO]", "form: f", "summary: S", "draft: true", "key_points: [one]"]
    mixed = data.draw(st.permutations(lines))
    assert form("\n".join(mixed)).after == form("\n".join(lines)).after


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_ours_says_the_same_in_its_canonical_form(path: Path) -> None:
    name = f"briefings/{'_registers/' if path.parent.name == '_registers' else ''}{path.name}"
    formatted = format_file(name, path.read_bytes(), ())
    assert formatted.after is not None
    assert not formatted.problems
    assert format_file(name, formatted.after.encode(), ()).after == formatted.after


@pytest.mark.parametrize(
    ("record", "keys"),
    [
        (Event, ["signed", "id", "place", "by", "planned", "said_by", "text", "sources"]),
        (System, ["name", "id", "technology", "maker", "said_by", "text", "sources"]),
        (
            Money,
            ["id", "amount", "currency", "kind", "payer", "date", "same_as", "said_by", "text", "sources"],
        ),
        (Assessment, ["id", "topic", "by", "date", "text", "basis", "likelihood", "confidence", "sources"]),
        (Organisation, ["name", "short_name", "names", "aliases", "definition", "country", "kind", "url"]),
        (None, ["b", "a"]),
    ],
)
def test_keys_go_from_what_it_is_about_to_who_carries_it(record: Any, keys: list[str]) -> None:
    assert list(ordered(record, reversed(keys) if record else keys)) == keys


def test_windows_line_ends_and_a_last_line_without_an_end_are_put_right() -> None:
    assert form("title: T\r\nform: |\r\n  a\r\n  b").after == "title: T\nform: |-\n  a\n  b\n"


def test_registers_keep_the_order_of_their_entries() -> None:
    text = "b:\n  definition: B.\n  name: B\na: {name: A, definition: A.}\n"
    expected = "b:\n  name: B\n  definition: B.\na: {name: A, definition: A.}\n"
    assert form(text, "briefings/_registers/forms.yaml").after == expected
