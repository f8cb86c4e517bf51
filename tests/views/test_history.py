from generator.views.page import LinkView
from tests.views.ferries import PLEDGE, page


def test_a_change_shows_what_it_changed() -> None:
    mended, first = page().changes
    assert (mended.kind, mended.weighty, mended.fields) == ("Correction", True, ("port: Gothenburg → Oslo",))
    assert not first.weighty


def test_a_missing_review_is_said() -> None:
    words = [piece if isinstance(piece, str) else piece.text for piece in page().byline]
    assert [word.replace("\N{NO-BREAK SPACE}", " ") for word in words] == [
        "First published 1 August 2025",
        "not reviewed since",
        "next review due 1 November 2025",
        "last significant change 1 September 2025",
    ]


def test_the_last_change_of_weight_leads_to_the_history() -> None:
    links = [piece for piece in page(PLEDGE).byline if isinstance(piece, LinkView)]
    assert [link.href for link in links] == ["#changes"]
