"""Work in portions, done by other processes and by this one."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, as_completed
from itertools import islice
from typing import TypeVar

AHEAD = 6
"""Portions that others have been given and not brought back; more would only take memory."""
FAR_AHEAD = 64
"""The same while this process is busy with something long."""

Portion = TypeVar("Portion")
Result = TypeVar("Result")


def shared(
    executor: Executor,
    there: Callable[[Portion], Result | None],
    here: Callable[[Portion], Result],
    portions: Iterable[Portion],
    long: Iterable[Portion] = (),
    ahead: int = AHEAD,
) -> Iterator[Result]:
    """What comes of portions of work, in any order.

    This process does its share, and does again what another could not. What is ``long`` it does
    itself, one after the other: they take most memory, which so is taken once. Fewer ``ahead`` mean
    that nobody waits long for another at the end.
    """
    rest = iter(portions)
    waiting: dict[Future[Result | None], Portion] = {}

    def send(most: int) -> None:
        for portion in islice(rest, max(0, most - len(waiting))):
            waiting[executor.submit(there, portion)] = portion

    def brought_back(done: Iterable[Future[Result | None]]) -> Iterator[Result]:
        for future in done:
            portion, found = waiting.pop(future), future.result()
            yield here(portion) if found is None else found

    for portion in long:
        send(FAR_AHEAD)
        yield here(portion)
        yield from brought_back([future for future in waiting if future.done()])
    send(ahead)
    for portion in rest:
        yield here(portion)
        yield from brought_back([future for future in waiting if future.done()])
        send(ahead)
    yield from brought_back(as_completed(tuple(waiting)))
