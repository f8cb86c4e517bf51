"""Taking out what cannot be read, so that the rest can."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.documents.places import KeyPath

_GONE = object()


def prune(data: Any, places: Sequence[KeyPath]) -> tuple[Any, dict[KeyPath, tuple[int, ...]], frozenset[str]]:
    """Take out the value at, or nearest above, each place.

    Returns the data that is left, the indexes that stayed in each list that lost an item, and
    every text that went with what was taken out. The data passed in is not changed.
    """
    places = [place for place in places if place]
    dropped = frozenset(text for place in places for _, text in texts(_at(data, place)))
    kept: dict[KeyPath, tuple[int, ...]] = {}
    marked = data
    for place in places:
        marked = _mark(marked, place)
    return _compact(marked, (), kept), kept, dropped


def put(data: Any, place: KeyPath, value: Any) -> Any:
    """The data with a value at a place; the single item of a list may stand in the place of the list."""
    if not place:
        return value
    part, rest = place[0], place[1:]
    if isinstance(data, list):
        return [put(item, rest, value) if index == part else item for index, item in enumerate(data)]
    if isinstance(data, dict) and isinstance(part, str):
        return {**data, part: put(data.get(part), rest, value)}
    return put(data, rest, value) if rest else value


def _at(data: Any, place: KeyPath) -> Any:
    for part in place:
        if not _has(data, part):
            return data
        data = data[part]
    return data


def _has(data: Any, part: str | int) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and part < len(data)


def _mark(data: Any, place: KeyPath) -> Any:
    if not place or not _has(data, place[0]):
        return _GONE
    part, inner = place[0], _mark(data[place[0]], place[1:])
    if isinstance(data, dict):
        return {**data, part: inner}
    return [inner if index == part else item for index, item in enumerate(data)]


def _compact(data: Any, place: KeyPath, kept: dict[KeyPath, tuple[int, ...]]) -> Any:
    if isinstance(data, dict):
        return {key: _compact(item, (*place, key), kept) for key, item in data.items() if item is not _GONE}
    if isinstance(data, list):
        indexes = tuple(index for index, item in enumerate(data) if item is not _GONE)
        if len(indexes) < len(data):
            kept[place] = indexes
        return [_compact(data[index], (*place, index), kept) for index in indexes]
    return data


def texts(data: Any, place: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every text of the data with its place, in the order of the data."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict | list):
        for step, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(item, (*place, step))
