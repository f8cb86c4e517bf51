from dataclasses import replace

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.views.compare import CHOICES, LENGTH, Choice, CompareRow, CompareView, TopicCell, compare_views
from generator.views.paging import made
from tests.views.ferries import PLEDGE, TREATY, collection


def first(found: Collection) -> CompareView:
    """The first page of the comparison."""
    return next(made(compare_views(found)))


def row(name: str) -> CompareRow:
    """The row of an agreement."""
    return next(row for row in first(collection()).rows if row.href == f"../briefings/{name}/")


def topic(name: str, key: str) -> TopicCell:
    """The cell of an agreement under a topic."""
    return row(name).topics[list(collection().registers.topics).index(key)]


def test_agreements_stand_newest_first_with_a_cell_for_every_column() -> None:
    view = first(collection())
    assert [row.title for row in view.rows] == [card.short_title for card in collection().cards]
    assert {len(row.rungs) for row in view.rows} == {len(view.rungs)}
    assert {len(row.topics) for row in view.rows} == {len(view.topics)}


def test_the_answer_counts_disputed_and_unanswered_agreements() -> None:
    answer = first(collection()).answer.replace("\N{NO-BREAK SPACE}", " ")
    assert answer == (
        "2 agreements, newest first. One with an open dispute, one with a question that nobody answers."
    )


def test_a_rung_leads_to_its_dispute_its_step_or_its_question() -> None:
    page = f"../briefings/{TREATY}/"
    cells = {cell.state: cell for cell in row(TREATY).rungs}
    assert cells["disputed"].href == f"{page}#dispute-who-pays"
    assert cells["planned"].href.startswith(f"{page}#") or "planned" not in cells
    reached = next(cell for cell in row(TREATY).rungs if cell.state in {"confirmed", "reported"})
    assert reached.href.startswith(f"{page}#event-")
    assert reached.date


def test_what_does_not_apply_leads_nowhere_and_says_so() -> None:
    cells = [cell for cell in row(PLEDGE).rungs if cell.state == "not-applicable"]
    assert cells
    assert {(cell.href, cell.word) for cell in cells} == {("", "Does not apply")}


def test_an_empty_rung_says_what_was_looked_for() -> None:
    rungs = [cell for each in first(collection()).rows for cell in each.rungs if cell.state == "unknown"]
    assert rungs
    assert all(cell.word != "Unknown" and cell.href for cell in rungs)


def test_statements_count_under_their_topic_and_lead_to_the_first() -> None:
    card = collection().by_id[TREATY]
    told = [fact for fact in card.facts if fact.topic == "outlook"]
    cell = topic(TREATY, "outlook")
    assert (cell.told, cell.count) == ("stated", len(told))
    assert cell.href == f"../briefings/{TREATY}/#{told[0].kind}-{told[0].id}"


def test_lists_of_their_own_count_under_their_topic() -> None:
    assert topic(TREATY, "money").count == len(collection().by_id[TREATY].money)


def test_dispute_question_and_silence_are_told_apart() -> None:
    card = collection().by_id[TREATY]
    asked = replace(card.unknowns[0], topics=("scope",))
    disputed = replace(card.disputes[0], topics=("scope",), open=True)
    settled = replace(disputed, open=False)

    bare = replace(card, facts=(), statements=(), events=(), disputes=(), unknowns=())

    def cell(other: Card) -> TopicCell:
        cards = replace(collection(), cards=(other,), by_id={other.id: other})
        return first(cards).rows[0].topics[list(collection().registers.topics).index("scope")]

    assert cell(bare).told == "absent"
    assert cell(replace(bare, unknowns=(asked,))).told == "unknown"
    both = cell(replace(bare, unknowns=(asked,), disputes=(disputed,)))
    assert both.href.endswith(f"#dispute-{disputed.id}")
    assert cell(replace(bare, facts=(card.facts[0],), unknowns=(asked,))).told == "stated"
    assert cell(replace(bare, disputes=(settled,))).told == "absent"


def test_many_agreements_are_cut_into_pages() -> None:
    card = collection().cards[0]
    cards = tuple(replace(card, id=f"copy-{number}") for number in range(LENGTH + 1))
    views = [*made(compare_views(replace(collection(), cards=cards)))]
    assert [len(view.rows) for view in views] == [LENGTH, 1]
    assert views[1].rows[0].href == f"../../../briefings/copy-{LENGTH}/"


def test_agreements_can_be_chosen_by_their_parties_and_titles_on_the_first_page() -> None:
    assert first(collection()).choices == (
        Choice(id=PLEDGE, name="CNF: Ferry pledge"),
        Choice(id=TREATY, name="Norway, Sweden: Electric ferries"),
    )
    assert first(collection()).more == ""


def test_of_too_many_agreements_the_newest_can_be_chosen_and_the_list_has_the_rest() -> None:
    card = collection().cards[0]
    cards = tuple(replace(card, id=f"copy-{number}") for number in range(CHOICES + 1))
    one, other, *_ = made(compare_views(replace(collection(), cards=cards)))
    assert (len(one.choices), one.more) == (CHOICES, "../briefings/")
    assert other.choices == ()


def test_without_agreements_the_page_still_stands() -> None:
    view = first(replace(collection(), cards=(), by_id={}))
    assert (view.rows, view.topics_title) == ((), "What is told of each agreement")
