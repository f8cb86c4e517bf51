from generator.views.network import MOST_AGREEMENTS, network_views
from generator.views.paging import LENGTH, made
from tests.views.bodies import named
from tests.views.ferries import SITE


def test_every_pair_is_a_row_that_leads_to_both_and_to_the_agreements() -> None:
    (view,) = made(network_views(named("NO.yard SE.harbour"), SITE))
    (row,) = view.rows
    assert (row.one.name.text, row.one.name.href, row.one.place) == (
        "Yard",
        "../organisations/no-yard/",
        "Norway",
    )
    assert row.other.name.href == "../organisations/se-harbour/"
    assert [(link.text, link.href) for link in row.agreements] == [("Electric ferries", "../briefings/c0/")]
    assert view.answer.startswith("1\N{NO-BREAK SPACE}pair of companies")


def test_a_pair_of_many_agreements_names_some_and_counts_the_rest() -> None:
    (view,) = made(network_views(named(*["NO.yard SE.harbour"] * (MOST_AGREEMENTS + 2)), SITE))
    assert (len(view.rows[0].agreements), view.rows[0].more) == (MOST_AGREEMENTS, 2)


def test_a_long_table_goes_on_and_only_the_first_page_has_the_picture() -> None:
    first, second = made(
        network_views(named(*(f"NO.a{number} SE.b{number}" for number in range(LENGTH + 1))), SITE)
    )
    assert [len(first.pictures), len(second.pictures)] == [1, 0]
    assert (second.path, len(second.rows)) == ("network/page/2.md", 1)
    assert second.rows[0].one.name.href.startswith("../../../organisations/")


def test_without_a_pair_the_page_says_so() -> None:
    (view,) = made(network_views(named("NO.yard"), SITE))
    assert (view.rows, view.pictures) == ((), ())
    assert view.answer == "No briefing names organisations of two countries together so far."
