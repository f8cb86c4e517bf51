"""Finding the way back: where a place of checked data stands in the file it was written in."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Span
from generator.documents.document import Document
from generator.documents.places import KeyPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A document, and how its data was changed before it was checked.

    ``renamed`` maps places of the data to the places they were written at; ``kept`` gives,
    for a list from which items were taken out, the original indexes of those that stayed;
    ``filled`` holds the places whose values were made up because none could be read.
    """

    document: Document
    renamed: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    kept: Mapping[KeyPath, tuple[int, ...]] = field(default_factory=dict)
    filled: Container[KeyPath] = ()

    def original(self, place: KeyPath) -> KeyPath:
        """Where a place of the data stands in the document, down to the last part written there."""
        return self._written(self.meant(place))[0]

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
        return self.written(place) is not None

    def written(self, place: KeyPath) -> KeyPath | None:
        """Where the document says what is at a place; none where it says nothing of it."""
        meant = self.meant(place)
        found, whole = self._written(meant)
        return found if whole and meant not in self.filled else None

    def meant(self, place: KeyPath) -> KeyPath:
        """The place as the document would have it, down to a value that was made up."""
        found: KeyPath = ()
        for part in place:
            if found in self.filled:
                break
            indexes = self.kept.get(found)
            step = indexes[part] if indexes is not None and isinstance(part, int) else part
            below = (*found, step)
            found = self.renamed.get(below, below)
        return found

    def _written(self, place: KeyPath) -> tuple[KeyPath, bool]:
        """How far the document goes along a place, and whether what stands there says all of it.

        The single item of a list stands where the list would; a text is short for what lies below it.
        """
        found: KeyPath = ()
        data: object = self.document.data
        for part in place:
            if _holds(data, part):
                data, found = data[part], (*found, part)  # type: ignore[index]
            elif part != 0 or not found or isinstance(data, list):
                return found, bool(found) and isinstance(data, str)
        return found, True


def _holds(data: object, part: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(part, int) and part < len(data)
    return isinstance(data, Mapping) and part in data
