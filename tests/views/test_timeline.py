"""What a briefing puts on its timeline, and how the list and the title tell it."""

from collections.abc import Mapping

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.views.lookup import Lookup
from generator.views.occasions import NEAR, lanes
from generator.views.timeline import Timeline, timeline
from tests.views.briefings import collect

NB = "\N{NO-BREAK SPACE}"

OWN = """
    short_title: The pact
    events:
      - {signed: 2025-12-01, id: s, text: "Signed in Oslo. [@a]", said_by: NO}
      - {announced: 2025-12-01, id: n, said_by: NO, sources: a}
      - {talks: unknown, id: t, sources: a}
      - {first-delivery: 2026, id: d, planned: true, sources: a}
    money:
      - {id: m, amount: 5 million, currency: EUR, kind: announced, text: For it., date: 2025-12, sources: a}
      - {id: p, amount: 7 million, currency: EUR, kind: announced, text: A., date: 2025-12-02, separate: true}
      - {id: undated, amount: 9 million, currency: EUR, kind: announced, text: More., sources: a}
    quantities:
      - {id: q, of: drones, number: 18, kind: planned, date: 2027, sources: [a, b]}
      - {id: made, of: drones, number: 3, kind: produced, date: 2026-01, sources: a}
    facts:
      - {id: f, topic: roadmap, text: It will grow., planned: true, date: 2028, sources: a}
      - {id: g, topic: roadmap, text: It grew., date: 2026-03, sources: a}
    assessments:
      - {id: j, topic: roadmap, by: editors, text: It will last., date: 2025-12-09, sources: a}
      - {id: k, topic: roadmap, by: Someone, text: It will not., sources: a}
    """
EARLIER = """
    short_title: The memo
    events: [{eu-vote: 2024-05, id: v, sources: a}]
    """
LATER = """
    short_title: The deal
    events: [{talks: 2026-03-08, id: t, planned: true, sources: a}]
    related: [{relation: follows, briefing: own}]
    """


def made(name: str, found: tuple[Mapping[str, Assessed], Collection]) -> Timeline:
    assessed, collection = found
    return timeline(assessed[name], collection)


def told(name: str, found: tuple[Mapping[str, Assessed], Collection]) -> dict[str, list[str]]:
    """Lane by lane what stands in it: the date, the words and the state."""
    assessed, collection = found
    return {
        lane.name: [f"{each.date} {each.words} ({each.state})" for each in lane.occasions]
        for lane in lanes(Lookup(assessed[name], collection))
    }


def test_each_lane_holds_what_has_a_date() -> None:
    related = "\nrelated: [{relation: follows, briefing: memo}, {relation: see-also, briefing: far}]"
    found = collect(own=dedented(OWN) + related, memo=EARLIER, deal=LATER, far=EARLIER)
    assert told("own", found) == {
        "This agreement": [
            "2025-12-01 signed (confirmed)",
            "2025-12-01 announced (confirmed)",
            "unknown talks (reported)",
        ],
        "Same family": [
            "2024-05 The memo: EU vote (reported)",
            "2026-03-08 The deal: talks, planned (planned)",
        ],
        "Money": [
            f"2025-12 EUR{NB}5{NB}million, announced (reported)",
            f"2025-12-02 EUR{NB}7{NB}million, announced, a separate measure (unknown)",
        ],
        "Planned": [
            "2026 first delivery, planned (planned)",
            f"2027 18{NB}drones, planned (planned)",
            "2028 roadmap, planned (planned)",
        ],
        "Assessments": ["2025-12-09 judgement by the editors (None)"],
    }


def test_agreements_tied_otherwise_have_a_lane_of_their_own_seen_from_either_end() -> None:
    part = "\nrelated: [{relation: part-of, briefing: frame}]"
    found = collect(frame=EARLIER, part=dedented(LATER).split("related")[0] + part)
    assert told("frame", found)["Related"] == ["2026-03-08 The deal: talks, planned (planned)"]
    assert told("part", found)["Related"] == ["2024-05 The memo: EU vote (reported)"]


def test_of_a_large_family_the_nearest_are_told_and_the_others_counted() -> None:
    chain = {
        f"p{number:02}": f"events: [{{signed: {1980 + number}, id: s, sources: a}}]\n"
        f"related: [{{relation: follows, briefing: p{max(number - 1, 0):02}}}]"
        for number in range(NEAR + 5)
    }
    assessed, collection = found = collect(**chain)
    (_, family) = lanes(Lookup(assessed["p24"], collection))
    assert [str(each.date) for each in family.occasions] == [str(1984 + number) for number in range(NEAR)]
    assert family.beyond == 4
    assert "Four further agreements are left out." in made("p24", found).description


def test_the_list_is_in_order_links_to_each_statement_and_tells_it_in_full() -> None:
    view = made("own", collect(own=OWN, deal=LATER))
    first, last = view.items[0], view.items[-1]
    assert (first.date, first.link.text, first.link.href) == (f"1{NB}Dec 2025", "Signed", "#event-s")
    assert (first.detail, first.state, first.word, first.own) == (
        "Signed in Oslo.",
        "confirmed",
        "confirmed",
        True,
    )
    assert (last.date, last.link.text, last.own) == ("Date unknown", "Talks", True)
    assert [item.link.href for item in view.items if item.date == f"8{NB}Mar 2026"] == ["deal.md#event-t"]


def test_the_title_says_what_the_drawing_shows() -> None:
    view = made("own", collect(own=OWN, deal=LATER))
    assert view.title == (
        "2025 to 2028: two steps of this agreement, one step of its family, "
        "two sums, three plans and one judgement"
    )
    assert (
        view.description
        == "The list that follows tells the same dates in full, and one entry without a known date."
    )
    assert [drawing.name for drawing in view.drawings] == ["wide", "narrow"]


def test_the_title_names_months_where_they_are_known() -> None:
    view = made(
        "own", collect(own="events: [{signed: 2025-12-01, sources: a}, {talks: 2025-10, sources: a}]")
    )
    assert view.title == "October 2025 to December 2025: two steps of this agreement"


def test_without_a_known_date_there_is_a_list_alone() -> None:
    view = made("own", collect(own="events: [{signed: unknown, sources: a}]"))
    assert (view.drawings, view.title) == ((), "No date is known")


def dedented(text: str) -> str:
    return "\n".join(line[4:] for line in text.splitlines())
