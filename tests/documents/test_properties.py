"""What holds for every file: nothing crashes, and every place is where the data says it is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.document import Document, Value
from generator.documents.parse import Parsed, parse
from generator.documents.places import KeyPath
from generator.documents.source import LINE_BREAK

CASES = tuple(
    path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent / "cases").glob("*.txt"))
)

texts = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\xa0\u2028\u2029\ufeff"
    ).filter(
        lambda character: (
            character not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff"
        )
    )
    | st.sampled_from(" \n'\"\\#:-,[]{}>|@!&*%?\t"),
    max_size=30,
)
data = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4)
)
mappings = st.dictionaries(texts, data, max_size=3)
yaml_like = st.text("ab:-[]{},'\"|>&*!%@`#? \n\t\r\\0é\u202e\xa0\u2028", max_size=60)


@st.composite
def edited(draw: st.DrawFn) -> str:
    """A file with a mistake, and one more of them."""
    text = draw(st.sampled_from(CASES))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(start + 4, len(text))))
    return text[:start] + draw(yaml_like) + text[end:]


def nodes(value: Value, draw: st.DrawFn) -> yaml.Node:
    """The value as YAML nodes in styles of all kinds."""
    flow = draw(st.booleans())
    if isinstance(value, dict):
        pairs = [(nodes(key, draw), nodes(inner, draw)) for key, inner in value.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow)
    if isinstance(value, list):
        items = [nodes(inner, draw) for inner in value]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=flow)
    assert isinstance(value, str)
    plain = [] if " -" in f" {value}" else [""]  # a key or a wrapped line may not begin with a dash
    style = draw(st.sampled_from(["'", '"', "|", ">", *plain]))
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, style=style)


@st.composite
def written(draw: st.DrawFn) -> tuple[dict[str, Value], str]:
    """Data, and one of the many ways to write it."""
    value: dict[str, Any] = draw(mappings)
    text = yaml.serialize(
        nodes(value, draw),
        Dumper=yaml.CSafeDumper,
        allow_unicode=draw(st.booleans()),
        indent=draw(st.integers(2, 5)),
        width=draw(st.integers(10, 60)),
        line_break=draw(st.sampled_from(["\n", "\r\n"])),
    )
    return value, text


def leaves(value: Value, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, step))


def check_places(parsed: Parsed, text: str) -> None:
    """Every problem stands on a line of the file, and no more than one column after its end."""
    lines = LINE_BREAK.split(text)
    for problem in parsed[1]:
        span = problem.span
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert span.end_column <= len(lines[span.end_line - 1]) + 2
        assert (span.line, span.column) < (span.end_line, span.end_column)
        assert problem.message
        assert problem.hint


def cut(document: Document, path: KeyPath, start: int, end: int) -> str:
    span = document.locate(path, start, end)
    assert span.line == span.end_line
    return document.line(span.line)[span.column - 1 : span.end_column - 1]


@given(st.text() | yaml_like | edited())
def test_no_text_crashes(text: str) -> None:
    source = text.encode("utf-8", "replace")
    check_places(parse("x.yaml", source), source.decode().removeprefix("\ufeff"))


@given(st.binary() | st.builds(lambda head, tail: head.encode() + tail, yaml_like, st.binary()))
def test_no_bytes_crash(source: bytes) -> None:
    check_places(parse("x.yaml", source), source.decode("utf-8", "replace").removeprefix("\ufeff"))


@given(written())
def test_what_is_written_is_read_and_located(case: tuple[dict[str, Value], str]) -> None:
    value, text = case
    document, problems = parse("x.yaml", text.encode())
    assert problems == ()
    assert document is not None
    assert document.data == value
    for path, leaf in leaves(value):
        for start, character in enumerate(leaf):
            if not character.isspace():
                found = cut(document, path, start, start + 1)
                assert found in (character, "''") or found.startswith("\\")
