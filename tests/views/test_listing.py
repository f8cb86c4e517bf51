from dataclasses import replace

from generator.collection.link import link
from generator.views.listing import list_views
from tests.views.ferries import PLEDGE, collection


def test_the_newest_agreement_stands_first() -> None:
    (view,) = list_views(collection())
    assert view.path == "briefings/index.md"
    assert [row.title for row in view.table.rows] == ["Electric ferries", "Ferry pledge"]


def test_a_long_list_goes_on_at_page_two_and_cannot_be_sorted() -> None:
    card = collection().by_id[PLEDGE]
    many = link((replace(card, id=f"x{number}") for number in range(201)), collection().names)
    first, second = list_views(many)
    assert (first.path, second.path) == ("briefings/index.md", "briefings/page/2.md")
    assert (len(first.table.rows), len(second.table.rows)) == (200, 1)
    assert not first.table.sortable
    assert second.table.rows[0].href == "../../x99/"


def test_an_empty_list_is_a_page_too() -> None:
    (view,) = list_views(link((), collection().names))
    assert not view.table.rows
