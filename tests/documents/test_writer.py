import re

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.documents.document import Document, Value
from generator.documents.node import make_node, read_node
from generator.documents.parse import parse
from generator.documents.writer import write

words = st.sampled_from(
    ["tu", "NO", "2025-11~", "a: b", "- x", "é", "#no", "it’s", '"', "'", "[@a, p. 3]", "", "{x}"]
)
sentences = st.lists(words, max_size=30).map(" ".join)
texts = st.one_of(words, sentences, st.text("ab :#-[]{},'\"\n\\|>%@&*!?~\té", max_size=40))
scalars = st.one_of(texts, st.booleans(), st.none())
keys = st.one_of(
    st.sampled_from(["id", "text", "sources", "a b", "true", "x:y", "#k", "'q"]), st.text("ab- ", min_size=1)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
files = st.dictionaries(keys, values, min_size=1, max_size=5)


def read(text: str) -> Document | None:
    document, problems = parse("x.yaml", text.encode())
    return None if problems else document


@st.composite
def written(draw: st.DrawFn) -> str:
    """A file in some layout that another program wrote, with comments put in where they change nothing."""
    text = yaml.dump(
        draw(files),
        default_flow_style=draw(st.sampled_from([None, True, False])),
        default_style=draw(st.sampled_from([None, None, '"', "'", "|", ">"])),
        width=draw(st.sampled_from([20, 60, 200])),
        indent=draw(st.integers(2, 4)),
        allow_unicode=draw(st.booleans()),
    )
    text = re.sub(r"!!(null|bool) '(\w+)'", r"\2", text)
    before = read(text)
    assume(before is not None)
    assert before is not None
    for number in range(draw(st.integers(0, 5))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        comment = f"{' ' * draw(st.integers(0, 6))}# note {number}"
        changed = f"{lines[at]} {comment}" if draw(st.booleans()) else f"{comment}\n{lines[at]}"
        tried = "\n".join([*lines[:at], changed, *lines[at + 1 :]])
        after = read(tried)
        if after is not None and after.data == before.data and _comments(tried) == _comments(text) + 1:
            text = tried
    return text


def _comments(text: str) -> int:
    """How many comments another reader of YAML sees."""
    return sum(re.match(r"# note \d", token) is not None for token in re.findall(r"#[^\n]*", text))


@settings(max_examples=60)
@given(written())
def test_writing_changes_neither_data_nor_comments(text: str) -> None:
    before = read(text)
    assert before is not None
    again = write(read_node(before))
    after = read(again)
    assert after is not None, again
    assert after.data == before.data
    assert sorted(re.findall(r"# note \d", again)) == sorted(re.findall(r"# note \d", text))
    assert write(read_node(after)) == again


@given(files)
def test_data_that_stands_in_no_file_is_written_so_that_it_reads_the_same(data: dict[str, Value]) -> None:
    text = write(make_node(data))
    after, _ = parse("x.yaml", text.encode())
    assert after is not None
    assert after.data == data
