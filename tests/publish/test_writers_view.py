import re
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.config import load_config

from generator.collection.assess import Assessed, assess
from generator.collection.names import Names
from generator.decode import decode
from generator.diagnostics import Diagnostic, Severity, Span
from generator.documents.parse import parse
from generator.model.registers import Registers
from generator.publish.writers_view import EDITOR, LONGEST_LIST, STYLESHEET, writers_view

ROOT = Path("/home of/ann")
DAY = date(2026, 11, 21)
TEXT = """title: "A <b>"
parties: [NO, SE]
form: treaty
summary: It says. [@a]
events:
  - signed: 2025
    id: signing
    sources: [a, b]
facts:
  - id: alone
    topic: scope
    text: One says so.
    sources: a
  - id: bare
    topic: scope
    text: Nobody says so.
sources:
  a: {publisher: P, title: T, derived_from: wire}
  b: {publisher: Q, title: T, derived_from: wire}
origins:
  wire: A wire
editorial:
  review_due: 2026-01-01
"""


def one(text: str = TEXT) -> Assessed:
    document, problems = parse("briefings/n <o>.yaml", text.encode())
    assert document is not None
    decoded, more = decode(document, ["signed"])
    assert decoded is not None
    assert not problems + more
    return assess("n-o", decoded, Names(registers=Registers()))


def panel(text: str = TEXT, *found: Diagnostic, editor: str = EDITOR) -> BeautifulSoup:
    return BeautifulSoup(writers_view(one(text), found, as_of=DAY, root=ROOT, editor=editor), "html.parser")


def headline(shown: BeautifulSoup) -> str:
    assert shown.summary is not None
    return shown.summary.get_text()


def section(shown: BeautifulSoup, title: str) -> list[str]:
    for found in shown.find_all("section"):
        if found.h2 and re.sub(r" \d+$", "", found.h2.get_text()) == title:
            return [" ".join(item.get_text().split()) for item in found.find_all("li")]
    return []


def test_the_line_that_is_always_seen_tells_the_worst() -> None:
    assert headline(panel()) == "Writer’s view: 0 % complete, 1 with one source, review overdue"


def test_what_is_missing_is_named() -> None:
    missing = section(panel(), "Not there yet")
    assert "key points" in missing
    assert len(missing) == 10


def test_statements_stand_under_what_is_weak_about_them() -> None:
    shown = panel()
    assert section(shown, "No source") == ["fact bare unknown line 14"]
    assert section(shown, "One source") == ["fact alone reported a line 10"]
    assert section(shown, "Several sources, one origin, no party on record") == [
        "event signing reported a, b line 7"
    ]


def test_a_statement_leads_to_its_place_on_the_page_and_in_the_editor() -> None:
    links = {str(link["href"]) for link in panel().select("li a")}
    assert "#fact-bare" in links
    assert "vscode://file/home%20of/ann/briefings/n%20%3Co%3E.yaml:14:9" in links


def test_a_review_that_is_not_due_yet_says_when() -> None:
    assert section(panel(), "Review") == ["was due by 2026-01-01 line 23"]
    assert section(panel(TEXT.replace("2026-01-01", "2027-05")), "Review") == ["due by 2027-05 line 23"]
    assert section(panel(TEXT.partition("editorial:")[0]), "Review") == []


def test_the_check_s_messages_on_this_file_come_with_their_fix_errors_first() -> None:
    here, there = Span.point("briefings/n <o>.yaml", 3, 7), Span.point("briefings/other.yaml", 1, 1)
    notice = Diagnostic(code="n", message="“<i>” is old", severity=Severity.NOTICE, span=here, hint="look")
    error = Diagnostic(code="e", message="wrong", span=here._replace(line=9))
    shown = panel(TEXT, notice, error, Diagnostic(code="e", message="elsewhere", span=there))
    assert section(shown, "The check says") == [
        "error wrong. line 9",
        "notice “<i>” is old. Fix: look. line 3",
    ]
    assert "2 messages of the check" in headline(shown)


def test_another_editor_can_be_named_or_none() -> None:
    other = panel(editor="idea://open?file={path}&line={line}&column={column}")
    assert "idea://open?file=/home%20of/ann/briefings/n%20%3Co%3E.yaml&line=14&column=9" in {
        str(link["href"]) for link in other.select("a")
    }
    assert not [link for link in panel(editor="").select("a") if not str(link["href"]).startswith("#")]


def test_a_long_list_is_cut() -> None:
    facts = "".join(f"  - {{id: f{number}, topic: scope, text: T.}}\n" for number in range(LONGEST_LIST + 5))
    cut = section(panel(TEXT.replace("sources:\n  a:", f"{facts}sources:\n  a:")), "No source")
    assert len(cut) == LONGEST_LIST + 1
    assert cut[-1] == "and 6 more"


def test_it_keeps_the_content_security_policy() -> None:
    html = writers_view(one(), (), as_of=DAY, root=ROOT)
    assert "style=" not in html
    assert "<script" not in html
    assert "<b>”" not in html
    classes = {name for tag in panel().select("[class]") for name in tag["class"]}
    css = STYLESHEET.read_text(encoding="utf-8")
    assert all(f".{name}" in css for name in classes)


@pytest.mark.parametrize(
    ("written", "expected"), [("", EDITOR), ("      editor: 'zed://{path}'\n", "zed://{path}")]
)
def test_the_editor_is_an_option_of_the_project(minimal: Path, written: str, expected: str) -> None:
    path = minimal / "mkdocs.yml"
    if written:
        path.write_text(path.read_text().replace("  - pactbook\n", f"  - pactbook:\n{written}"))
    assert load_config(str(path)).plugins["pactbook"].config.editor == expected
