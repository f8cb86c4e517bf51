"""Pages that go round Python-Markdown as a whole become what Python-Markdown makes of them."""

import re

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from markdown import Markdown

from generator.publish.conversion import Converter, Markup
from generator.publish.direct import EXTENSIONS, Direct
from generator.publish.marks import MarksExtension
from generator.publish.spans import Spans

EMPTY = re.compile(r"\s*\n\s*")
WORDS = (
    "a",
    "*b* c",
    "[d](e)",
    "[[d](e)]",
    "# f",
    "- g",
    "1. h",
    "1.5",
    "> i",
    ": j",
    "| k",
    "l | m",
    "",
    " ",
    "=",
    "--",
)
LINES = (
    *(
        "words *here*",
        "**Bold** ",
        "1.5 words",
        "two\nlines",
        "a  \nb",
        "[[a](b)]",
        "[a]: b",
        "[a]",
        "\N{NO-BREAK SPACE}a",
    ),
    *(
        "# Head",
        "## Head",
        "## Head",
        "### [a](b) <small>c</small>",
        "## C#",
        "## a # b",
        "#a",
        "Head\n===",
        "# a\nb",
        "# a {: #b }",
    ),
    *(
        "- a",
        "- a\n- b",
        "- a \n- *b*",
        "-   a",
        "-   a\n\n    b",
        "1.  a",
        "1.  a\n\n    b\n\n2.  c",
        "2. a",
        "* a",
        "+ a",
    ),
    *(
        "- a\n\n    b\nc",
        "- a\nb",
        "- - a",
        "- # a",
        "- ",
        "    deep",
        "     deeper",
        "    - a",
        "- a\n\n        b",
        "---",
        "- -|-",
    ),
    *(
        "Term\n:   told",
        "T \n:  a",
        "T\n: a\n: b",
        "T\nU\n:   a",
        ": a",
        "T\n\n:   a",
        "T\n:   a\n\n    b",
        "T\n:    # a",
        "T\n:   - a",
    ),
    *(
        "| a | b |\n| --- | --- |\n| c | *d* |",
        "| a |\n| - |\n|  |",
        "| a | b |\n| --- | --- |\n| c |",
        "a | b\n--- | ---\nc | d",
    ),
    *(
        "| a \\| b | c |\n| --- | --- |\n| d | `e|f` |",
        "| a | b |\n| :-- | --- |\n| c | d |",
        "| a | b |",
        "| a | b |\n| --- | --- |",
    ),
    *(
        "> a",
        "> a\n> b",
        "> a\n\n> b",
        ">a",
        "> # a",
        "```\na\n```",
        "~~~\na\n~~~",
        "\ta",
        "[TOC]",
        "a\r\nb",
        "a\n \nb",
    ),
    *("<p>raw</p>", "<p>r</p> a", '<p id="head">raw</p>', "<h2>Raw</h2>"),
    *(
        "<hr>",
        "<!-- a -->",
        "<svg><path/></svg> *a*",
        "<small>a</small>",
        "● **a**",
        "\\# a",
        "\\- a",
        "&#42; a",
        "<em\n# a>b</em>",
    ),
    *(
        "<section markdown>",
        '<div class="b" id="head" markdown>',
        "</section>",
        "</div>",
        "<ul markdown>",
        "</ul>",
        "<dl markdown>",
        "</dl>",
    ),
    *(
        '<li id="x" markdown="block">',
        "</li>",
        "<details open markdown>",
        '<summary markdown="block">',
        "</summary>",
        "</details>",
    ),
)
FRAMES = (
    '<section class="b" id="head" markdown>',
    "<div markdown>",
    "<ul markdown>",
    "<dl markdown>",
    '<li markdown="block">',
    "<details open markdown>",
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(LINES), st.sampled_from(("\n", "\n\n", "\n\n", "\n\n\n"))), max_size=6
).map(lambda lines: "".join(map("".join, lines)))
PAGES = st.recursive(
    TEXTS,
    lambda inner: st.tuples(st.sampled_from(FRAMES), st.lists(inner, max_size=3)).map(
        lambda one: "\n".join((one[0], "", *one[1], "", f"</{one[0][1:].split()[0]}>", ""))
    ),
    max_leaves=4,
)


def plain(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, MarksExtension()]).convert(text)


def direct(text: str) -> str | None:
    return Direct(Spans(Markdown(), str)).convert(text)


@given(st.lists(PAGES, max_size=3).map("\n".join))
def test_a_page_becomes_what_python_markdown_makes_of_it(text: str) -> None:
    found = direct(text)
    if found is not None:
        try:
            expected = plain(text)
        except IndexError:  # a list behind an empty frame of a list is more than Python-Markdown bears
            reject()
        assert EMPTY.sub("\n", found) == EMPTY.sub("\n", expected)


@pytest.mark.parametrize(
    "text",
    [
        "# Head\n\n## Head\n\n## [Head](a.md) <small>2 items</small>\n\nWords.\n\nMore *words*.",
        '<section class="b" id="head" markdown>\n\n## Head\n\n<div markdown>\n\n*in*\n\n</div>\n</section>',
        '<details open markdown>\n<summary markdown="block">\n\n### Head\n\n</summary>\n\nwords\n</details>',
        '<ul markdown>\n<li id="x" markdown="block">\n\nwords\n\n- a\n- b\n\n</li>\n</ul>',
        "1.  ● **Announced**\n\n    13 April\n\n    [2 sources](#a)\n\n2.  ⋅ **Signed**\n\n    none\n\nafter",
        "Term\n:   told\n\nOther\n:   [a](b), *c*\n\n- a\n- b\n\n> quoted",
        '| A | B |\n| --- | --- |\n|  | [\\[d\\]](e\\_f?g&amp;h) |\n\n<p class="a"><a href="b">c</a></p>',
    ],
)
def test_what_our_templates_write_goes_round_it(text: str) -> None:
    assert direct(text) == plain(text)


def test_a_table_of_html_passes_as_it_is() -> None:
    table = '<table class="a">\n<tr><td>*no mark-up* [x](y.md)</td></tr>\n</table>'
    assert direct(f"<section markdown>\n\n*a*\n{table}\n\n</section>") == (
        f"<section>\n<p><em>a</em></p>\n{table}\n</section>"
    )


@pytest.mark.parametrize(
    "markup",
    [
        Markup(extensions=(*EXTENSIONS, "admonition")),
        Markup(extensions=tuple(EXTENSIONS), settings={"toc": {"permalink": True}}),
    ],
)
def test_other_extensions_and_settings_see_every_page(markup: Markup) -> None:
    text = "## Head\n\n!!! note\n\n    words"
    expected = Markdown(extensions=[*markup.extensions], extension_configs=dict(markup.settings))
    assert Converter(markup).convert("a.md", text) == expected.convert(text)
