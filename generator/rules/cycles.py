"""Names that lead back to themselves."""

from collections.abc import Iterator, Mapping

Edges = Mapping[str, tuple[str, ...]]
"""For each name the names it leads to, in the order they were written."""


def find_cycles(edges: Edges) -> Iterator[tuple[str, str]]:
    """Yield for each cycle its first member and the name after it."""
    done: set[str] = set()
    for name in edges:
        for target in edges[name]:
            if name not in done and name in reach(edges, target):
                done |= {member for member in reach(edges, target) if name in reach(edges, member)}
                yield name, target


def reach(edges: Edges, start: str) -> set[str]:
    """A name and everything that it leads to."""
    found, waiting = {start}, [start]
    while waiting:
        new = set(edges.get(waiting.pop(), ())) - found
        found |= new
        waiting += sorted(new)
    return found
