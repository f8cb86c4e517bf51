import re

from generator.views.outlines import Pixels, area, clear, inmost, path

BOX = ((0, 0), (40, 0), (40, 20), (0, 20))
HOOK = ((0, 0), (100, 0), (100, 30), (10, 30), (10, 90), (0, 90))


def corners(d: str) -> Pixels:
    """The corners that a written outline goes through."""
    numbers = [int(number) for number in re.findall(r"-?\d+", d)]
    places = [(numbers[0], numbers[1])]
    for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
        places.append((places[-1][0] + dx, places[-1][1] + dy))
    return tuple(places)


def test_what_is_written_goes_through_every_corner() -> None:
    assert path(BOX) == "M0 0l40 0 0 20-40 0z"
    assert corners(path(HOOK)) == HOOK


def test_an_area_does_not_depend_on_the_direction() -> None:
    assert area(BOX) == area(BOX[::-1]) == 800


def test_a_number_stands_where_there_is_room() -> None:
    assert inmost(BOX) == (20, 10)
    x, y = inmost(HOOK)
    assert y < 30
    assert 0 < x < 100


def test_a_line_without_room_has_its_number_at_a_corner() -> None:
    assert inmost(((5, 5), (9, 5), (7, 5))) == (5, 5)


def test_a_number_goes_aside_for_another_as_long_as_there_is_room() -> None:
    assert clear((50, 50), []) == (50, 50)
    assert clear((50, 50), [(50, 50)]) != (50, 50)
    crowd = [(x, y) for x in range(30, 80, 5) for y in range(30, 80, 5)]
    assert clear((50, 50), crowd) == (50, 50)
