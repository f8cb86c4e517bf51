from generator.exports import agreement_tables
from tests.exports.test_subject import subject


def test_an_agreement_is_one_row_with_its_counts() -> None:
    (row,) = agreement_tables.agreements(subject())
    assert (row.id, row.form, row.bindingness, row.text_access) == (
        "norway-sweden-ferries",
        "treaty",
        "disputed",
        "not-published",
    )
    assert (row.sources, row.origins_traced, row.sources_untraced, row.open_disputes, row.unknowns) == (
        5,
        2,
        1,
        1,
        1,
    )
    assert (row.latest_event, row.latest_date, row.last_reviewed) == ("financed", "2025-07-01", None)


def test_parties_keep_their_order() -> None:
    found = [(row.number, row.party, row.name, row.state) for row in agreement_tables.parties(subject())]
    assert found == [(1, "NO", "Norway", True), (2, "SE", "Sweden", True)]


def test_the_ladder_is_told_rung_by_rung() -> None:
    found = {row.rung: (row.state, row.date) for row in agreement_tables.rungs(subject())}
    assert found["signed"] == ("confirmed", "2025-06~")
    assert found["sailing"] == ("planned", "2026")


def test_a_date_stands_beside_the_days_that_it_can_mean() -> None:
    row = next(iter(agreement_tables.events(subject())))
    assert (row.date, row.date_earliest, row.date_latest) == ("2025-06~", "2025-06-01", "2025-06-30")
    assert row.text == "The two transport ministers signed."


def test_technologies_and_organisations_are_named_once() -> None:
    assert [row.technology for row in agreement_tables.technologies(subject())] == ["electric-ferries"]
    found = [row.organisation for row in agreement_tables.organisations(subject())]
    assert len(found) == len(set(found))
    assert "Fjord Yard" in found


def test_a_relation_leads_to_a_briefing_or_names_a_title() -> None:
    found = [(row.relation, row.other, row.title) for row in agreement_tables.relations(subject())]
    assert found == [
        ("supersedes", "sweden-pledge", "Pledge of a ferry, Sweden and the Nordic council"),
        ("see-also", None, "An older ferry contract"),
    ]
