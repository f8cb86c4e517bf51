from hypothesis import given
from hypothesis import strategies as st

from generator.rules.cycles import find_cycles, reach

names = st.sampled_from("abcdef")


def test_a_cycle_is_named_once_at_its_first_member() -> None:
    edges = {"a": ("b",), "b": ("c", "d"), "c": ("b",), "e": ("e",)}
    assert list(find_cycles(edges)) == [("b", "c"), ("e", "e")]


def test_two_ways_to_one_end_are_no_cycle() -> None:
    assert not list(find_cycles({"a": ("b", "c"), "b": ("d",), "c": ("d",)}))


@given(st.dictionaries(names, st.lists(names, max_size=3).map(tuple)))
def test_what_leads_back_to_itself_is_found_and_nothing_else(edges: dict[str, tuple[str, ...]]) -> None:
    looping = {name for name in edges if any(name in reach(edges, target) for target in edges[name])}
    found = list(find_cycles(edges))
    assert all(name in reach(edges, target) for name, target in found)
    assert looping <= {member for name, _ in found for member in reach(edges, name)}
