import pytest
from markdown import Markdown

from generator.publish.marks import MarksExtension, draw


@pytest.mark.parametrize(
    ("html", "drawn"),
    [
        ("●", '<svg class="m confirmed" aria-hidden="true"><use href="#m-confirmed"/></svg>'),
        ("■", '<svg class="sq" aria-hidden="true"><use href="#m-origin"/></svg>'),
        ("&#9679; – plain", "&#9679; – plain"),
        ("<td>–</td>", '<td><span class="vh">does not apply</span></td>'),
        ("<li>– <strong>x</strong>", '<li><i class="m"></i> <strong>x</strong>'),
    ],
)
def test_marks_become_drawings(html: str, drawn: str) -> None:
    assert draw(html) == drawn


def test_a_mark_alone_in_a_cell_can_be_heard() -> None:
    assert draw("<td>⋅</td>").endswith('</svg><span class="vh">nothing found</span></td>')


def test_a_ladder_leaves_a_gap_for_what_does_not_apply() -> None:
    assert "<i></i>" in draw('<span class="ml r1" role="img" aria-label="–">●–○</span>')


def test_marks_are_drawn_in_markdown_and_in_raw_html() -> None:
    page = "● word\n\n<table><tr><td>◐</td></tr></table>\n"
    html = Markdown(extensions=["md_in_html", MarksExtension()]).convert(page)
    assert html.count("<svg") == 2
