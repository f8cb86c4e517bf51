"""Sources grouped by the origin that they draw on, in the order in which a page numbers them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.collection.assess import Assessed
from generator.collection.names import Names

_Members = tuple[str, ...]


class GroupKind(StrEnum):
    """What the sources of a group have in common."""

    ORIGIN = "origin"
    SEVERAL = "several"
    SINGLES = "singles"
    UNTRACED = "untraced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Source keys that draw on the same: one origin, several of them, each its own, or none that is known.

    ``origins`` names what they draw on; for singles each source has an origin of its own.
    """

    kind: GroupKind
    members: _Members
    origins: tuple[str, ...] = ()


def group(assessed: Assessed, names: Names) -> tuple[Group, ...]:
    """Large origins first, then repeats of several, then single pieces, then what is not traced."""
    by_roots: dict[frozenset[str], _Members] = defaultdict(tuple)
    for key, roots in assessed.roots.items():
        by_roots[roots] += (key,)
    one = {next(iter(roots)): keys for roots, keys in by_roots.items() if len(roots) == 1}
    shared = sorted((item for item in one.items() if len(item[1]) > 1), key=lambda item: -len(item[1]))
    groups = [_of(GroupKind.ORIGIN, keys, (root,), assessed, names) for root, keys in shared]
    groups += [
        _of(GroupKind.SEVERAL, keys, tuple(sorted(roots)), assessed, names)
        for roots, keys in by_roots.items()
        if len(roots) > 1
    ]
    singles = tuple(keys[0] for keys in one.values() if len(keys) == 1)
    alone = tuple(root for root, keys in one.items() if len(keys) == 1)
    groups += [_of(GroupKind.SINGLES, singles, alone, assessed, names)] if singles else []
    untraced = by_roots.get(frozenset(), ())
    return (*groups, *([Group(kind=GroupKind.UNTRACED, members=untraced)] if untraced else []))


def numbering(groups: tuple[Group, ...]) -> Mapping[str, int]:
    """Numbers from 1 in the order of the groups."""
    keys = (key for found in groups for key in found.members)
    return {key: number for number, key in enumerate(keys, 1)}


def origin_name(root: str, assessed: Assessed, names: Names) -> str:
    """What an origin is called: as the briefing describes it, or the publisher that knows at first hand."""
    briefing = assessed.briefing
    if root in briefing.origins:
        return briefing.origins[root].name
    source = briefing.sources.get(root)
    return f"{names.publisher(source.publisher).text}, at first hand" if source else root


def _of(kind: GroupKind, keys: _Members, roots: _Members, assessed: Assessed, names: Names) -> Group:
    return Group(kind=kind, members=keys, origins=tuple(origin_name(root, assessed, names) for root in roots))
