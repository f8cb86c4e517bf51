from math import hypot, sqrt

import pytest

from generator.views.projection import Projection, Window, apart, window

SQUARE = ((-1.0, -1.0), (3.0, -1.0), (3.0, 3.0), (-1.0, 3.0))


def test_the_centre_is_in_the_middle_north_is_up_and_east_is_right() -> None:
    found = Projection(centre=(10, 50))
    assert found.place((10, 50)) == pytest.approx((0, 0))
    x, y = found.place((11, 50))
    assert x > 0
    assert abs(y) < 0.001
    assert found.place((10, 51))[1] < 0


@pytest.mark.parametrize(("degrees", "reach"), [(90, sqrt(2)), (179, 2)])
def test_the_far_side_of_the_world_has_a_place_too(degrees: int, reach: float) -> None:
    assert hypot(*Projection(centre=(0, 0)).place((degrees, 0))) == pytest.approx(reach, abs=0.001)


def test_areas_stay_equal() -> None:
    found = Projection(centre=(0, 0))

    def size(west: float, south: float) -> float:
        corners = ((west, south), (west + 0.1, south), (west + 0.1, south + 0.1), (west, south + 0.1))
        ring = [found.place(corner) for corner in corners]
        return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)))

    assert size(80, 0) == pytest.approx(size(0, 0), rel=0.001)


def test_a_ring_is_cut_at_the_frame() -> None:
    frame = Window(left=0, top=0, scale=10, width=20, height=20)
    assert set(frame.ring(SQUARE)) == {(0, 0), (20, 0), (20, 20), (0, 20)}


def test_what_lies_outside_or_has_no_size_is_not_drawn() -> None:
    frame = Window(left=0, top=0, scale=10, width=20, height=20)
    assert frame.ring(tuple((x + 9, y) for x, y in SQUARE)) == ()
    assert frame.ring(((0.5, 0.5), (0.51, 0.5), (0.5, 0.51))) == ()
    assert frame.holds(20, 20)
    assert not frame.holds(21, 0)


def test_a_window_shows_all_places_with_a_margin() -> None:
    found = window(SQUARE, 100, (0.5, 1.5))
    assert (found.width, found.height) == (100, 100)
    assert set(found.ring(SQUARE)) == {(3, 3), (97, 3), (97, 97), (3, 97)}


def test_a_window_is_neither_a_strip_nor_a_tower() -> None:
    assert window(((0, 0), (100, 1)), 100, (0.5, 1.5)).height == 50
    assert window(((0, 0), (1, 100)), 100, (0.5, 1.5)).height == 150
    assert window(((1, 1),), 100, (0.5, 1.5)).height == 100


def test_distances_are_those_of_the_globe() -> None:
    assert apart((0, 0), (90, 0)) == pytest.approx(90)
    assert apart((0, 89), (180, 89)) == pytest.approx(2)
    assert apart((5, 5), (5, 5)) == pytest.approx(0)
