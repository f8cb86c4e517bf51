from generator.views.ladder import RungView, small_ladder
from generator.views.prose import Words
from tests.views.ferries import PLEDGE, collection, lookup, page


def rung(name: str, briefing: str = "norway-sweden-ferries") -> RungView:
    """A rung of the sample by its name."""
    return next(rung for rung in page(briefing).ladder if rung.name == name)


def test_a_reached_rung_tells_its_event_and_counts_its_sources() -> None:
    signed = rung("Signed")
    assert (signed.date, signed.word) == ("about June 2025", "Confirmed")
    assert signed.text
    assert signed.text.parts[0] == Words(text="The two transport ministers signed. ")
    assert [(link.text.replace("\N{NO-BREAK SPACE}", " "), link.href) for link in signed.links] == [
        ("3 sources", "#event-signed-in-oslo")
    ]


def test_a_disputed_rung_asks_its_question() -> None:
    financed = rung("Financed")
    assert (financed.state, financed.text) == ("disputed", None)
    assert financed.links[0].href == "#dispute-who-pays"
    assert financed.links[0].text.replace("\N{NO-BREAK SPACE}", " ") == "Who pays for the ships? 3 positions"


def test_a_planned_rung_says_when() -> None:
    assert (rung("Sailing").state, rung("Sailing").date) == ("planned", "2026")


def test_an_empty_rung_says_what_was_not_found() -> None:
    financed = rung("Financed", PLEDGE)
    assert (financed.word, financed.date, financed.links) == ("No money tied to it", None, ())


def test_a_rung_that_the_form_cannot_have_says_so() -> None:
    assert rung("Signed", PLEDGE).word == "Does not apply"


def test_the_small_ladder_reaches_to_the_furthest_rung_and_can_be_spoken() -> None:
    ladder = small_ladder(lookup().assessed.ladder, collection().registers.rungs)
    assert ladder.reach == 1
    assert ladder.spoken == (
        "Ladder. Announced: confirmed; Signed: confirmed; Financed: disputed; Sailing: planned"
    )
