"""Records by name, before and after: which came, which went, which fields of the others changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal

from generator.diff.words import summary, words
from generator.model.base import Model

Fate = Literal["added", "removed", "renamed", "changed"]

_NAME = frozenset({"id"})
_SHORT = 80
_ALIKE = 0.5
"""The share of their first ``_TELLING`` words from which on two parts are one under another id."""
_TELLING = 50
_MOST_COMPARED = 400
"""Pairs of ids that came and went; beyond, as in a file made to be slow, none is tried."""
_UNORDERED = frozenset({"about", "aliases", "derived_from", "sources"})
"""Lists in which the order tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDiff:
    """A field before and after, in words; none where it was or is absent."""

    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDiff:
    """A named part, such as a fact or a source: what became of it, and what it says.

    ``before_id`` is its earlier name, where that changed: with it went its permalink.
    """

    kind: str
    id: str
    fate: Fate
    summary: str
    before_id: str | None = None
    fields: tuple[FieldDiff, ...] = ()


def compare_fields(
    before: Model, after: Model, leave_out: frozenset[str] = frozenset()
) -> Iterator[FieldDiff]:
    """The fields of a record that differ, in the model’s order; a long list item by item."""
    for name in type(after).model_fields:
        if name not in leave_out and getattr(before, name) != getattr(after, name):
            yield from _values(name, getattr(before, name), getattr(after, name))


def compare_parts(
    kind: str,
    before: Mapping[str, Model],
    after: Mapping[str, Model],
    derived: Callable[[str, str], Iterable[FieldDiff]] = lambda _before, _after: (),
) -> Iterator[PartDiff]:
    """The parts that differ: those that stand in the later version first, in its order.

    ``derived`` tells, of a part by its earlier and its later name, what changed though nobody typed it.
    """
    earlier = _matched(before, after)
    for name, item in after.items():
        old = earlier.get(name)
        if old is None:
            yield PartDiff(kind=kind, id=name, fate="added", summary=summary(item))
        else:
            fields = (*compare_fields(before[old], item, _NAME), *derived(old, name))
            found = PartDiff(kind=kind, id=name, fate="changed", summary=summary(item), fields=fields)
            if old != name:
                yield replace(found, fate="renamed", before_id=old)
            elif fields:
                yield found
    for name, item in before.items():
        if name not in earlier.values():
            yield PartDiff(kind=kind, id=name, fate="removed", summary=summary(item))


def _matched(before: Mapping[str, Model], after: Mapping[str, Model]) -> Mapping[str, str]:
    """For each later name the earlier one: the same, or else that of the part most like it."""
    found = {name: name for name in after if name in before}
    gone = [name for name in before if name not in after]
    new = [name for name in after if name not in before]
    if len(gone) * len(new) > _MOST_COMPARED:
        return found
    pairs = ((_likeness(before[old], after[name]), name, old) for old in gone for name in new)
    for likeness, name, old in sorted(pairs, key=lambda pair: -pair[0]):
        if likeness >= _ALIKE and name not in found and old not in found.values():
            found[name] = old
    return found


def _likeness(before: Model, after: Model) -> float:
    old, new = (summary(item).split(" ")[:_TELLING] for item in (before, after))
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _values(name: str, before: object, after: object) -> Iterator[FieldDiff]:
    whole = FieldDiff(field=name, before=words(before), after=words(after))
    if whole.before == whole.after:
        return
    if not isinstance(before, tuple) or not isinstance(after, tuple):
        yield whole
    elif not (name in _UNORDERED and _items(before) == _items(after)):
        short = len(whole.before or "") + len(whole.after or "") <= _SHORT
        yield from (whole,) if short else _item_diffs(name, before, after)


def _items(values: tuple[object, ...]) -> list[str]:
    return sorted(words(value) or "" for value in values)


def _item_diffs(name: str, before: tuple[object, ...], after: tuple[object, ...]) -> Iterator[FieldDiff]:
    for place, old, new in _paired(before, after):
        yield FieldDiff(field=f"{name}, {place}", before=words(old), after=words(new))


def _paired(before: tuple[object, ...], after: tuple[object, ...]) -> Iterator[tuple[int, object, object]]:
    """The items that differ with the later one’s place, counted from one, and what stood there before."""
    old, new = [words(item) or "" for item in before], [words(item) or "" for item in after]
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            items = zip_longest(before[start:end], after[first:last])
            yield from ((first + 1 + step, *pair) for step, pair in enumerate(items))
