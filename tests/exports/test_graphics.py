"""Pictures as files: well-formed, whole in themselves, and with the figures of the page."""

import csv
import re
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.exports.graphics import LOOKS, STATES, WORDS, graphics, illustrated, standalone
from generator.views.picture import Drawing, Figures, Leading, Outline, Part, Picture, Words
from generator.views.rails import ladder_picture
from generator.views.site import Site
from generator.views.world import world_view
from tests.views.ferries import SITE, collection

THEME = Path(__file__).resolve().parents[2] / "generator/theme"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text><script>x</script> & \" ' ]]> \x00\x0b\ufffe =1+1"


def sample(*parts: Part) -> Picture:
    """A picture of a few parts."""
    shown = Drawing(form="broad", width=840, height=60, parts=parts)
    figures = Figures(columns=("A", "B"), rows=(("=1+1", 2),))
    return Picture(
        name="x", title=HOSTILE, description=HOSTILE, drawings=(shown,), figures=figures, page="map.md"
    )


PICTURES = tuple(
    filter(None, (ladder_picture(collection(), SITE, "index.md"), *world_view(collection(), SITE).pictures))
)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_needs_nothing_but_itself(picture: Picture) -> None:
    text = standalone(picture, SITE)
    root = ET.fromstring(text)
    assert root.findtext(f"{SVG}title") == picture.title
    assert root.findtext(f"{SVG}desc") == picture.description
    assert not re.search(r"var\(|class=|style|currentColor|<use|<image|<script", text)
    shown = " ".join("".join(words.itertext()) for words in root.iter(f"{SVG}text"))
    assert picture.title in shown
    assert "ferries.example" in shown
    assert "As of 1\N{NO-BREAK SPACE}September 2025" in shown
    assert {element.get("href", "https://ferries.example/")[:24] for element in root.iter()} == {
        "https://ferries.example/"
    }


def test_words_stay_words() -> None:
    root = ET.fromstring(standalone(sample(Words(x=0, y=20, text=HOSTILE)), SITE))
    assert {element.tag for element in root.iter()} == {
        f"{SVG}{name}" for name in ("svg", "title", "desc", "defs", "pattern", "path", "text", "g")
    }
    assert "</text><script>x</script> & \" ' ]]>  =1+1" in [words.text for words in root.iter(f"{SVG}text")]


def test_a_link_is_a_whole_address_or_none() -> None:
    linked = sample(Leading(href="../parties/no/", label="Norway", parts=(Outline(d="M0 0h1", look="m1"),)))
    (link,) = ET.fromstring(standalone(linked, SITE)).iter(f"{SVG}a")
    assert (link.get("href"), link.findtext(f"{SVG}title")) == (
        "https://ferries.example/parties/no/",
        "Norway",
    )
    assert not list(ET.fromstring(standalone(linked, Site(name="Nowhere"))).iter(f"{SVG}a"))


def test_the_two_files_of_a_picture_have_its_name() -> None:
    svg, table = graphics([sample()], SITE)
    assert (svg.path, table.path) == ("graphics/x.svg", "graphics/x.csv")
    assert list(
        csv.reader(StringIO(bytes(table.content).decode() if isinstance(table.content, bytes) else ""))
    ) == [
        ["A", "B"],
        ["'=1+1", "2"],
    ]


def test_a_page_is_followed_by_the_files_of_its_pictures() -> None:
    found = list(illustrated([world_view(collection(), SITE)], SITE))
    assert [item.path for item in found] == ["map.md", "graphics/map.svg", "graphics/map.csv"]


def test_page_and_file_know_the_same_looks() -> None:
    css = "".join(
        (THEME / f"css/{name}.css").read_text(encoding="utf-8") for name in ("pactbook", "pictures")
    )
    assert STATES.keys() <= LOOKS.keys()
    assert [name for look in (*LOOKS, *WORDS) for name in look.split() if f".{name}" not in css] == []
