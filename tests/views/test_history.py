from generator.model.briefing import Change
from generator.views.history import field_views
from generator.views.page import LinkView
from tests.views.ferries import PLEDGE, page


def test_a_change_shows_what_it_changed() -> None:
    mended, first = page().changes
    assert (mended.kind, mended.weighty) == ("Correction", True)
    assert [str(field) for field in mended.fields] == ["Port: Gothenburg → Oslo"]
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


def test_what_is_new_and_what_is_gone_is_said() -> None:
    change = Change.model_validate(
        {
            "date": "2025-09-01",
            "kind": "minor",
            "note": "N",
            "fields": [{"field": "payer", "after": "Norway"}, {"field": "sum", "before": "NOK 1"}],
        }
    )
    assert [str(field) for field in field_views(change)] == [
        "Payer: nothing → Norway",
        "Sum: NOK 1 → removed",
    ]
