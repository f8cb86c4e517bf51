import re
from dataclasses import replace

import pytest

from generator.collection.evidence import State
from generator.views.picture import (
    SLIM,
    Figures,
    Outline,
    Picture,
    Words,
    drawing,
    key,
    marks,
    moved,
    paragraph,
    source_line,
    state_key,
)
from generator.views.site import Site
from generator.views.typesetting import text_width
from tests.views.ferries import SITE, collection


def test_a_picture_says_where_it_comes_from_and_of_which_day_it_is() -> None:
    line = source_line(collection(), SITE, "map.md").replace("\N{NO-BREAK SPACE}", " ")
    assert line == "Source: 2 briefings, ferries.example/map. As of 1 September 2025."
    assert ", Ferrybook." in source_line(collection(), Site(name="Ferrybook"), "map.md")


def test_the_source_line_stands_below_the_drawing_and_within_it() -> None:
    drawn = drawing("slim", 100, (), "word " * 40)
    lines = [part for part in drawn.parts if isinstance(part, Words)]
    assert len(lines) > 1
    assert all(100 < line.y < drawn.height and text_width(line.text) <= SLIM for line in lines)


def test_a_key_breaks_where_the_width_ends() -> None:
    parts, height = key(
        ((Outline(d="M0 0h1", look="m1"), "an entry of some length") for _ in range(5)), 50, 400
    )
    words = [part for part in parts if isinstance(part, Words)]
    assert len({word.y for word in words}) == 3
    assert all(word.x + text_width(word.text) <= 400 for word in words)
    assert all(50 < word.y < 50 + height for word in words)


def test_marks_have_a_shape_of_their_own() -> None:
    shapes = {}
    for state in (State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED, State.UNKNOWN):
        found = marks(state, [(10, 10)], 5)
        assert found
        shapes[found.d, found.dot] = state
    assert len(shapes) == 5
    assert marks(State.PLANNED, [], 5) is None


@pytest.mark.parametrize("state", [State.CONFIRMED, State.REPORTED, State.DISPUTED, State.PLANNED])
def test_marks_of_several_places_are_one_outline(state: State) -> None:
    one, two = marks(state, [(0, 0)], 5), marks(state, [(0, 0), (20, 30)], 5)
    assert one
    assert two
    assert two.d == one.d + moved(one, 20, 30).d


def test_a_key_of_states_names_what_was_looked_for_and_not_found() -> None:
    parts, _ = state_key([State.PLANNED, State.UNKNOWN], 0, 500)
    assert [part.text for part in parts if isinstance(part, Words)] == ["Planned", "Nothing found"]


def test_a_paragraph_goes_down_line_by_line() -> None:
    lines = paragraph(4, 20, "some words that take more than one line", 100)
    assert [(line.x, line.y) for line in lines] == [(4, 20 + 18 * number) for number in range(len(lines))]


def test_downloads_lead_from_the_page_to_the_files() -> None:
    picture = Picture(
        name="map", title="", description="", drawings=(), figures=Figures(columns=(), rows=()), page="map.md"
    )
    assert [(link.text, link.href) for link in picture.downloads] == [
        ("SVG", "../graphics/map.svg"),
        ("CSV", "../graphics/map.csv"),
    ]
    home = replace(picture, page="index.md")
    assert home.downloads[0].href == "graphics/map.svg"
    assert re.fullmatch(r"graphics/map\.csv", home.downloads[1].href)
