from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.collection.evidence import State
from generator.publish.after.card_drawing import HEIGHT, WIDTH, Picture, Rung, draw
from generator.publish.after.lettering import faces

LADDER = tuple(Rung(name=f"Step {state}", state=state, words=state.capitalize()) for state in State)
PICTURE = Picture(
    site="Ferry Watch",
    kind="Treaty",
    title="Treaty on electric ferries",
    line="Norway and Sweden",
    ladder=LADDER,
    foot="Status: Signed",
    date="As of 1 May 2026",
)
TEXT = "{http://www.w3.org/2000/svg}text"


def lines(picture: Picture) -> list[ET.Element]:
    """Every line of text of the drawn picture."""
    return [*ET.fromstring(draw(picture)).iter(TEXT)]


def words(picture: Picture) -> list[str]:
    return [line.text or "" for line in lines(picture)]


def test_a_card_says_what_a_reader_needs() -> None:
    found = words(PICTURE)
    for expected in ("Ferry Watch", "Treaty", "Treaty on electric ferries", "Norway and Sweden"):
        assert expected in found
    assert {"Status: Signed", "As of 1 May 2026", "Confirmed", "Disputed"} <= set(found)


@pytest.mark.parametrize(
    "title",
    [
        "Short",
        "Угода про спільне виробництво " * 9,
        "Donaudampfschifffahrtsgesellschaftskapitän" * 5,
        "word " * 100,
    ],
)
def test_nothing_leaves_the_card_or_overlaps(title: str) -> None:
    crowded = replace(PICTURE, title=title, site="A site " * 20, kind="A form " * 20, line="Party, " * 60)
    sizes = {(face.family, str(face.weight)): face for face in faces()}
    rows = []
    for line in lines(crowded):
        face = sizes[line.attrib["font-family"], line.attrib["font-weight"]]
        width = face.width(line.text or "", float(line.attrib["font-size"]))
        left = float(line.attrib["x"]) - (width if line.attrib["text-anchor"] == "end" else 0)
        assert left >= 63
        assert left + width <= WIDTH - 63
        assert float(line.attrib["y"]) < HEIGHT - 20
        rows.append((float(line.attrib["y"]), float(line.attrib["font-size"])))
    heading = [row for row in rows if row[0] < 440]
    bottoms = sorted({y for y, _ in heading})
    assert all(below - above >= 30 for above, below in pairwise(bottoms[1:]))
    assert max(bottoms) <= 412  # above the marks of the ladder


def test_a_long_title_ends_in_an_ellipsis() -> None:
    assert any(line.endswith("…") for line in words(replace(PICTURE, title="word " * 100)))


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "a & b", '"', "a\x00b", "a\u202eb", "]]>"])
def test_text_stays_text(text: str) -> None:
    found = "".join(words(replace(PICTURE, title=text)))
    assert text.replace("\x00", "").replace("\u202e", "") in found


def test_a_no_break_space_is_a_space() -> None:
    assert "As of 1 May" in words(replace(PICTURE, date="As of 1\N{NO-BREAK SPACE}May"))


def test_the_rail_is_solid_as_far_as_the_agreement_came() -> None:
    states = (State.CONFIRMED, State.REPORTED, State.PLANNED, State.UNKNOWN)
    ladder = tuple(Rung(name="x", state=state, words="y") for state in states)
    drawn = draw(replace(PICTURE, ladder=ladder))
    assert drawn.count('stroke-width="5"') == 1
    assert drawn.count("stroke-dasharray") == 2


def test_a_card_without_a_ladder_has_no_rail() -> None:
    assert "dasharray" not in draw(replace(PICTURE, ladder=()))
