"""What a date is drawn as: never more than is known, nor less."""

import re
from datetime import date

import pytest
from hypothesis import assume, given

from generator.model.dates import Edtf
from generator.views.glyphs import Bar, glyph
from generator.views.placing import Frame
from generator.views.timescale import timescale
from tests.model import edtf_texts

FRAME = Frame(left=100, right=1296, measure=400)
SCALE = timescale([date(2024, 1, 1), date(2025, 12, 31)], FRAME.left, 1280)


def drawn(text: str) -> str:
    """The glyph in short: o for a mark, [ ] for a bar, { } where its side is ragged."""
    shape = glyph(Edtf.parse(text), SCALE, FRAME)
    bars = ("{["[not bar.ragged_left] + "}]"[not bar.ragged_right] for bar in shape.bars)
    return "o" * len(shape.marks) + "".join(bars)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-11-30", "o"),
        ("2025-11-30~", "{}"),
        ("2025-11-30?", "{}"),
        ("2025-11-30%", "{}"),
        ("2025-11", "[]"),
        ("2025-11~", "{}"),
        ("2025", "[]"),
        ("2025-XX-XX", "[]"),
        ("2025-22", "[]"),
        ("2025-10/2025-12", "[]"),
        ("2025-10~/2025-12", "{]"),
        ("2025-10/..", "[}"),
        ("2025-10/", "[}"),
        ("../2025-10", "{]"),
        ("/2025-10~", "{}"),
        ("[2025-03-08,2025-03-09]", "[]"),
        ("[2024-03,2025-03]", "[][]"),
        ("[..2024-03]", "{]"),
        ("{2025-03-08,2025-06-09}", "oo"),
        ("{2025-03-08,2025-06}", "o[]"),
    ],
)
def test_only_a_known_day_is_a_mark(text: str, expected: str) -> None:
    assert drawn(text) == expected


def test_a_bar_covers_the_days_that_are_possible() -> None:
    shape = glyph(Edtf.parse("2025-03"), SCALE, FRAME)
    (bar,) = shape.bars
    assert (bar.left, bar.right) == (SCALE.x(date(2025, 3, 1)), SCALE.x(date(2025, 4, 1)))


def test_what_is_open_runs_to_the_edge_of_the_drawing() -> None:
    assert glyph(Edtf.parse("2025-03/.."), SCALE, FRAME).right == FRAME.right
    assert glyph(Edtf.parse("../2025-03"), SCALE, FRAME).left == FRAME.left


def test_the_places_between_parts_are_told() -> None:
    shape = glyph(Edtf.parse("{2024-02-01,2025-06}"), SCALE, FRAME)
    assert shape.gaps == ((shape.marks[0] + 8, shape.bars[0].left),)


def test_a_smooth_side_is_straight_and_a_ragged_one_is_not() -> None:
    outline = Bar(left=10, right=50, ragged_right=True).outline(0)
    assert outline.startswith("M10 19L10 5L50 5L47 ")
    assert outline.endswith("L50 19Z")


@given(edtf_texts.ANY)
def test_every_known_date_can_be_drawn_within_the_frame(text: str) -> None:
    date = Edtf.parse(text)
    assume(date.is_known)
    limits = [day for part in date.parts for day in (part.earliest, part.latest) if day]
    scale = timescale(limits, FRAME.left, FRAME.right - 20)
    shape = glyph(date, scale, FRAME)
    assert FRAME.left - 8 <= shape.left < shape.right <= FRAME.right
    assert all(bar.right - bar.left >= 18 for bar in shape.bars)
    assert all(re.fullmatch(r"M\d+ \d+(L\d+ \d+)+Z", bar.outline(0)) for bar in shape.bars)
