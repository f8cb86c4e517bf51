"""The mark-up of a timeline: one block that Markdown leaves alone, well-formed, and harmless."""

import re
from xml.etree import ElementTree as ET

import markdown
import pytest

from generator.collection.evidence import State
from generator.model.dates import Edtf
from generator.render.environment import environment
from generator.views.drawing import FORMATS, drawing
from generator.views.occasions import Lane, Occasion
from generator.views.timeline import Timeline

CALL = '{% from "timeline.svg.jinja" import graphic %}{{ graphic(timeline) }}'
HOSTILE = "</text><script>*a* _b_ `c` [d](e) {: .f } <!-- & \" ' ~~g~~ \\h"


def occasion(date: str, what: str, state: State | None, *, planned: bool = False) -> Occasion:
    return Occasion(
        date=Edtf.parse(date), what=(what,), detail="In full.", href="#x", state=state, planned=planned
    )


@pytest.fixture(scope="module")
def written() -> str:
    occasions = (
        occasion("../2025-01", "talks", State.REPORTED),
        occasion("2025-03-01", HOSTILE, State.CONFIRMED),
        occasion("{2025-05-01,2025-05-09}", "talks", State.DISPUTED),
        occasion("2025-07-01", "talks", State.UNKNOWN),
        occasion("2025-08-01", "a judgement", None),
        occasion("2025-10-01", "a long word of a long name " * 12, State.PLANNED, planned=True),
        occasion("2026~", "delivery", State.PLANNED, planned=True),
        occasion("unknown", "talks", State.REPORTED),
    )
    lane = Lane(name="This & that", one="step", many="steps", occasions=occasions, own=True)
    drawings = tuple(found for form in FORMATS if (found := drawing([lane], form)))
    view = Timeline(title='Dates, "all"', description="In a list.", drawings=drawings, items=())
    return environment().from_string(CALL).render(timeline=view)


def test_it_is_one_block_without_a_blank_line(written: str) -> None:
    assert written.startswith("<figure")
    assert written.rstrip().endswith("</figure>")
    assert not re.search(r"\n\s*\n", written.rstrip("\n"))


def test_markdown_leaves_it_as_it_is(written: str) -> None:
    page = f"## Before\n\n{written}\nAfter.\n"
    for extensions in ([], ["extra", "tables", "attr_list", "md_in_html"]):
        assert written.strip() in markdown.markdown(page, extensions=extensions)


def test_it_is_well_formed_and_no_word_becomes_mark_up(written: str) -> None:
    figure = ET.fromstring(written)
    assert {element.tag for element in figure.iter()} == {
        *("figure", "svg", "title", "desc", "path", "text", "tspan", "use", "g")
    }
    said = ["".join(text.itertext()) for text in figure.iter("text")]
    assert any("</text><script>*a* _b_ `c` [d](e) {: .f }" in words for words in said)
    assert "This & that" in said


def test_each_size_has_a_name_and_a_description_of_its_own(written: str) -> None:
    figure = ET.fromstring(written)
    named = {element.get("id"): element.text for element in figure.iter() if element.get("id")}
    assert len(named) == 2 * len(FORMATS)
    for drawn in figure.findall("svg"):
        assert drawn.get("role") == "img"
        assert named[drawn.get("aria-labelledby")] == 'Dates, "all"'
        assert named[drawn.get("aria-describedby")] == "In a list."


def test_it_uses_no_inline_style_and_no_mark_that_the_page_lacks(written: str) -> None:
    assert "style" not in written
    assert set(re.findall(r'href="#([^"]*)"', written)) == {
        *("m-confirmed", "m-disputed", "m-unknown", "m-planned")
    }


def test_a_plan_is_dashed_and_a_fact_is_not(written: str) -> None:
    drawn = ET.fromstring(written).findall("svg")[0]
    bars = {group.get("class"): [path.get("class") for path in group] for group in drawn.findall("g")}
    assert bars == {"reported": ["span"], "planned": ["span2"]}


def test_without_a_drawing_nothing_is_written() -> None:
    empty = Timeline(title="No date is known", description="", drawings=(), items=())
    assert environment().from_string(CALL).render(timeline=empty).strip() == ""
