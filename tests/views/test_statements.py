from generator.views.statements import StatementView
from tests.views.ferries import page, words


def topic(heading: str) -> tuple[StatementView, ...]:
    """The statements under a heading of the sample."""
    return next(topic.statements for topic in page().topics if topic.heading == heading)


def test_a_step_names_its_kind_and_date_and_who_took_part_without_a_word() -> None:
    signed = topic("Steps")[0]
    assert (signed.head, signed.aside) == ("Signed, about June 2025", "Oslo, Sven Svensson")


def test_a_fact_dated_otherwise_than_the_steps_shows_its_day() -> None:
    assert topic("Scope")[0].aside == "30\N{NO-BREAK SPACE}May 2025"


def test_things_are_headed_by_what_they_are() -> None:
    heads = [words(topic(heading)[0].head) for heading in ("Technology", "Systems", "Sites", "Companies")]
    assert heads == ["Electric ferries", "Ferry 12", "Fjord Yard", "Fjord Yard"]
    assert topic("Systems")[0].aside == "Electric ferries, made by Fjord Yard"
    assert topic("Sites")[0].aside == "Norway, run by Fjord Yard"
    assert topic("Quantity")[0].head == "Up to 4 to 6\N{NO-BREAK SPACE}ferries, planned"
