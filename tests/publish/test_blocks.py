"""Blocks become HTML one by one; ``test_direct`` holds whole pages against what Python-Markdown makes."""

import pytest

from generator.publish.blocks import Blocks, Heading
from generator.publish.frames import UnknownError


def understood(text: str) -> str | None:
    return None if "`" in text else text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("## Words", [Heading(2, "Words")]),
        ("words\n\n\nmore", ["<p>words</p>", "<p>more</p>"]),
        ("- a\n- b", ["<ul>", "<li>a</li>", "<li>b</li>", "</ul>"]),
        (
            "1.  a\n\n    b\n\n2.  c",
            ["<ol>", "<li>\n<p>a</p>", "<p>b</p>", "</li>\n<li>\n<p>c</p>", "</li>", "</ol>"],
        ),
        (
            "T\n:   told\n\nU\n: more",
            ["<dl>", "<dt>T</dt>", "<dd>told</dd>", "<dt>U</dt>", "<dd>more</dd>", "</dl>"],
        ),
        ("> a", ["<blockquote>\n<p>a</p>\n</blockquote>"]),
        (
            "| a |\n| --- |\n| b |",
            [
                "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>"
            ],
        ),
        ("", []),
    ],
)
def test_a_block_becomes_html(text: str, parts: list[str | Heading]) -> None:
    assert list(Blocks(understood).convert(text)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "`a`",
        "#a",
        "## C#",
        "- ",
        "- # a",
        "- a\nb",
        "    deep",
        "> a\n\n> b",
        ": a",
        "T\n:   - a",
        "a | b\n--- | ---\nc | d",
        "| a |",
    ],
)
def test_anything_else_is_left_alone(text: str) -> None:
    with pytest.raises(UnknownError):
        list(Blocks(understood).convert(text))
