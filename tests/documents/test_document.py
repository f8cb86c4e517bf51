"""Where keys, values and single words of a document stand in its file."""

from typing import Any

import pytest

from generator.diagnostics import Span
from generator.documents.document import Document
from generator.documents.parse import parse
from generator.documents.places import KeyPath

SOURCE = """\
title: One            # a comment
parties: [NO, {code: UA}]
empty:
summary: >
  Two
  three

events:
- signed: 2025
  by:
  - A
  -
note: "é\\u00e9"
"""


def read(text: str) -> Document:
    document, problems = parse("x.yaml", text.encode())
    assert problems == ()
    assert document is not None
    return document


def cut(document: Document, span: Span) -> str:
    """The text of a span."""
    lines = document.text.splitlines(keepends=True)[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "".join(lines)


def value_at(document: Document, path: KeyPath) -> object:
    value: Any = document.data
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("title",), "One"),
        (("parties",), "[NO, {code: UA}]"),
        (("parties", 0), "NO"),
        (("parties", 1), "{code: UA}"),
        (("parties", 1, "code"), "UA"),
        (("empty",), ":"),
        (("summary",), ">\n  Two\n  three"),
        (("events",), "- signed: 2025\n  by:\n  - A\n  -"),
        (("events", 0), "signed: 2025\n  by:\n  - A\n  -"),
        (("events", 0, "by", 1), "-"),
        (("note",), '"é\\u00e9"'),
    ],
)
def test_a_span_is_what_is_written_there(path: KeyPath, expected: str) -> None:
    document = read(SOURCE)
    assert cut(document, document.span(path)) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("title",), "title"),
        (("parties", 1, "code"), "code"),
        (("parties", 0), "NO"),
        (("events", 0, "by"), "by"),
        ((), SOURCE.rstrip()),
    ],
)
def test_a_key_span_is_the_key_or_else_the_item(path: KeyPath, expected: str) -> None:
    document = read(SOURCE)
    assert cut(document, document.key_span(path)) == expected


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("title", "x"), ("title",)),
        (("events", 7), ("events",)),
        (("events", 0, "at"), ("events", 0)),
        (("events", "x"), ("events",)),
        (("nowhere", 1, "x"), ()),
        (("events", -1), ("events",)),
    ],
)
def test_a_path_that_does_not_exist_is_the_nearest_above(path: KeyPath, nearest: KeyPath) -> None:
    document = read(SOURCE)
    assert document.span(path) == document.span(nearest)
    assert document.key_span(path) == document.key_span(nearest)
    assert document.locate(path, 0, 1) in (document.span(nearest), document.locate(nearest, 0, 1))


def test_columns_count_characters() -> None:
    span = read("a: {ключ: 😀😀, b: c}\n").span(("a", "b"))
    assert (span.line, span.column, span.end_line, span.end_column) == (1, 18, 1, 19)


@pytest.mark.parametrize(
    "written",
    [
        "one WORD two",
        "one\n  WORD two",
        "one\n\n\n  two \t\n   WORD three",
        "'it''s WORD'",
        "'it''s\n\n  ''one'' WORD'",
        '"a \\"b\\" \\x41\\u00e9\\U0001F600 WORD"',
        '"one \\\n  two\\\n  \\ WORD three"',
        '"one\\\n\n  WORD"',
        '"\n  WORD  \n  "',
        '"one\\ \n\n  WORD"',
        '"one \\\\\n  WORD"',
        "|\n  one\n    two\n\n  WORD",
        "|-\n\n  one WORD\n",
        "|2\n    one\n  WORD\n",
        ">\n  one\n  two WORD",
        ">+\n\n\n  one\n\n  two\n    deeper\n   deep\n\n  WORD\n\n\n",
        ">-\n  one\n  \ttwo\n  WORD\n",
        ">1\n   one\n  two\n WORD\n",
        "!!str one WORD",
        "!!str >\n  one\n  WORD",
        '!!str "one WORD"',
    ],
)
@pytest.mark.parametrize("shape", ["a: {}\n", "x: {{}}\ny: [z]\nb:\n - a: {}\n"])
def test_a_word_is_located_where_it_is_written(written: str, shape: str) -> None:
    indented = written.replace("\n", "\n    ")
    source = shape.replace("{{}}", "x").format(written if shape.startswith("a") else indented)
    document = read(source)
    path: KeyPath = ("a",) if shape.startswith("a") else ("b", 0, "a")
    value = value_at(document, path)
    assert isinstance(value, str)
    start = value.index("WORD")
    assert cut(document, document.locate(path, start, start + 4)) == "WORD"
    assert cut(document, document.locate(path, start, start)) == "W"


def test_what_stands_for_one_character_is_located_as_a_whole() -> None:
    document = read("a: \"\\x41b\"\nc: 'd''e'\nf: >\n  g\n  h\n")
    assert cut(document, document.locate(("a",), 0, 1)) == "\\x41"
    assert cut(document, document.locate(("c",), 1, 2)) == "''"
    assert cut(document, document.locate(("f",), 0, 3)) == "g\n  h"


@pytest.mark.parametrize(("start", "end"), [(-5, 2), (0, 99), (50, 60), (9, 3), (4, 4)])
def test_characters_that_are_not_there_are_located_nearby(start: int, end: int) -> None:
    span = read("a: |\n  one\n").locate(("a",), start, end)
    assert span.line == span.end_line == 2


@pytest.mark.parametrize(
    "source", ["a: [b]\n", "a: true\n", "a:\n", 'a: ""\n', "a: !!str # b\n  c\n", "a: |+\n\n  \n"]
)
def test_a_value_without_such_characters_is_located_as_a_whole(source: str) -> None:
    document = read(source)
    assert document.locate(("a",), 0, 1) == document.span(("a",))


def test_a_text_from_elsewhere_is_located_as_a_whole() -> None:
    document, _ = parse("x.yaml", b"a: &x one\nb: *x\n")
    assert document is not None
    assert cut(document, document.locate(("b",), 0, 1)) == "*x"
