"""What is converted round Python-Markdown is what Python-Markdown makes of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import SimpleTagInlineProcessor

from generator.publish.conversion import Converter, Markup
from generator.publish.marks import MarksExtension
from generator.publish.spans import Spans

EXTENSIONS = ("attr_list", "md_in_html", "def_list", "tables")
PIECES = (
    *(
        "a",
        "Word",
        " ",
        " ",
        ".",
        ",",
        "!",
        "\n",
        "  \n",
        "é",
        "–",
        "\N{NO-BREAK SPACE}",
        "(",
        ")",
        '"',
        "'",
        ":",
    ),
    *("*", "**", "_", "`", "\\", "[", "]", "<", ">", "&", "{", "}", "{: .x}", "![a](b.png)"),
    *(
        "\\*",
        "\\[",
        "\\]",
        "\\a",
        "[\\[a\\]](b)",
        '[a](b "T\N{NO-BREAK SPACE}*1*")',
        "[a]( b )",
        "[a](<b c>)",
    ),
    *("[a](b)", '[a b](c_d "T, 1")', "[a*b](c)", "[*a*](b)", "[a][b]", "[a](b 'c')", "\x02wzxhzdk:9\x03"),
    *("&amp;", "&#42;", "&x", "<sup>", "</sup>", '<a href="x_y*z">', "</a>", "<br>", "<div>", "<!-- a -->"),
    *('<svg a="b"\nc="d">', "<path/>", "<use />", "</svg>", "<https://a.example>", "https://a.example"),
    *("[a](b\\_c)", "[a](b?c&amp;d)", "[a](b?c&d)", "[[a](b)]", "[[a](b)](c)", "<b>*a*</b>", "</b>**a**"),
    *("**a**", "*a*", "** a**", "**a **", "**a*", "__a__", "a_b_c"),
)
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join)


def plain(text: str) -> str:
    return Markdown(extensions=[*EXTENSIONS, MarksExtension()]).convert(text)


@given(TEXTS)
def test_text_becomes_what_python_markdown_makes_of_it(text: str) -> None:
    converter = Converter(Markup(extensions=EXTENSIONS))
    assert converter.convert("a", text) == plain(text)
    assert converter.convert("a", f"- {text}\n- b\n\nTerm\n:   {text}") == plain(
        f"- {text}\n- b\n\nTerm\n:   {text}"
    )


@pytest.mark.parametrize(
    "text",
    [
        'Words.<sup>[3](#source-s1 "Hola Observer, 11 June 2023")</sup> More &amp; more',
        '● **Confirmed.** 2 sources: [Hola](#s1) <abbr title="Ukrainian">uk</abbr>; [Dorna](#s2).',
        '**[Drones](#a).** &nbsp;<a class="pl" href="#b" aria-label="Link to this">#</a>',
        "one *of* the **many**, 5 < 6",
    ],
)
def test_what_our_templates_write_is_understood_or_left_alone(text: str) -> None:
    assert Converter(Markup(extensions=EXTENSIONS)).convert("a", text) == plain(text)


class _Struck(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        md.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.*?)~~", "del"), "struck", 50)


def test_an_extension_with_patterns_of_its_own_sees_every_text() -> None:
    markdown = Markdown(extensions=[_Struck()])
    Spans(markdown, str).extend()
    assert markdown.convert("~~a~~ [b](c)") == '<p><del>a</del> <a href="c">b</a></p>'
