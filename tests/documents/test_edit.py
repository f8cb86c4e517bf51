import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.documents.document import Document
from generator.documents.edit import Splice, add_to_list, offsets, splice
from generator.documents.parse import parse


def document(text: str) -> Document:
    read, _ = parse("x.yaml", text.encode())
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T\nform: f\n", "title: T\naliases: [x]\nform: f\n"),
        ("form: f\ntitle: T  # why\n", "form: f\ntitle: T  # why\naliases: [x]\n"),
        ("title: T", "title: T\naliases: [x]"),
        (
            "title: >-\n  T\n  U\n\n# note\nform: f\n",
            "title: >-\n  T\n  U\naliases: [x]\n\n# note\nform: f\n",
        ),
        ("title: T\r\nform: f\r\n", "title: T\r\naliases: [x]\r\nform: f\r\n"),
        ("aliases: [a]  # old\ntitle: T\n", "aliases: [a, x]  # old\ntitle: T\n"),
        ("aliases: [\n  a,  # first\n]\n", "aliases: [\n  a, x,  # first\n]\n"),
        ("aliases: []\n", "aliases: [x]\n"),
        ("aliases:\n", "aliases: [x]\n"),
        ("aliases: ~\n", "aliases: [x]\n"),
        ("aliases: a # old\n", "aliases: [a, x] # old\n"),
        ("aliases:\n- a\n- b # c\nform: f\n", "aliases:\n- a\n- b # c\n- x\nform: f\n"),
        ("aliases:\n  -   a\n", "aliases:\n  -   a\n  -   x\n"),
        ('{"title": "T", "form": "f"}', '{"title": "T", aliases: [x], "form": "f"}'),
    ],
)
def test_an_item_is_added_and_nothing_else_changes(before: str, after: str) -> None:
    found = document(before)
    edited = splice(before, [add_to_list(found, "aliases", "x", ("title",))])
    assert edited == after
    assert {**document(edited).data, "aliases": None} == {**found.data, "aliases": None}


@given(st.text(max_size=30), st.data())
def test_splices_change_only_their_own_characters(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    first, second = (
        Splice(start=cuts[0], end=cuts[1], text="<1>"),
        Splice(start=cuts[2], end=cuts[3], text="<2>"),
    )
    edited = splice(text, [first, second])
    assert edited == f"{text[: cuts[0]]}<1>{text[cuts[1] : cuts[2]]}<2>{text[cuts[3] :]}"


def test_a_span_is_found_again_by_its_offsets() -> None:
    found = document("a: 1\r\nb: [x, yy]\n")
    start, end = offsets(found.text, found.span(("b", 1)))
    assert found.text[start:end] == "yy"
