from generator.views.agreements import BAR, table
from tests.views.ferries import collection


def test_a_row_measures_sources_and_origins_on_one_scale() -> None:
    rows = table(collection().cards, "briefings/index.md", collection(), whole=True).rows
    assert max(row.source_bar for row in rows) == BAR
    assert all(row.origin_bar <= row.source_bar for row in rows)


def test_links_are_addresses_because_the_table_bypasses_markdown() -> None:
    (row, *_) = table(collection().cards, "parties/no.md", collection(), whole=True).rows
    assert row.href == "../../briefings/norway-sweden-ferries/"


def test_only_a_whole_list_can_be_sorted_by_the_reader() -> None:
    cards = collection().cards
    assert table(cards, "briefings/index.md", collection(), whole=True).sortable
    assert not table(cards, "briefings/index.md", collection(), whole=False).sortable


def test_of_two_or_more_agreements_some_can_be_put_side_by_side() -> None:
    cards = collection().cards
    assert table(cards, "parties/no.md", collection(), whole=True).compare == "../../compare/"
    assert table(cards[:1], "parties/no.md", collection(), whole=True).compare == ""
