from generator.views.statements import StatementView
from tests.views.ferries import page


def topic(heading: str) -> tuple[StatementView, ...]:
    """The statements under a heading of the sample."""
    return next(topic.statements for topic in page().topics if topic.heading == heading)


def test_steps_come_first_then_topics_then_things_without_one() -> None:
    assert [topic.heading for topic in page().topics] == [
        "Steps", "Scope", "Technology", "Quantity", "Money", "Outlook", "Systems", "Sites", "Companies",
    ]  # fmt: skip


def test_a_sum_that_belongs_elsewhere_stands_beside_the_others() -> None:
    money = next(topic for topic in page().topics if topic.heading == "Money")
    assert [view.anchor for view in money.statements] == ["money-grant"]
    assert [view.anchor for view in money.beside] == ["money-harbour"]
    assert money.statements[0].aside == "Payer: Norway, 1\N{NO-BREAK SPACE}July 2025"
