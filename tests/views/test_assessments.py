from generator.views.assessments import yardstick
from tests.views.ferries import collection, page


def test_an_outlet_s_own_piece_names_the_author_once() -> None:
    theirs, ours = page().assessments[0].assessments
    assert theirs.by is None
    assert ours.by == "The editors"


def test_no_likelihood_is_added_where_none_was_given() -> None:
    theirs, ours = page().assessments[0].assessments
    assert theirs.yardstick is None
    assert ours.yardstick
    assert ours.yardstick.words == "Likely, 55–75%"


def test_the_yardstick_draws_every_band_to_scale_and_fills_one() -> None:
    drawing = yardstick("likely", collection().registers.likelihoods)
    assert drawing
    assert [(band.x, band.width, band.hit) for band in drawing.bands] == [(40, 120, False), (220, 80, True)]
    assert drawing.middle == 260


def test_a_word_that_the_yardstick_lacks_draws_nothing() -> None:
    assert yardstick("perhaps", collection().registers.likelihoods) is None
