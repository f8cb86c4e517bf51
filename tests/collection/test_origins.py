"""Ten wires of one post are one origin."""

from hypothesis import given
from hypothesis import strategies as st

from generator.collection.names import Names
from generator.collection.origins import OriginCount, count, trace
from tests.collection.reading import REGISTERS, decoded

SOURCES = """\
sources:
  original: {publisher: gazette, title: A, own_reporting: true}
  copy: {publisher: gazette, title: B, derived_from: original}
  copy-of-copy: {publisher: gazette, title: C, derived_from: copy}
  of-wire: {publisher: gazette, title: D, derived_from: wire}
  of-both: {publisher: gazette, title: E, derived_from: [wire, original]}
  untraced: {publisher: gazette, title: F}
  untraced-copy: {publisher: gazette, title: G, derived_from: untraced}
  circle: {publisher: gazette, title: H, derived_from: circle-too}
  circle-too: {publisher: gazette, title: I, derived_from: circle}
origins:
  wire: A wire
"""
ROOTS = trace(decoded(SOURCES).model, Names(registers=REGISTERS))


def total(*keys: str) -> int:
    return count(keys, ROOTS).total


def test_roots_are_followed_to_what_was_said_first() -> None:
    assert ROOTS["copy-of-copy"] == {"original"}
    assert ROOTS["of-both"] == {"wire", "original"}
    assert ROOTS["untraced-copy"] == set()
    assert ROOTS["circle"] == set()


def test_copies_count_once() -> None:
    assert total("original", "copy", "copy-of-copy") == 1
    assert total("copy", "of-wire") == 2


def test_a_source_that_draws_on_two_origins_adds_none_to_them() -> None:
    assert total("copy", "of-wire", "of-both") == 2
    assert total("of-both") == 1


def test_all_that_is_not_traced_counts_as_one() -> None:
    assert count(["untraced", "untraced-copy", "circle"], ROOTS) == OriginCount(
        sources=3, traced=0, untraced=3
    )
    assert total("untraced", "untraced-copy", "circle") == 1
    assert total("untraced", "copy") == 2


def test_what_is_not_listed_and_what_is_named_twice_does_not_count() -> None:
    assert count(["copy", "copy", "nowhere"], ROOTS) == OriginCount(sources=1, traced=1, untraced=0)


@given(st.lists(st.frozensets(st.sampled_from("abcde"), max_size=3), max_size=8))
def test_there_are_never_more_origins_than_sources_or_roots(found: list[frozenset[str]]) -> None:
    roots = {str(number): origins for number, origins in enumerate(found)}
    counted = count(roots, roots)
    traced = [origins for origins in found if origins]
    assert counted.traced <= min(len(traced), len(frozenset[str]().union(*traced)))
    assert (counted.traced > 0) == bool(traced)
    assert counted == count(reversed(tuple(roots)), roots)
