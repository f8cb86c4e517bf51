from generator.views.identity import Piece
from generator.views.page import Foreign, LinkView
from generator.views.prose import Linked, Notes, ProseView, Stressed, Words
from tests.views.ferries import PLEDGE, page


def said(label: str, briefing: str = "norway-sweden-ferries") -> str:
    """What a row of the card says, without its links."""
    row = next(row for row in page(briefing).card if row.label == label)
    return "".join(_text(piece) for piece in row.pieces).replace("\N{NO-BREAK SPACE}", " ")


def _text(piece: Piece) -> str:
    match piece:
        case str():
            return piece
        case Foreign() | LinkView():
            return piece.text
        case ProseView():
            return "".join(_words(part) for part in piece.parts)


def _words(part: Words | Stressed | Linked | Notes) -> str:
    return part.text if isinstance(part, Words) else ""


def test_parties_stand_with_the_body_that_they_act_through() -> None:
    assert said("Parties") == "Norway (Ministry of Transport), Sweden"


def test_signatories_are_named_with_office_and_party() -> None:
    assert said("Signed by") == (
        "Kari Nordmann (transport minister, Norway) and Sven Svensson (transport minister, Sweden)"
    )


def test_titles_and_words_for_the_form_keep_their_language() -> None:
    assert said("Called") == (
        "“Avtale om elektriske ferjer” (Norwegian Bokmål); “färjeavtal” (Swedish, Sven Svensson)"
    )


def test_who_says_that_it_binds_is_named() -> None:
    assert said("Binding") == "Disputed whether it binds, says Kari Nordmann. She calls it a plan."


def test_sums_that_belong_elsewhere_are_told_apart() -> None:
    assert said("Money") == "NOK 110 million committed; 1 sum named beside it for something else"


def test_what_is_missing_is_said() -> None:
    assert said("Signed by", PLEDGE) == "No signature found"
    assert said("Binding", PLEDGE) == said("Text", PLEDGE) == "Not recorded"
    assert said("Money", PLEDGE) == "No sum tied to it"


def test_evidence_counts_what_is_not_traced_apart() -> None:
    assert said("Evidence") == "5 sources in 3 languages, 2 independent origins; 1 source of untraced origin"
