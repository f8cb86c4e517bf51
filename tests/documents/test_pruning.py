from hypothesis import given
from hypothesis import strategies as st

from generator.documents.pruning import prune, put

DATA = {"events": [{"a": "1"}, {"b": "2"}, {"c": "3"}], "title": "T"}

trees = st.recursive(
    st.text(max_size=3) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=8,
)


def test_an_item_goes_and_the_others_keep_their_first_index() -> None:
    left, kept, dropped = prune(DATA, [("events", 1)])
    assert left == {"events": [{"a": "1"}, {"c": "3"}], "title": "T"}
    assert kept == {("events",): (0, 2)}
    assert dropped == {"2"}


def test_a_place_below_a_text_takes_the_text() -> None:
    left, _, dropped = prune(DATA, [("title", "main")])
    assert "title" not in left
    assert dropped == {"T"}


def test_nothing_to_take_out_leaves_an_equal_copy() -> None:
    left, kept, dropped = prune(DATA, [()])
    assert (left, kept, dropped) == (DATA, {}, frozenset())
    assert left["events"] is not DATA["events"]


@given(trees, st.lists(st.tuples(st.text(max_size=2) | st.integers(0, 3), st.integers(0, 3)), max_size=3))
def test_the_data_passed_in_never_changes(data: object, places: list[tuple[str | int, ...]]) -> None:
    before = repr(data)
    prune(data, places)
    assert repr(data) == before


def test_a_value_is_put_in_without_changing_the_data_passed_in() -> None:
    before = repr(DATA)
    assert put(DATA, ("events", 1, "d"), "4")["events"][1] == {"b": "2", "d": "4"}
    assert repr(DATA) == before


def test_a_value_is_put_into_the_single_item_of_a_list() -> None:
    assert put({"by": {"office": "x"}}, ("by", 0, "name"), "y") == {"by": {"office": "x", "name": "y"}}
