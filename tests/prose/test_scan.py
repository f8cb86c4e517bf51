"""The scanner: tokens, and time in proportion to the text."""

import pytest

from generator.prose.nodes import Cite, Link
from generator.prose.parse import parse
from generator.prose.scan import scan
from generator.prose.tokens import Cited, LinkEnd, LinkStart, Run, Words

PATHOLOGICAL = [
    "[",
    "]",
    "*",
    "*a **b _c __d ",
    "***a",
    "`",
    "`` ` ",
    "<",
    "<a ",
    "<!--",
    "![a](",
    "[@a",
    "[@a;",
    "[a](",
    "[a](b ",
    "](",
    "{:",
    "\\",
    "a\n\n",
    "- a\n",
    "[a]: b\n",
    "_*_",
]


def test_tokens_stand_in_the_order_of_the_text() -> None:
    tokens, problems = scan(" *a* [b](https://example.org)[@c] ")
    assert problems == ()
    assert tokens == (
        Run(marks="*", opens=True, closes=False),
        Words(text="a"),
        Run(marks="*", opens=False, closes=True),
        Words(text=" "),
        LinkStart(),
        Words(text="b"),
        LinkEnd(target=Link(url="https://example.org")),
        Cited(cites=(Cite(source="c"),)),
    )


@pytest.mark.parametrize("repeated", PATHOLOGICAL)
def test_repetition_costs_time_in_proportion(repeated: str) -> None:
    prose, _ = parse(repeated * 10_000)
    assert len(prose.plain) <= len(repeated) * 10_000
    assert max((_depth(node) for node in prose.nodes), default=0) < 10


def _depth(node: object) -> int:
    return 1 + max(map(_depth, getattr(node, "children", ())), default=0)
