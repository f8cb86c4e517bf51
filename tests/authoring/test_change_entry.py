from typing import Any

import yaml

from generator.authoring.change_entry import change_entry
from generator.diff.briefings import BriefingDiff
from generator.diff.parts import Fate, FieldDiff, PartDiff
from generator.model.briefing import Change

STATUS = FieldDiff(field="status", before="announced", after="signed")


def entry(*parts: PartDiff, derived: tuple[FieldDiff, ...] = ()) -> dict[str, Any]:
    """The entry that is suggested, as data."""
    found = change_entry(BriefingDiff(id="a", title="A", fate="changed", derived=derived, parts=parts))
    ((one),) = yaml.load("\n".join(found), Loader=yaml.BaseLoader) or ({},)
    return dict(one)


def part(kind: str, fate: Fate = "added", *fields: FieldDiff) -> PartDiff:
    """A part that differs."""
    return PartDiff(kind=kind, id="x", fate=fate, summary='Says "it": {a}', fields=fields)


def test_it_is_an_entry_but_for_what_the_writer_knows() -> None:
    found = entry(part("event"), derived=(STATUS,))
    assert found["fields"] == [
        {"field": "status", "before": "announced", "after": "signed"},
        {"field": "event", "after": 'Says "it": {a}'},
    ]
    assert str(found["date"]).startswith("TODO:")
    assert str(found["note"]).startswith("TODO:")
    Change.model_validate({**found, "date": "2026-11-21"})


def test_it_weighs_as_much_as_what_changed() -> None:
    assert entry(derived=(STATUS,))["kind"] == "significant"
    assert entry(part("money"))["kind"] == "significant"
    assert entry(part("fact", "removed"))["kind"] == "minor"
    amount = FieldDiff(field="amount", before="1", after="2")
    assert entry(part("money", "changed", amount))["fields"] == [
        {"field": "money, amount", "before": "1", "after": "2"}
    ]


def test_no_entry_where_readers_see_no_difference_or_one_is_written() -> None:
    assert not entry(part("source"))
    assert not entry(part("fact", "changed", FieldDiff(field="sources", before="a", after="b")))
    assert not entry(part("change"), derived=(STATUS,))
    assert not change_entry(BriefingDiff(id="a", title="A", fate="added", derived=(STATUS,)))


def test_a_long_text_is_cut_between_words() -> None:
    found = entry(derived=(FieldDiff(field="title", before=None, after="word " * 60),))
    (field,) = found["fields"]
    assert len(field["after"]) < 125
    assert field["after"].endswith("word …")
