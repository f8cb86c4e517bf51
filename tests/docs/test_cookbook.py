"""The cookbook: every piece of YAML put into a briefing, and every state that the page names."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.authoring.review import examine
from generator.collection.assess import Assessed, assess
from generator.decode import decode
from generator.documents.parse import parse
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.pipeline import Checked, Project, check
from tests.docs.pages import read
from tests.exports.test_schema import _Core

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = read("cookbook.md")
CASES = re.findall(r"^## .* \{ #([a-z]+) \}$", PAGE, re.MULTILINE)
ASKED = ("dates", "disagree", "wire", "unpublished", "withdraws")
BASE = """title: A case of the cookbook
parties: [NO, UA]
form: letter-of-intent
summary: It is a case. [@paper]
events:
  - signed: 2025-03-01
    id: signing
    sources: ministry
sources:
  paper: {publisher: The Paper, title: As printed}
  radio: {publisher: The Radio, title: As printed}
  ministry: {publisher: The Ministry, title: As printed, own_reporting: true}
"""


def cases() -> Iterator[tuple[str, str, str]]:
    """Each piece of YAML with the name of its case and the text up to the next one."""
    for name, section in zip(CASES, re.split(r"^## .*$", PAGE, flags=re.MULTILINE)[1:], strict=True):
        for piece in section.split("```yaml\n")[1:]:
            text, _, after = piece.partition("```\n")
            yield name, text, after


def whole(piece: str) -> str:
    """A briefing with the keys of a piece in the place of the usual ones; sources come on top."""
    keys = dict(_keys(BASE))
    own = dict(_keys(piece))
    if "sources" in own:
        written = {
            line.split(":")[0].strip() for line in own["sources"].splitlines() if re.match(r"  \w", line)
        }
        usual = [
            line for line in keys["sources"].splitlines()[1:] if line.split(":")[0].strip() not in written
        ]
        own["sources"] += "".join(f"{line}\n" for line in usual)
    return "".join((keys | own).values())


def _keys(text: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]:
        yield part.split(":")[0], part


@pytest.fixture(scope="module")
def project() -> Checked:
    return check(Project(root=ROOT))


def assessed(text: str, project: Checked) -> Assessed:
    document, _ = parse("briefings/case.yaml", text.encode())
    assert document is not None
    decoded, _ = decode(document, list(project.collection.registers.event_types))
    assert decoded is not None
    return assess("case", decoded, project.collection.names)


@pytest.mark.parametrize(("case", "piece", "after"), list(cases()))
def test_a_case_is_right_and_gets_the_states_that_are_named(
    case: str, piece: str, after: str, project: Checked
) -> None:
    text = whole(piece)
    found = examine("briefings/case.yaml", text, project.collection)
    weighty = [
        problem for problem in found if problem.severity != "notice" and problem.code != "unused-source"
    ]
    assert not weighty, f"{text}\n{weighty}"
    one = assessed(text, project)
    claimed = re.findall(r"^- `([\w-]+)` is \*\*(\w+)\*\*$", after, re.MULTILINE)
    assert claimed
    assert [(name, str(one.evidence[name].state)) for name, _ in claimed] == claimed
    for status in re.findall(r"^- the status is \*\*([\w-]+)\*\*$", after, re.MULTILINE):
        assert one.card.status == status


@pytest.mark.parametrize(("case", "piece", "after"), list(cases()))
def test_an_editor_finds_nothing_wrong_with_a_case(case: str, piece: str, after: str) -> None:
    schema = json.loads((ROOT / "briefings/_schema/briefing.schema.json").read_text(encoding="utf-8"))
    data: Any = yaml.load(whole(piece), Loader=_Core)
    assert not [error.message for error in Draft202012Validator(schema).iter_errors(data)]


@pytest.mark.parametrize(
    ("typed", "shown"), re.findall(r"^\| [^|]+ \| `([^`]+)` \| ([^|]+) \|$", PAGE, re.MULTILINE)
)
def test_a_date_reads_as_the_table_says(typed: str, shown: str) -> None:
    assert english(Edtf.parse(typed)).replace("\xa0", " ") == shown


def test_the_hard_cases_are_all_there_and_say_why() -> None:
    assert set(ASKED) <= set(CASES)
    contents = re.findall(r"^- \[.+\]\(#([a-z]+)\)$", PAGE, re.MULTILINE)
    assert contents == CASES
    sections = re.split(r"^## .*$", PAGE, flags=re.MULTILINE)[1:]
    assert all("*Why: " in section for section in sections)


def test_a_passed_plan_is_noticed_as_the_page_says(project: Checked) -> None:
    (text,) = (whole(piece) for case, piece, _ in cases() if case == "passed")
    codes = {problem.code for problem in examine("briefings/case.yaml", text, project.collection)}
    assert "planned-date-passed" in codes
