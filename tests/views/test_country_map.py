from dataclasses import replace

import pytest

from generator.collection.card import CardSite
from generator.collection.evidence import State
from generator.collection.link import Collection, link
from generator.collection.names import Name
from generator.model.codes import country_name
from generator.views.countries import shares
from generator.views.country_map import MOST_SPOTS, map_picture
from generator.views.picture import Drawing, Leading, Outline, Picture, Words
from tests.views.ferries import PLEDGE, SITE, TREATY, collection

PAGE = "map.md"


def of(*parties: str, places: tuple[CardSite, ...] = ()) -> Collection:
    """Agreements between the states of each word: ``NO SE``."""
    card = collection().by_id[TREATY]
    cards = (
        replace(
            card,
            id=f"c{number}",
            parties=tuple(
                Name(key=code, text=country_name(code), register="parties") for code in codes.split()
            ),
            sites=places if number == 0 else (),
        )
        for number, codes in enumerate(parties)
    )
    return link(cards, collection().names)


def drawn(found: Collection) -> Picture:
    """The map, which there is."""
    picture = map_picture(shares(found), found, SITE, PAGE)
    assert picture
    return picture


def looks(drawing: Drawing) -> dict[str, str]:
    """How each country is drawn."""
    return {
        part.label.partition(":")[0]: part.parts[0].look
        for part in drawing.parts
        if isinstance(part, Leading) and isinstance(part.parts[0], Outline)
    }


def words(drawing: Drawing) -> list[str]:
    """All that is written on it."""
    return [part.text for part in drawing.parts if isinstance(part, Words)]


def place(country: str, point: tuple[float, float] | None) -> CardSite:
    """A yard."""
    return CardSite(id="yard", name="Yard", country=country, point=point, state=State.REPORTED)


@pytest.mark.parametrize(
    ("parties", "title"),
    [
        (("NO SE",), "Two countries take part: Norway and Sweden lead with one each"),
        (
            ("NO SE", "NO FI", "NO FI"),
            "Three countries take part: Norway in every agreement, Finland follows with two",
        ),
        (
            ("NO SE", "NO FI", "NO DK", "NO EE"),
            "Five countries take part: Norway in every agreement, four others follow with one each",
        ),
    ],
)
def test_the_title_says_who_takes_part_most(parties: tuple[str, ...], title: str) -> None:
    assert drawn(of(*parties)).title == title


def test_countries_lead_to_their_pages_and_are_shaded_by_their_agreements() -> None:
    found = drawn(of("NO SE", "NO FI", "NO FI", "NO DK"))
    for drawing in found.drawings:
        assert looks(drawing) == {"Norway": "all", "Finland": "m2", "Denmark": "m1", "Sweden": "m1"}
    first = next(part for part in found.drawings[0].parts if isinstance(part, Leading))
    assert (first.href, first.label) == ("../parties/no/", "Norway: 4\N{NO-BREAK SPACE}agreements")


def test_numbers_tell_without_colour_what_the_shade_does() -> None:
    assert {"4", "2", "1"} <= set(words(drawn(of("NO SE", "NO FI", "NO FI", "NO DK")).drawings[1]))


def test_many_agreements_fall_into_four_shades() -> None:
    many = of(*["NO SE"] * 60, *["FI SE"] * 20, *["DK EE"] * 5, "LV LT")
    found = drawn(many).drawings[0]
    assert looks(found) == {
        "Sweden": "m4",
        "Norway": "m4",
        "Finland": "m3",
        "Denmark": "m2",
        "Estonia": "m2",
        "Latvia": "m1",
        "Lithuania": "m1",
    }
    assert {"1 to 3 agreements", "4 to 9"} <= set(words(found))


def test_the_frame_holds_most_countries_and_the_others_are_named_below() -> None:
    found = drawn(of("NO SE", "FI DK", "DE PL", "CZ EE", "AU NO")).drawings[0]
    assert "Australia" not in looks(found)
    assert any("Not on this map: Australia 1." in line for line in words(found))


def test_a_frame_is_found_wherever_the_countries_lie() -> None:
    for parties in ("AU NZ", "AR CL", "US CA", "FJ WS", "RU JP", "ZA NA", "MT"):
        picture = drawn(of(parties, parties))
        assert set(looks(picture.drawings[0])) == {country_name(code) for code in parties.split()}
        assert (
            len("".join(part.d for part in picture.drawings[0].parts if isinstance(part, Outline))) < 60_000
        )


def test_a_place_is_a_number_in_its_country_and_a_spot_only_where_it_is_located() -> None:
    counted = drawn(of("NO SE", places=(place("NO", None),))).drawings[0]
    located = drawn(of("NO SE", places=(place("NO", (10.7, 59.9)),))).drawings[0]
    triangles = [part for part in counted.parts if isinstance(part, Outline) and part.look == "place"]
    spots = [part for part in located.parts if isinstance(part, Leading) and "Yard" in part.label]
    assert len(triangles) == 2  # in the country and in the key
    assert not any(isinstance(part, Leading) and "Yard" in part.label for part in counted.parts)
    assert [spot.href for spot in spots] == ["../briefings/c0/"]


def test_no_more_places_are_drawn_than_can_be_told_apart() -> None:
    many = tuple(place("NO", (10 + number / 100, 60)) for number in range(MOST_SPOTS + 20))
    spots = [part for part in drawn(of("NO SE", places=many)).drawings[0].parts if isinstance(part, Leading)]
    assert sum("Yard" in spot.label for spot in spots) == MOST_SPOTS


def test_without_a_country_there_is_no_map() -> None:
    empty = link((), collection().names)
    assert map_picture(shares(empty), empty, SITE, PAGE) is None
    pledge = collection().by_id[PLEDGE]
    bodies = tuple(name for name in pledge.parties if name.register != "parties")
    without = link([replace(pledge, parties=bodies)], collection().names)
    assert map_picture(shares(without), without, SITE, PAGE) is None


def test_the_figures_have_every_party() -> None:
    rows = drawn(collection()).figures.rows
    assert rows[0] == ("Norway", "NO", 2, "Fjord Yard", "https://ferries.example/parties/no/")
    assert [row[1] for row in rows] == ["NO", "SE", "nordic-council"]
