"""Whatever a writer types is shown, and is never mark-up: to Python-Markdown and to CommonMark alike."""

import re
from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown as PythonMarkdown
from markdown.extensions import Extension
from markdown_it import MarkdownIt

from generator.publish.marks import MarksExtension
from generator.render.escape import address, html_text, markdown_text

EXTENSIONS: tuple[str | Extension, ...] = ("attr_list", "md_in_html", "def_list", "tables", MarksExtension())
Reader = Callable[[str], BeautifulSoup]
COMMONMARK = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "*stress* _stress_ **strong** `code`",
    "[link](javascript:alert(1))",
    "![image](http://x)",
    "[@tu]: http://evil",
    "1. May",
    "1) May",
    "- item",
    "+ item",
    "> quote",
    "# heading #",
    "===",
    "---",
    "    code",
    "~~~",
    "~~struck~~",
    ": definition",
    "{: .class onclick=x}",
    "| cell | cell |",
    "&lt;b&gt; &copy; &#9679;",
    "\\*not\\* \\",
    "two\n\nparagraphs\twith  space",
    "● ◐ ⬖ ○ ⋅ ■ ▨ □",
    "Wow!",
    "*[abbr]: x",
    "<!-- comment -->",
    "</div></section>",
    "\x02wzxhzdk:0\x03",
    "klzzwxh:0000",
    "https://auto.example <https://auto.example>",
    "a\u2028b\u0085c\u202ed",
)
CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cs"])
TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("*_`[]()<>{}#+-.!|&;:=~\\\"'\n 1aé●○"), CHARACTERS), min_size=1
)


def python_markdown(text: str) -> BeautifulSoup:
    """The page as our own publisher makes it."""
    return BeautifulSoup(PythonMarkdown(extensions=EXTENSIONS).convert(text), "html.parser")


def commonmark(text: str) -> BeautifulSoup:
    """The page as another publisher makes it."""
    return BeautifulSoup(COMMONMARK.render(text), "html.parser")


def shown(value: str) -> str:
    """What a reader should see of a text: all of it, but for control characters and white space."""
    without = re.sub(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", " ", value)
    return "".join(without.split())


def visible(soup: BeautifulSoup) -> str:
    """What a reader sees of a page."""
    return "".join(soup.get_text().split())


@pytest.mark.parametrize("reader", [python_markdown, commonmark])
@pytest.mark.parametrize("value", HOSTILE)
def test_hostile_text_is_one_paragraph_that_shows_it(reader: Reader, value: str) -> None:
    soup = reader(markdown_text(value))
    assert [tag.name for tag in soup.find_all(True)] == ["p"]
    assert visible(soup) == shown(value)


@given(TEXTS)
@example("1.")
@example(" - x")
@example("a!")
def test_any_text_is_shown_and_makes_no_element(value: str) -> None:
    for soup in (python_markdown(f"{markdown_text(value)}\n"), commonmark(f"{markdown_text(value)}\n")):
        assert {tag.name for tag in soup.find_all(True)} <= {"p"}
        assert visible(soup) == shown(value)


@given(TEXTS)
def test_any_text_stays_inside_its_place(value: str) -> None:
    text = markdown_text(value)
    page = f"## {text}\n\n- {text}[#](#x)\n\n| a | b |\n| --- | --- |\n| {text} | c |\n\n**x** {text}\n"
    soup = python_markdown(page)
    names = [tag.name for tag in soup.find_all(True)]
    assert names == [
        "h2", "ul", "li", "a", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "p", "strong",
    ]  # fmt: skip
    assert not [tag for tag in soup.find_all(True) if set(tag.attrs) - {"href"}]
    assert visible(soup) == shown(f"{value}{value}#ab{value}cx{value}")


@given(TEXTS)
def test_any_text_is_one_attribute_and_no_more(value: str) -> None:
    for around in ("<span title='{}'>x</span>", '<div title="{}">x</div>'):
        soup = python_markdown(f"{around.format(html_text(value))}\n")
        tag = soup.find(title=True)
        assert tag is not None
        assert set(tag.attrs) == {"title"}
        assert shown(str(tag["title"])) == shown(value)


@given(TEXTS)
def test_any_text_in_a_raw_table_is_its_cell(value: str) -> None:
    soup = python_markdown(f"<table>\n<tr><td>{html_text(value)}</td></tr>\n</table>\n")
    assert [tag.name for tag in soup.find_all(True)] == ["table", "tr", "td"]
    assert visible(soup) == shown(value)


@pytest.mark.parametrize("reader", [python_markdown, commonmark])
@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/a_(b)?c=1&d=2&copy=3#e",
        "https://x.example/*a*_b_[c]!'",
        "https://x.example/українa",
        "../method.md#status-signed",
    ],
)
def test_an_address_survives(reader: Reader, url: str) -> None:
    link = reader(f"[x]({address(url)})").find_all("a")[0]
    assert str(link["href"]).replace("%27", "'") in {url, COMMONMARK.normalizeLink(url)}


def test_an_address_cannot_leave_its_brackets() -> None:
    for url in ("https://x.example/) <b>", 'https://x.example" onclick="x', "https://x.example/●"):
        soup = python_markdown(f"[x]({address(url)})")
        assert [tag.name for tag in soup.find_all(True)] == ["p", "a"]
        assert set(soup.find_all("a")[0].attrs) == {"href"}
