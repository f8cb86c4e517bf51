from dataclasses import replace
from itertools import pairwise

from generator.collection.card import Card, CardMoney
from generator.collection.link import Collection
from generator.collection.names import Name
from generator.views.money import MOST_ECHOES, MoneyView, money_views
from generator.views.page import LinkView
from generator.views.paging import LENGTH, made
from tests.views.ferries import PLEDGE, SITE, TREATY, collection


def with_money(**sums: tuple[CardMoney, ...]) -> Collection:
    """The sample with other sums in its briefings: those of the treaty and of the pledge."""
    ids = {"treaty": TREATY, "pledge": PLEDGE}
    money = {ids[name]: items for name, items in sums.items()}
    cards = tuple(replace(card, money=money.get(card.id, ())) for card in collection().cards)
    return replace(collection(), cards=cards, by_id={card.id: card for card in cards})


def treaty() -> Card:
    """The briefing that tells two sums."""
    return collection().by_id[TREATY]


def first(found: Collection) -> MoneyView:
    """The first page of the table."""
    return next(made(money_views(found, SITE)))


def test_sums_stand_under_their_kind_and_those_of_other_measures_apart() -> None:
    groups = first(collection()).groups
    assert [group.anchor for group in groups] == ["committed", "separate"]
    (grant,), (harbour,) = (group.rows for group in groups)
    assert (grant.amount.text, grant.text) == (
        "NOK\N{NO-BREAK SPACE}110\N{NO-BREAK SPACE}million",
        "For charging stations.",
    )
    assert grant.amount.href == "briefings/norway-sweden-ferries.md#money-grant"
    assert harbour.kind == "announced"


def test_the_answer_counts_each_kind_and_never_adds_sums_up() -> None:
    answer = first(collection()).answer
    assert "none announced, 1 committed, none contracted and none disbursed; 1 of other measures" in answer
    assert "never added up" in answer


def test_a_sum_told_in_two_briefings_is_listed_once_and_names_the_other() -> None:
    grant = treaty().money[0]
    again = replace(grant, id="again", same_as=(TREATY, "grant"))
    view = first(with_money(treaty=(grant,), pledge=(again,)))
    (row,) = view.groups[0].rows
    assert [link.href for link in row.echoes] == ["briefings/sweden-pledge.md#money-again"]
    assert "1\N{NO-BREAK SPACE}sum told a second time is listed once" in view.answer


def test_a_chain_of_references_leads_to_the_sum_that_was_told_first() -> None:
    grant = treaty().money[0]
    second = replace(grant, id="second", same_as=(TREATY, "grant"))
    third = replace(grant, id="third", same_as=(PLEDGE, "second"))
    (row,) = first(with_money(treaty=(grant, third), pledge=(second,))).groups[0].rows
    assert row.amount.href.endswith("#money-grant")
    assert len(row.echoes) == 2


def test_sums_that_name_each_other_and_those_that_name_nothing_are_all_listed() -> None:
    grant = treaty().money[0]
    one, two = (replace(grant, id=name, same_as=(TREATY, other)) for name, other in ("ab", "ba"))
    lost = replace(grant, id="c", same_as=("nobody", "knows"))
    (group,) = first(with_money(treaty=(one, two, lost))).groups
    assert len(group.rows) == 3


def test_a_sum_told_everywhere_names_only_some_of_its_tellers() -> None:
    grant = treaty().money[0]
    again = tuple(replace(grant, id=f"n{number}", same_as=(TREATY, "grant")) for number in range(9))
    (row,) = first(with_money(treaty=(grant,), pledge=again)).groups[0].rows
    assert (len(row.echoes), row.more_echoes) == (MOST_ECHOES, 9 - MOST_ECHOES)


def test_a_sum_without_payer_date_or_amount_says_so() -> None:
    bare = replace(treaty().money[0], payer=None, date=None, amount=None)
    (row,) = first(with_money(treaty=(bare,))).groups[0].rows
    assert (row.amount.text, row.payer, row.date) == ("Sum not known", "Not named", "No date given")


def test_many_sums_are_cut_into_pages_that_repeat_their_heading() -> None:
    grant = treaty().money[0]
    many = tuple(replace(grant, id=f"n{number}") for number in range(2 * LENGTH + 1))
    views = [*made(money_views(with_money(treaty=many), SITE))]
    assert [sum(len(group.rows) for group in view.groups) for view in views] == [LENGTH, LENGTH, 1]
    assert all(here.groups[0].heading == there.groups[0].heading for here, there in pairwise(views))
    assert views[1].path == "money/page/2.md"


def test_without_sums_the_page_says_so() -> None:
    view = first(with_money())
    assert (view.groups, view.answer) == ((), "No briefing tells a sum so far.")


def test_a_payer_leads_to_its_page_unless_it_is_a_state_that_is_party_to_nothing() -> None:
    grant = treaty().money[0]
    stranger = replace(grant, id="n2", payer=Name(key="IS", text="Iceland", register="parties"))
    rows = first(with_money(treaty=(grant, stranger))).groups[0].rows
    assert [row.payer for row in rows] == [LinkView(text="Norway", href="parties/no.md"), "Iceland"]
