"""Reading prose: golden cases, and what holds for any text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.prose.nodes import Text
from generator.prose.parse import parse
from tests.prose import cases, writing

SIGNS = "[]()*_`<>!{}@#-+.:;,|\\&\n 1ab\"'^=~/\x02"
SNIPPETS = [
    "[@tu]",
    "[@tu, p. 3; @b]",
    "](https://x.org)",
    "](briefing:a#fact-b)",
    "**",
    "![",
    "<b>",
    "{: .x}",
    "[^1]",
]
LIKE_PROSE = st.lists(st.one_of(st.sampled_from(SIGNS), st.sampled_from(SNIPPETS), st.text(max_size=3))).map(
    "".join
)


@cases.golden("emphasis")
def test_golden_cases(case: cases.Case) -> None:
    assert cases.read(case.text) == case.expected


@given(LIKE_PROSE)
def test_any_text_is_read_and_every_offset_lies_in_it(text: str) -> None:
    prose, problems = parse(text)
    assert all(0 <= problem.start < problem.end <= len(text) for problem in problems)
    assert all(text[cite.start : cite.end] == cite.source for cite in prose.citations)
    assert all(
        text[link.start : link.end].startswith(f"briefing:{link.briefing}") for link in prose.briefing_links
    )


@given(LIKE_PROSE)
def test_what_is_read_is_fit_to_show(text: str) -> None:
    prose, _ = parse(text)
    assert all(link.url.lower().startswith(("http://", "https://")) for link in prose.links)
    assert not re.search("^ |  | $", prose.plain)
    assert "\x02" not in prose.plain
    assert all(node.text for node in prose.walk() if isinstance(node, Text))


@given(writing.ANY)
def test_what_is_typed_is_what_is_read(nodes: writing.Nodes) -> None:
    prose, problems = parse(writing.typed(nodes))
    assert problems == ()
    assert prose.nodes == nodes


@given(
    st.lists(
        st.text(st.characters(categories=["L", "N"], include_characters=",.’“”–"), min_size=1), min_size=1
    )
)
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    text = " ".join(words)
    assert parse(text)[0].plain == text


def test_nothing_reads_as_nothing() -> None:
    assert parse(" \n ") == parse("")
    assert parse("")[0].nodes == ()
