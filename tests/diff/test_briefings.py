from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import cast

from generator.collection.assess import Assessed, assess
from generator.decode import decode
from generator.diff.briefings import BriefingDiff, compare, compare_all, compare_registers
from generator.documents.parse import parse
from generator.model.base import Model
from generator.model.briefing import Briefing
from generator.model.dates import Edtf
from generator.model.registers import Registers
from tests.views.ferries import ROOT, TREATY, collection

TEXT = (ROOT / f"briefings/{TREATY}.yaml").read_text(encoding="utf-8")


def read(text: str = TEXT, name: str = TREATY) -> Assessed:
    """The treaty as some text has it."""
    document, _ = parse(f"briefings/{name}.yaml", text.encode())
    assert document
    decoded, _ = decode(document, tuple(collection().registers.event_types))
    assert decoded
    return assess(name, decoded, collection().names)


def changed(old: str, new: str) -> BriefingDiff:
    """What one replacement in the treaty changes."""
    assert old in TEXT
    return compare(read(), read(TEXT.replace(old, new)))


def told(found: BriefingDiff) -> list[tuple[str, str, str]]:
    """The parts that differ, each with its fate."""
    return [(part.kind, part.id, part.fate) for part in found.parts]


def forms(definition: str) -> Registers:
    """Registers with one form."""
    return Registers.model_validate({"forms": {"treaty": {"name": "Treaty", "definition": definition}}})


def test_nothing_differs_from_itself() -> None:
    assert not list(compare_all({TREATY: read()}, {TREATY: read()}))


def variants(value: object) -> Iterator[object]:
    """The value with one thing in it changed, once for each thing."""
    match value:
        case Model():
            for name in type(value).model_fields:
                yield from (
                    value.model_copy(update={name: other}) for other in variants(getattr(value, name))
                )
        case tuple():
            yield from (value[:place] + value[place + 1 :] for place in range(len(value)))
            for place, item in enumerate(value):
                yield from ((*value[:place], other, *value[place + 1 :]) for other in variants(item))
        case Mapping():
            yield from ({key: item for key, item in value.items() if key != name} for name in value)
            for name, item in value.items():
                yield from ({**value, name: other} for other in variants(item))
        case _:
            yield from other_values(value)


def other_values(value: object) -> Iterator[object]:
    """Another value of the same kind, where there is one."""
    match value:
        case bool():
            yield not value
        case str():
            yield f"{value}-x"
        case Edtf():
            yield Edtf.parse("1999")
        case Decimal():
            yield value + 1
        case _:
            assert value is None


def test_no_change_of_what_is_written_goes_unseen() -> None:
    before = read()
    others = [replace(before, briefing=cast(Briefing, other)) for other in variants(before.briefing)]
    assert len(others) > 300
    for after in others:
        found = compare(before, after)
        assert found.fields or found.parts, after.briefing


def test_layout_and_spelling_are_no_difference() -> None:
    found = changed("amount: 110 million", 'amount: "110000000"')
    assert found == BriefingDiff(id=TREATY, title=found.title, fate="changed")


def test_a_statement_taken_out_takes_what_follows_from_it_along() -> None:
    start, end = TEXT.index("  - financed:"), TEXT.index("  - first-crossing:")
    found = compare(read(), read(TEXT[:start] + TEXT[end:]))
    assert told(found) == [("event", "paid", "removed")]
    assert [(one.field, one.before, one.after) for one in found.derived] == [
        ("rung financed", "disputed 2025-07-01", "disputed")
    ]


def test_a_status_that_follows_from_an_event_is_told() -> None:
    pledge = """title: T
parties: ["NO", SE]
form: treaty
summary: S
events: [{announced: 2025-01-01, id: told, sources: a}%s]
sources: {a: {publisher: P, title: T}}
"""
    found = compare(read(pledge % ""), read(pledge % ", {signed: 2025-02-01, id: done, sources: a}"))
    assert ("status", "unclear", "signed") in [(one.field, one.before, one.after) for one in found.derived]
    assert told(found) == [("event", "done", "added")]


def test_evidence_that_follows_from_sources_is_told() -> None:
    found = changed("sources: [blog, both]", "sources: [blog]")
    (part,) = found.parts
    assert [(one.field, one.before, one.after) for one in part.fields] == [
        ("sources", "blog; both", "blog"),
        ("evidence", "confirmed", "reported"),
    ]


def test_sources_origins_relations_and_changes_are_parts() -> None:
    assert told(changed("title: Färjor på el", "title: Färjor")) == [("source", "gazette", "changed")]
    assert told(changed("The press conference in Oslo", "A call")) == [("origin", "conference", "changed")]
    assert told(changed("It replaces the pledge.", "It goes on.")) == [
        ("relation", "supersedes sweden-pledge", "changed")
    ]
    newer = "changes:\n  - {date: 2025-10-01, kind: minor, note: Mended.}\n"
    assert told(changed("changes:\n", newer)) == [("change", "2025-10-01 1", "added")]


def test_fields_of_the_briefing_and_the_order_of_lists() -> None:
    found = changed("form: treaty", "form: pledge")
    assert [(one.field, one.before, one.after) for one in found.fields] == [("form", "treaty", "pledge")]
    first, second = (f"  - id: {name}\n" for name in ("two-routes", "rumour"))
    start, middle, end = TEXT.index(first), TEXT.index(second), TEXT.index("technologies:\n")
    turned = TEXT[:start] + TEXT[middle:end] + TEXT[start:middle] + TEXT[end:]
    (order,) = compare(read(), read(turned)).fields
    assert (order.field, order.after) == ("order of facts", "rumour, two-routes")


def test_briefings_come_go_and_move_under_a_new_id() -> None:
    renamed = read(TEXT.replace("parties:", f"aliases: [{TREATY}]\nparties:", 1), "ferries")
    found = list(
        compare_all({TREATY: read(), "b": read(name="b")}, {"ferries": renamed, "c": read(name="c")})
    )
    assert [(one.fate, one.id, one.before_id) for one in found] == [
        ("added", "c", None),
        ("renamed", "ferries", TREATY),
        ("removed", "b", None),
    ]
    assert [one.field for one in found[1].fields] == ["aliases"]


def test_register_entries_are_told_with_their_register() -> None:
    (part,) = compare_registers(forms("A contract."), forms("A contract between states."))
    assert (part.kind, part.id, part.fate) == ("forms", "treaty", "changed")
