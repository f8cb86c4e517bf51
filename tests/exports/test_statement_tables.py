from generator.exports import statement_tables
from tests.exports.test_subject import subject


def test_facts_and_assessments_say_which_they_are() -> None:
    found = {row.id: (row.kind, row.state, row.by) for row in statement_tables.facts(subject())}
    assert found["two-routes"] == ("fact", "confirmed", None)
    assert found["third-route"] == ("assessment", "reported", "Fjord Daily")


def test_a_supplied_title_is_told_apart() -> None:
    found = {row.source: (row.title, row.title_supplied) for row in statement_tables.sources(subject())}
    assert found["daily"] == ("Ferjer på strøm", False)
    assert found["wire"] == ("Ferries agreed", True)


def test_each_statement_leads_to_its_sources_once() -> None:
    found = [(row.kind, row.statement, row.source) for row in statement_tables.citations(subject())]
    assert len(found) == len(set(found))
    assert ("event", "signed-in-oslo", "gazette") in found
    assert ("position", "who-pays", "blog") in found


def test_disputes_stand_with_their_sides() -> None:
    disputes = {row.id: (row.open, row.resolution) for row in statement_tables.disputes(subject())}
    assert disputes == {"who-pays": (True, None), "which-port": (False, "The wire corrected itself.")}
    sides = [
        (row.number, row.holder) for row in statement_tables.positions(subject()) if row.dispute == "who-pays"
    ]
    assert sides == [(1, "Kari Nordmann"), (2, "Swedish account"), (3, None)]


def test_an_unknown_says_what_would_settle_it() -> None:
    (row,) = statement_tables.unknowns(subject())
    assert row.would_settle == "A timetable."


def test_sums_and_quantities_keep_their_kind() -> None:
    sums = {
        row.id: (row.amount, row.currency, row.kind, row.separate)
        for row in statement_tables.money(subject())
    }
    assert sums["grant"] == (110_000_000, "NOK", "committed", False)
    assert sums["harbour"] == (1_500_000_000, "SEK", "announced", True)
    (ships,) = statement_tables.quantities(subject())
    assert (ships.number, ships.number_to, ships.qualifier, ships.kind) == (4, 6, "up-to", "planned")
