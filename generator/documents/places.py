"""Where values stand in a text, as a tree that mirrors the data."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

Step = str | int
KeyPath = tuple[Step, ...]
Stretch = tuple[int, int]


class Place(NamedTuple):
    """Where one value stands, in character offsets.

    ``style`` is the character that opens the value in YAML: a quote, ``|``, ``>``, ``[`` or ``{``,
    ``*`` for an alias, and nothing for plain text and for indented lists and mappings.
    ``key`` is where the value's own key stands; a scalar has no ``children``.
    """

    start: int
    end: int
    style: str = ""
    key: Stretch | None = None
    children: Mapping[Step, "Place"] | None = None

    def nearest(self, path: KeyPath) -> "Place":
        """The place at the path, or else that of its nearest ancestor."""
        place = self
        for step in path:
            child = (place.children or {}).get(step)
            if child is None:
                break
            place = child
        return place

    def walk(self) -> Iterator["Place"]:
        """This place and every place below it, in the order of the text."""
        yield self
        for child in (self.children or {}).values():
            yield from child.walk()
