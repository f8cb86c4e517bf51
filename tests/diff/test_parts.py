from generator.diff.parts import FieldDiff, compare_fields, compare_parts
from generator.model.statements import Fact


def fact(name: str = "a", text: str = "Two routes are to be served.", **fields: object) -> Fact:
    """A fact with the least that it needs."""
    return Fact.model_validate({"id": name, "topic": "scope", "text": text, **fields})


def facts(*items: Fact) -> dict[str, Fact]:
    """Facts by their ids."""
    return {item.id: item for item in items}


def test_fields_are_told_before_and_after() -> None:
    found = compare_fields(fact(sources=["x"]), fact(text="Three routes.", sources=["x", "y"], planned=True))
    assert [(one.field, one.before, one.after) for one in found] == [
        ("sources", "x", "x; y"),
        ("planned", "no", "yes"),
        ("text", "Two routes are to be served.", "Three routes."),
    ]


def test_the_order_of_sources_and_the_spelling_of_a_value_tell_nothing() -> None:
    before = fact(sources=["x", "y"], text="Two  routes.", date="2025-01-01")
    assert not list(compare_fields(before, fact(sources=["y", "x"], text="Two routes.", date="2025-01-01")))


def test_long_lists_are_told_item_by_item() -> None:
    speakers = [{"name": f"person-{number}", "office": "a minister of something"} for number in range(4)]
    other = {"name": "person-9", "office": "another"}
    found = tuple(compare_fields(fact(said_by=speakers), fact(said_by=[*speakers[:2], other, *speakers[3:]])))
    assert found == (
        FieldDiff(
            field="said_by, 3",
            before="person-2 (office: a minister of something)",
            after="person-9 (office: another)",
        ),
    )


def test_parts_come_go_and_change_by_id() -> None:
    before = facts(fact("a"), fact("b", "Ships are built in Norway."), fact("c"))
    after = facts(
        fact("d", "Nobody has said who will pay."), fact("a", "Three routes are to be served."), fact("c")
    )
    found = [(part.fate, part.id) for part in compare_parts("fact", before, after)]
    assert found == [("added", "d"), ("changed", "a"), ("removed", "b")]


def test_a_part_under_a_new_id_is_known_by_its_words() -> None:
    before, after = facts(fact("scope-1234")), facts(fact("scope-5678", "Three routes are to be served."))
    (part,) = compare_parts("fact", before, after)
    assert (part.fate, part.before_id, part.id) == ("renamed", "scope-1234", "scope-5678")
    assert [found.field for found in part.fields] == ["text"]


def test_many_new_ids_are_not_compared_with_one_another() -> None:
    """A file of thousands of statements must not cost hours."""
    before = facts(*(fact(f"a-{number}") for number in range(60)))
    after = facts(*(fact(f"b-{number}") for number in range(60)))
    assert {part.fate for part in compare_parts("fact", before, after)} == {"added", "removed"}


def test_what_is_derived_counts_as_a_change() -> None:
    same = facts(fact())
    evidence = FieldDiff(field="evidence", before="reported", after="confirmed")
    (part,) = compare_parts("fact", same, same, lambda _before, _after: (evidence,))
    assert (part.fate, part.fields) == ("changed", (evidence,))
