"""A batch: pages and files that are made together, and everything that they are made of."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.collection.card import Card
from generator.collection.stored import part
from generator.outputs import OutputFile
from generator.store.keys import digest
from generator.views.page import PageView

Product = PageView | OutputFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Pages and files under one name.

    ``inputs`` holds a digest of each thing that they depend on, by words that ``--explain`` shows; the
    register entries are left to the watch that notes them. ``pages`` are the addresses that others may
    link to before the batch is made. What stands ``aside`` needs every briefing whole and is left
    out where only pages are wanted.
    """

    name: str
    inputs: Mapping[str, str]
    make: Callable[[], Iterable[Product]]
    pages: tuple[str, ...] = ()
    aside: bool = False

    @property
    def key(self) -> str:
        """A digest of all inputs."""
        return digest(*(word for item in self.inputs.items() for word in item))


class Shown(dict[str, bytes]):
    """Some parts of any card as bytes, by its id; many batches show the same of the same card."""

    def __init__(self, cards: Mapping[str, Card], parts: tuple[str, ...]) -> None:
        super().__init__()
        self._cards = cards
        self._parts = parts

    def __missing__(self, name: str) -> bytes:
        """The parts of a card that nobody has asked for yet, behind its id."""
        card = self._cards[name]
        self[name] = found = b"".join((name.encode(), b"\0", *(part(card, one) for one in self._parts)))
        return found

    def digest(self, names: Iterable[str]) -> str:
        """A digest of the parts of some cards, in their order."""
        return digest(b"".join(map(self.__getitem__, names)))
