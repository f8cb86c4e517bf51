from generator.model.sources import Citation
from generator.prose.nodes import Cite
from tests.views.ferries import lookup


def test_a_source_that_does_not_exist_is_left_out() -> None:
    """The rules report it; the page is only ever made where they found nothing."""
    assert lookup().sources((Citation(source="gone"),)) == ()
    assert lookup().resolver.cite(Cite(source="gone")) is None


def test_an_undated_source_says_so() -> None:
    note = lookup().resolver.cite(Cite(source="blog"))
    assert note
    assert note.about == "A Blog, no date"


def test_what_is_not_written_is_not_shown() -> None:
    assert lookup().prose(None) is None
