"""Frames that are found line by line hold what the extension of Python-Markdown would have put into them."""

import re

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st
from markdown import Markdown

from generator.publish.conversion import Converter, Markup
from generator.publish.marks import MarksExtension

EXTENSIONS = ("toc", "fenced_code", "attr_list", "md_in_html", "def_list", "tables")
MARKUP = Markup(extensions=EXTENSIONS, settings={"toc": {"anchorlink": False}})
"""With settings of its own a page does not go round Python-Markdown as a whole."""
EMPTY = re.compile(r"\s*\n\s*")
LINES = (
    *("", "", "words *here*", "## Head", "- item", "1.  first", "    deep", "Term\n:   told", "| a | b |"),
    *(
        "<section markdown>",
        '<section class="a b" id="c" markdown>',
        "</section>",
        "<div markdown>",
        "</div>",
    ),
    *("<details open markdown>", '<summary markdown="block">', "</summary>", "</details>", "<ul markdown>"),
    *('<li id="x" markdown="block">', "</li>", "</ul>", "<li markdown>", "<div>", "<p>raw *text*</p>"),
    *(
        '<p class="a"><a href="b">c</a></p>',
        "<p markdown>a *b*</p>",
        "<h2>Raw</h2>",
        "<svg><path/></svg> *a*",
    ),
    *("<blockquote>", "</blockquote>", "</div> a", "<aside>*a*</aside>", "<p>a</p> b", "<p>a</p><p>b</p>"),
    *(
        "<br>",
        "<hr>",
        "<!-- a -->",
        "<?a?>",
        "```",
        "`<div>`",
        " <div markdown>",
        "<sup>a</sup> *b*",
        "a <div> b",
    ),
)
FRAMES = st.recursive(
    st.lists(st.sampled_from(LINES), max_size=4),
    lambda inner: st.tuples(
        st.sampled_from(("section", "div", "details", "article", "ul")), st.lists(inner, max_size=3)
    ).map(
        lambda one: [
            f"<{one[0]} markdown>",
            "",
            *(line for part in one[1] for line in part),
            "",
            f"</{one[0]}>",
        ]
    ),
    max_leaves=6,
)


def plain(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, MarksExtension()]).convert(text)


@given(st.lists(FRAMES, max_size=3))
def test_frames_hold_what_the_extension_puts_into_them(parts: list[list[str]]) -> None:
    text = "\n".join(line for part in parts for line in part)
    try:
        expected = plain(text)
    except IndexError:  # a list behind an empty frame of a list is more than Python-Markdown bears
        reject()
    found = Converter(MARKUP).convert("a", text)
    assert EMPTY.sub("", found) == EMPTY.sub("", expected)


@pytest.mark.parametrize(
    "text",
    [
        '<section class="a" id="b" markdown>\n\n## Head\n\n<div markdown>\n\n*in*\n\n</div>\n</section>',
        '<details open markdown>\n<summary markdown="block">\n\n### Head\n\n</summary>\n\nword\n</details>',
        '<ul markdown>\n<li id="x" markdown="block">\n\nwords\n\n</li>\n</ul>\n\nafter',
        "<section markdown>\n\nnever closed",
    ],
)
def test_our_templates_frames_are_the_extensions(text: str) -> None:
    assert Converter(MARKUP).convert("a", text) == plain(text)
