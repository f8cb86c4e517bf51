"""Work in portions comes back whole, whoever did it."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Event, get_ident

import pytest

from generator.freshness.sharing import AHEAD, FAR_AHEAD, shared

MANY = range(3 * FAR_AHEAD)


@pytest.fixture
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(2) as pool:
        yield pool


def test_everything_comes_back_once(executor: Executor) -> None:
    for long in (range(0), range(-1, -9, -1)):
        found = shared(executor, str, str, MANY, long)
        assert sorted(map(int, found)) == sorted((*long, *MANY))


def test_both_sides_work_and_what_is_long_is_done_here(executor: Executor) -> None:
    found = list(shared(executor, lambda one: (one, get_ident()), lambda one: (one, get_ident()), MANY, [-1]))
    assert (-1, get_ident()) in found
    assert len({who for _, who in found}) > 1


def test_what_others_cannot_do_is_done_here(executor: Executor) -> None:
    assert sorted(shared(executor, lambda _: None, lambda one: one, MANY)) == sorted(MANY)


def test_others_are_never_given_much_more_than_they_bring_back(executor: Executor) -> None:
    stop, given = Event(), []

    def wait(one: int) -> int:
        given.append(one)
        stop.wait()
        return one

    found = shared(executor, wait, lambda one: one, iter(MANY))
    first = [next(found) for _ in range(FAR_AHEAD)]
    assert len(given) <= AHEAD
    stop.set()
    assert sorted((*first, *found)) == sorted(MANY)


def test_a_mistake_comes_back_as_well(executor: Executor) -> None:
    def fail(one: int) -> int:
        raise ValueError(one)

    with pytest.raises(ValueError, match="0"):
        list(shared(executor, fail, int, MANY))
