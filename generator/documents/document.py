"""A YAML file as plain data that knows its lines and columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Span
from generator.documents.places import KeyPath, Place
from generator.documents.scalars import stretch
from generator.documents.source import Source

Value: TypeAlias = bool | str | list["Value"] | dict[str, "Value"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Source):
    """The data of one file and where each value stands.

    Numbers and dates are text as written: the model decides what they mean. Look-ups never fail:
    a path that does not exist gives the place of its nearest ancestor.
    """

    data: Mapping[str, Value]
    root: Place

    def span(self, path: KeyPath) -> Span:
        """Where the value stands; for an empty value, the sign it would follow."""
        place = self.root.nearest(path)
        end = place.start + len(self.text[place.start : place.end].rstrip())
        return self.between(place.start - (place.start == place.end), end)

    def key_span(self, path: KeyPath) -> Span:
        """Where the mapping key stands; for an item of a list, the item."""
        place = self.root.nearest(path)
        return self.between(*place.key) if place.key else self.span(path)

    def locate(self, path: KeyPath, start: int, end: int) -> Span:
        """Where the characters ``start`` to before ``end`` of a text value stand in the file.

        Folding, escapes and indentation are undone; where that cannot be done, the whole value.
        """
        found = stretch(self.text, self.root.nearest(path), self._text_at(path), start, end)
        return self.between(*found) if found else self.span(path)

    def _text_at(self, path: KeyPath) -> str | None:
        value: object = self.data
        for step in path:
            if isinstance(value, Mapping):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
                value = value[step]
            else:
                return None
        return value if isinstance(value, str) else None
