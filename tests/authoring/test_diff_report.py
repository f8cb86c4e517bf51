import re
from html import unescape

from markdown_it import MarkdownIt

from generator.authoring.comparison import Comparison
from generator.authoring.diff_report import as_json, as_markdown, as_text
from generator.diff.briefings import BriefingDiff
from generator.diff.parts import FieldDiff, PartDiff

HOSTILE = (
    "</summary><img src=x onerror=alert(1)> | @everyone closes #1 `x` [a](javascript:b) ![c](d) **e** &lt;"
)


def compared(*briefings: BriefingDiff, registers: tuple[PartDiff, ...] = ()) -> Comparison:
    """A comparison with these differences."""
    return Comparison(briefings=briefings, registers=registers, same=(), unreadable=())


def changed(text: str = "B", name: str = "a") -> BriefingDiff:
    """A briefing of which the title changed, with a fact that came and one that went."""
    return BriefingDiff(
        id=name,
        title=text,
        fate="changed",
        fields=(FieldDiff(field="title", before="A", after=text),),
        parts=(
            PartDiff(kind="fact", id="new", fate="added", summary=text),
            PartDiff(kind="fact", id="old", fate="removed", summary="Old."),
            PartDiff(kind="fact", id="now", fate="renamed", summary="Same.", before_id="then"),
        ),
    )


def test_text_shows_every_difference_on_its_line() -> None:
    assert as_text(compared(changed())).splitlines()[:5] == [
        "a, changed: B",
        "  title: A → B",
        "  + fact new: B",
        "  - fact old: Old.",
        "  fact now, permanent name: then → now",
    ]


def test_long_texts_stand_below_each_other() -> None:
    lines = as_text(compared(changed("long " * 30))).splitlines()
    assert lines[1:4] == ["  title", "    - A", "    + " + "long " * 30]


def test_the_last_line_counts() -> None:
    entry = PartDiff(kind="forms", id="treaty", fate="added", summary="Treaty")
    other = BriefingDiff(id="b", title="B", fate="added")
    found = as_text(compared(changed(), other, registers=(entry,)))
    assert found.endswith("Briefings: 1 added, 1 changed; register entries: 1.\n")
    assert as_text(compared()) == "Nothing changed.\n"


def test_markdown_is_a_folded_table() -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(as_markdown(compared(changed())))
    assert html.count("<tr>") == 5
    assert "<td>fact old removed</td>\n<td>Old.</td>\n<td>–</td>" in html


def test_the_words_that_changed_are_marked() -> None:
    found = BriefingDiff(
        id="a",
        title="A",
        fate="changed",
        fields=(
            FieldDiff(field="summary", before="Two routes are served", after="Three routes are served now"),
        ),
    )
    assert (
        "| summary | <del>Two</del> routes are served | <ins>Three</ins> routes are served <ins>now</ins> |"
        in as_markdown(compared(found))
    )


def test_no_words_of_a_briefing_act_in_a_comment() -> None:
    markdown = as_markdown(compared(changed(HOSTILE)))
    html = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(markdown)
    assert html.count("<tr>") == 5
    tags = set(re.findall(r"<(\w+)", html))
    assert tags == {"p", "strong", "details", "summary", "b", "table", "thead", "tbody", "tr", "th", "td"}
    words = unescape(re.sub(r"<[^>]*>", "", html))
    assert not re.search(r"@\w|#\d", words)
    assert "closes" in words


def test_a_comment_keeps_to_its_length() -> None:
    found = as_markdown(compared(*(changed("long " * 900, f"b-{number}") for number in range(40))))
    assert 30_000 < len(found) < 65_536
    assert re.search(r"… and \d+ more: run `briefing diff` to see them.\n$", found)
    assert found.count("<details") == found.count("</details>")


def test_json_is_the_comparison() -> None:
    assert '"before_id": "then"' in as_json(compared(changed()))
