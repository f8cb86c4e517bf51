"""Finding the way back: where a place of checked data stands in the file it was written in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Span
from generator.documents.document import Document
from generator.documents.places import KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A document, and how its data was changed before it was checked.

    ``renamed`` maps places of the data to the places they were written at; ``kept`` gives,
    for a list from which items were taken out, the original indexes of those that stayed.
    """

    document: Document
    renamed: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    kept: Mapping[KeyPath, tuple[int, ...]] = field(default_factory=dict)

    def original(self, place: KeyPath) -> KeyPath:
        """Where a place of the data stands in the document, down to the last part written there."""
        return self._written(self._meant(place))

    def span(self, place: KeyPath) -> Span:
        """The value at a place."""
        return self.document.span(self.original(place))

    def key_span(self, place: KeyPath) -> Span:
        """The key at a place."""
        return self.document.key_span(self.original(place))

    def text_span(self, place: KeyPath, start: int, end: int) -> Span:
        """Characters of the text at a place."""
        return self.document.locate(self.original(place), start, end)

    def holds(self, place: KeyPath) -> bool:
        """Whether the file says something at a place, or in a text that is short for it."""
        meant, original = self._meant(place), self.original(place)
        return original == meant or (bool(original) and isinstance(self._at(original), str))

    def _meant(self, place: KeyPath) -> KeyPath:
        found: KeyPath = ()
        for part in place:
            indexes = self.kept.get(found)
            step = indexes[part] if indexes is not None and isinstance(part, int) else part
            found = self.renamed.get((*found, step), (*found, step))
        return found

    def _written(self, place: KeyPath) -> KeyPath:
        data: object = self.document.data
        for depth, part in enumerate(place):
            if isinstance(data, Mapping) and part in data:
                data = data[part]
            elif isinstance(data, list | tuple) and isinstance(part, int) and part < len(data):
                data = data[part]
            else:
                return place[:depth]
        return place

    def _at(self, place: KeyPath) -> object:
        data: object = self.document.data
        for part in place:
            data = data[part]  # type: ignore[index]
        return data
