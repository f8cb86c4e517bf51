from dataclasses import replace
from datetime import date

from generator.collection.card import Card
from generator.exports.feed import LENGTH, Feed, feed
from generator.model.briefing import Change
from generator.views.channels import Channel
from tests.views.ferries import SITE, TREATY, collection

AS_OF = date(2025, 12, 1)
START = "tag:ferries.example,2026:briefings/norway-sweden-ferries"


def change(day: str, kind: str = "significant", note: str = "It changed.") -> Change:
    """A change of some day."""
    return Change.model_validate({"date": day, "kind": kind, "note": note})


def changed(*changes: Change) -> Card:
    """The treaty with a history."""
    return replace(collection().by_id[TREATY], changes=changes)


def made(*cards: Card) -> Feed:
    """The feed of some cards."""
    return feed(Channel(folder="", title="All", pages=("index.md",), cards=cards), SITE, AS_OF)


def test_only_significant_changes_and_corrections_go_out_newest_first() -> None:
    found = made(
        changed(change("2025-03-01"), change("2025-02-01", "minor"), change("2025-01-01", "correction"))
    )
    assert [(entry.day.isoformat(), entry.kind) for entry in found.entries] == [
        ("2025-03-01", "significant"),
        ("2025-01-01", "correction"),
    ]
    assert found.entries[1].title == "Correction: Treaty on electric ferries, Norway–Sweden"
    assert found.updated == date(2025, 3, 1)


def test_an_entry_tells_what_changed_and_how_exactly_the_day_is_known() -> None:
    mended = collection().by_id[TREATY].changes[0]
    (entry,) = made(changed(mended)).entries
    assert entry.text == "The port was mended.\nPort: Gothenburg → Oslo\nChanged: 1 September 2025."
    assert made(changed(change("2025-03~"))).entries[0].text.endswith("Changed: about March 2025.")
    assert not made(changed(change("unknown"))).entries
    assert (
        made(changed(change("[2025-03-01,2025-03-02]")))
        .entries[0]
        .id.endswith("/%5B2025-03-01%2C2025-03-02%5D/1")
    )


def test_ids_outlive_newer_changes_better_words_and_a_new_address() -> None:
    first = change("2025-03-01")
    before = made(changed(first)).entries[0].id
    assert before == f"{START}/2025-03-01/1"
    mended = change("2025-03-01", note="It has changed.")
    after = replace(changed(change("2025-04-01"), change("2025-03-01"), mended), id="new", aliases=(TREATY,))
    assert [entry.id for entry in made(after).entries] == [
        f"{START}/2025-04-01/1",
        f"{START}/2025-03-01/1",
        f"{START}/2025-03-01/2",
    ]


def test_a_feed_is_as_long_as_its_newest_hundred() -> None:
    cards = [
        replace(changed(change("2025-03-01"), change("2025-02-01")), id=f"b-{n:03}") for n in range(LENGTH)
    ]
    found = made(*cards).entries
    assert len(found) == LENGTH
    assert {entry.day for entry in found} == {date(2025, 3, 1)}


def test_a_feed_without_entries_says_as_of_when() -> None:
    assert made().updated == AS_OF
    assert made().about == "Significant changes and corrections, as of 2025-12-01"
