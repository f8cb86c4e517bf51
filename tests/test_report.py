"""The three renderings of a diagnostic: what people, programs and GitHub read."""

import json
import re
import textwrap

import pytest

from generator import report
from generator.diagnostics import Diagnostic, Related, Severity, Span

PATH = "briefings/a.yaml"


def diagnostic(
    line: int,
    column: int,
    end: int,
    *,
    severity: Severity = Severity.ERROR,
    related: tuple[Related, ...] = (),
) -> Diagnostic:
    return Diagnostic(
        code="unknown-source",
        message="“tux” is not a key under sources",
        hint="type tu",
        severity=severity,
        span=Span(path=PATH, line=line, column=column, end_line=line, end_column=end),
        related=related,
    )


def quoted(line: str, value: str) -> list[str]:
    """The source line and the carets under a value, without the margin."""
    column = line.index(value) + 1
    shown = report.text((diagnostic(1, column, column + len(value)),), lambda _: line)
    return [row.partition("| ")[2] for row in shown.splitlines()[2:4]]


def test_text_quotes_the_line_and_the_other_place() -> None:
    first = Related(message="the first stands here", span=Span.point("briefings/b.yaml", 12, 3))
    found = diagnostic(2, 10, 13, related=(first,))
    files = {PATH: "title: A\nsources: tux # here\n", "briefings/b.yaml": "\n" * 11 + "  first\n"}
    assert report.text((found,), files.get) == textwrap.dedent("""\
        briefings/a.yaml:2:10: error[unknown-source]: “tux” is not a key under sources
           |
         2 | sources: tux # here
           |          ^^^
          ::: briefings/b.yaml:12:3: the first stands here
           |
        12 |   first
           |   -
           = fix: type tu

        1 error in 1 file
        """)


@pytest.mark.parametrize(
    ("line", "value", "shown", "marks"),
    [
        ("a: 日本 tux", "tux", "a: 日本 tux", "        ^^^"),
        ("a: 日本 tux", "日本", "a: 日本 tux", "   ^^^^"),
        ("a: e\u0301e\u0301 tux", "tux", "a: e\u0301e\u0301 tux", "      ^^^"),
        ("\ta: tux", "tux", "    a: tux", "       ^^^"),
        ("a: \x1b[31m tux", "tux", "a: \\u001b[31m tux", "              ^^^"),
        ("a: \u202e tux", "\u202e", "a: \\u202e tux", "   ^^^^^^"),
    ],
)
def test_carets_stand_under_the_value(line: str, value: str, shown: str, marks: str) -> None:
    assert quoted(line, value) == [shown, marks]


@pytest.mark.parametrize("value", ["tux", "t" * 200])
def test_of_a_long_line_only_what_is_near_is_shown(value: str) -> None:
    shown, marks = quoted("a " * 200 + value + " b" * 200, value)
    assert len(shown) <= 100
    assert shown[marks.index("^")] == "t"
    assert "^" * min(len(value), 70) in marks


def test_a_value_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    span = Span(path=PATH, line=1, column=4, end_line=3, end_column=2)
    found = Diagnostic(code="x", message="y", span=span)
    assert "|    ^^^\n" in report.text((found,), lambda _: "a: [b,  \nc,\n]")


def test_a_place_that_cannot_be_read_is_named_without_its_line() -> None:
    shown = report.text((diagnostic(7, 1, 2),), lambda _: None)
    assert shown.splitlines()[1] == "  = fix: type tu"


@pytest.mark.parametrize(
    ("severities", "summary"),
    [
        ([], "No problems found"),
        (["notice"], "1 notice in 1 file"),
        (["warning", "error", "error"], "2 errors, 1 warning in 1 file"),
    ],
)
def test_the_summary_counts_by_severity(severities: list[str], summary: str) -> None:
    found = tuple(diagnostic(1, 1, 2, severity=Severity(name)) for name in severities)
    assert report.text(found, lambda _: None).splitlines()[-1] == summary


def test_colours_change_nothing_but_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    found = (diagnostic(1, 1, 4),)
    coloured = report.text(found, lambda _: "tux", colours=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == report.text(found, lambda _: "tux")


def test_json_holds_exactly_the_promised_keys() -> None:
    assert json.loads(report.json((diagnostic(2, 10, 13),))) == [
        {
            "code": "unknown-source",
            "severity": "error",
            "message": "“tux” is not a key under sources",
            "path": PATH,
            "line": 2,
            "column": 10,
            "hint": "type tu",
        }
    ]
    assert json.loads(report.json(())) == []


def test_json_can_be_written_whatever_a_file_holds() -> None:
    found = Diagnostic(code="x", message="“\ud800” “\x1b”", span=Span.point(PATH))
    assert json.loads(report.json((found,)).encode())[0]["message"] == found.message


def test_github_gets_one_escaped_command_for_each_problem() -> None:
    found = Diagnostic(
        code="bad-text",
        message="100 % wrong\n::error::",
        hint="a,b:c",
        span=Span.point("briefings/a,b:c.yaml", 3, 5),
        severity=Severity.NOTICE,
    )
    assert report.github((found,)) == (
        "::notice file=briefings/a%2Cb%3Ac.yaml,line=3,col=5,title=bad-text"
        "::100 %25 wrong\\u000a::error::%0Afix: a,b:c\n"
    )
