import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.after.lettering import Face, faces

SANS = faces()[0]
TEXT = st.text(alphabet="abc defg WMЖщ –,1’", max_size=80)


@pytest.mark.parametrize("face", faces(), ids=lambda face: face.path.stem)
def test_widths_are_those_that_a_font_library_reads(face: Face) -> None:
    font = TTFont(face.path)
    em, advances = font["head"].unitsPerEm, font["hmtx"]
    expected = {chr(code): advances[name][0] / em for code, name in font.getBestCmap().items()}
    assert face.widths == expected


@pytest.mark.parametrize("face", faces(), ids=lambda face: face.path.stem)
def test_every_font_has_latin_and_cyrillic(face: Face) -> None:
    assert set("AzÅøčŁőșЖщїєґІьё“”–…€") <= face.widths.keys()


def test_the_licence_lies_beside_the_fonts() -> None:
    text = (SANS.path.parent / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert all(face.path.name in text for face in faces())


@given(text=TEXT, room=st.integers(60, 400))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    assert all(SANS.width(line, 20) <= room for line in SANS.wrapped(text, 20, room))


@given(text=TEXT, room=st.integers(60, 400), limit=st.integers(1, 3))
def test_clipped_text_keeps_to_its_lines_and_says_what_it_leaves_out(
    text: str, room: int, limit: int
) -> None:
    lines = SANS.clipped(text, 20, room, limit)
    assert len(lines) <= limit
    assert all(SANS.width(line, 20) <= room for line in lines)
    if "".join(lines) != "".join(text.split(" ")).replace(" ", "") and lines:
        assert " ".join(lines) == " ".join(text.split()) or "…" in "".join(lines)


def test_words_stay_whole_where_they_can() -> None:
    assert SANS.wrapped("one two three", 20, SANS.width("one two", 20)) == ("one two", "three")


def test_a_cut_line_ends_in_an_ellipsis() -> None:
    assert SANS.cut("Agreement, and more", 20, SANS.width("Agreement, …", 20)) == "Agreement…"
