from tests.collection.reading import card

EVENTS = """\
events:
  - {signed: 2025-11, sources: gazette}
  - {announced: 2025-12-01, sources: gazette}
  - {in-force: unknown, sources: gazette}
  - {service-start: 2030, planned: true, sources: gazette}
"""


def test_the_latest_step_is_one_that_happened_and_is_dated() -> None:
    latest = card(EVENTS).latest
    assert latest is not None
    assert latest.type == "announced"
    assert card("events: [{service-start: 2030, planned: true}]\n").latest is None


def test_open_disputes_are_counted() -> None:
    sides = "positions: [{text: A}, {text: B}]"
    text = (
        f"disputes:\n  - {{question: Which?, {sides}}}\n"
        f"  - {{question: When?, status: resolved, resolution: So., {sides}}}\n"
    )
    assert card(text).open_disputes == 1


def test_publishers_and_languages_are_named_once() -> None:
    sources = "gazette: {publisher: gazette, title: A, language: de}"
    more = "b: {publisher: The Gazette, title: B, language: de}\n  c: {publisher: The Sun, title: C}"
    found = card(f"sources:\n  {sources}\n  {more}\n")
    assert [name.key for name in found.publishers] == ["gazette", "The Sun"]
    assert found.languages == ("de",)


def test_an_agreement_stands_under_the_years_of_its_steps() -> None:
    events = "events:\n  - {announced: 2024-12/2025-01, id: a, sources: gazette}\n"
    planned = "  - {signed: 2031, id: s, planned: true, sources: gazette}\n"
    assert card(events + planned).years == ("2024", "2025")
