from dataclasses import replace

from generator.collection.link import Collection, link
from generator.views.board import furthest
from generator.views.picture import Leading, Outline, Picture, Words
from generator.views.rails import MOST, ladder_picture
from tests.views.ferries import PLEDGE, SITE, TREATY, collection


def drawn(found: Collection) -> Picture:
    """The picture, which there is."""
    picture = ladder_picture(found, SITE, "index.md")
    assert picture
    return picture


def test_every_agreement_is_a_column_that_leads_to_its_briefing_the_furthest_first() -> None:
    broad = drawn(collection()).drawings[0]
    links = [part for part in broad.parts if isinstance(part, Leading)]
    assert [link.href for link in links] == [f"briefings/{TREATY}/", f"briefings/{PLEDGE}/"]
    assert links[0].label == "Norway, Sweden: Electric ferries. Signed: confirmed."


def test_marks_are_those_of_the_ladders() -> None:
    broad = drawn(collection()).drawings[0]
    states = [rung.state for card in collection().cards for rung in card.ladder]
    for state in {*states} - {"not-applicable"}:
        outline = next(part for part in broad.parts if isinstance(part, Outline) and part.look == state)
        starts = outline.d.count("M") // {"disputed": 3, "planned": 2, "reported": 2}.get(state, 1)
        assert starts == states.count(state), state


def test_a_rail_runs_to_the_furthest_rung_reached() -> None:
    cards = {card.id: furthest(card.reached) for card in collection().cards}
    (rail,) = [
        part
        for part in drawn(collection()).drawings[0].parts
        if isinstance(part, Outline) and part.look == "rail"
    ]
    assert rail.d.count("M") == sum(max(0, reach) for reach in cards.values())


def test_rungs_are_named_with_the_number_that_reached_them() -> None:
    words = [part.text for part in drawn(collection()).drawings[0].parts if isinstance(part, Words)]
    assert words[:2] == ["Announced", "2 of 2"]


def test_a_long_row_breaks_into_bands_and_a_picture_without_end_is_cut() -> None:
    card = collection().by_id[PLEDGE]
    many = link((replace(card, id=f"x{number}") for number in range(MOST + 10)), collection().names)
    picture = drawn(many)
    broad, slim = picture.drawings
    assert sum(isinstance(part, Leading) for part in broad.parts) == MOST
    assert slim.height > broad.height > drawn(collection()).drawings[0].height
    assert any(
        "10\N{NO-BREAK SPACE}agreements" in part.text for part in broad.parts if isinstance(part, Words)
    )
    assert len(picture.figures.rows) == MOST + 10


def test_the_figures_have_state_and_date_of_every_rung() -> None:
    figures = drawn(collection()).figures
    assert figures.columns[:5] == ("Agreement", "Parties", "Address", "Announced", "Announced: date")
    treaty = next(row for row in figures.rows if row[2] == f"https://ferries.example/briefings/{TREATY}/")
    assert len(treaty) == len(figures.columns)
    assert treaty[figures.columns.index("Signed") : figures.columns.index("Signed") + 2] == (
        "Confirmed",
        "2025-06~",
    )


def test_without_agreements_there_is_no_picture() -> None:
    assert ladder_picture(link((), collection().names), SITE, "index.md") is None
