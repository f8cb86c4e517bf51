from dataclasses import replace

from generator.collection.link import link
from generator.views.world import MOST_PLACES, world_view
from tests.views.ferries import SITE, TREATY, collection


def test_the_page_has_the_map_and_a_row_for_each_party() -> None:
    view = world_view(collection(), SITE)
    assert [picture.name for picture in view.pictures] == ["map"]
    assert [(row.name, row.href, row.agreements) for row in view.rows] == [
        ("Norway", "../parties/no/", 2),
        ("Sweden", "../parties/se/", 2),
        ("Council of the Nordic Ferries", "../organisations/nordic-council/", 1),
    ]


def test_places_lead_to_their_statement_and_nothing_is_set_on_a_spot() -> None:
    view = world_view(collection(), SITE)
    (place,) = next(row.places for row in view.rows if row.name == "Norway")
    assert (place.text, place.href) == ("Fjord Yard", f"../briefings/{TREATY}/#site-yard")
    assert "none has coordinates" in view.answer


def test_a_country_of_many_places_names_some_and_counts_the_rest() -> None:
    card = collection().by_id[TREATY]
    (yard,) = card.sites
    many = replace(card, sites=tuple(replace(yard, id=f"y{number}") for number in range(MOST_PLACES + 3)))
    row = next(row for row in world_view(link([many], collection().names), SITE).rows if row.name == "Norway")
    assert (len(row.places), row.more_places) == (MOST_PLACES, 3)


def test_a_site_without_agreements_has_a_page_without_a_map() -> None:
    view = world_view(link((), collection().names), SITE)
    assert (view.pictures, view.rows, view.answer) == ((), (), "No briefing names a place so far.")
