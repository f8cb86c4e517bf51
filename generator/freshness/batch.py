"""A batch: pages and files that are made together, and everything that they are made of."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.outputs import OutputFile
from generator.store.keys import digest
from generator.views.page import PageView
from generator.views.paging import Leaf, made

Finished = PageView | OutputFile
Product = Finished | Leaf[PageView]
"""A page or a file, or a page that tells what it will show before it is made."""
Inputs = Callable[[], Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Pages and files under one name.

    ``declared`` gives a digest of each thing that they depend on, by words that ``--explain`` shows; the
    register entries are left to the watch that notes them. ``pages`` are the addresses that others may
    link to before the batch is made.
    """

    name: str
    declared: Inputs
    make: Callable[[], Iterable[Product]]
    pages: tuple[str, ...] = ()

    @property
    def inputs(self) -> Mapping[str, str]:
        """What it depends on, by words."""
        return self.declared()

    @property
    def key(self) -> str:
        """A digest of all inputs."""
        return digest(*(word for item in self.inputs.items() for word in item))

    def finished(self) -> Iterator[Finished]:
        """All of it, made."""
        return made(self.make())


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The pages of one list, or of one subject, whose number may change: theirs are its name and ``#``.

    ``page`` is the first of them; ``parts`` are those of agreements that show on them; ``entry`` has the
    section and key that an agreement must name to stand there, where not all do. ``weight`` tells how many
    briefings’ pages cost as much as one of its batches.
    """

    name: str
    page: str
    parts: tuple[str, ...]
    batches: Callable[[], Iterable[Batch]]
    entry: tuple[str, str] | None = None
    weight: int = 1
