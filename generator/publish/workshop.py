"""Making pages, in this process or in any other that can read the project."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator import urls
from generator.diagnostics import Diagnostic
from generator.freshness.batch import Batch, Finished, Product
from generator.freshness.garbage import swept_after
from generator.freshness.recipes import Kitchen
from generator.outputs import OutputFile
from generator.pipeline import Checked, Project, check, kitchen
from generator.publish.conversion import Converter, Markup
from generator.render.render import Renderer
from generator.store.cards import Reads
from generator.store.keys import digest
from generator.store.store import Store
from generator.views.paging import Leaf

_MARK = 12
"""Bytes of a digest of all that a file shows."""


class Sheet(NamedTuple):
    """A file of the site: where it lies, a digest of all that it shows, and the output, pages as HTML.

    There is no output where the site is known to hold the same already. The mark of a leaf ends with a
    digest of what it shows it from; ``left`` says that by this it was known, or not wanted, and was not made.
    """

    path: str
    mark: bytes
    output: OutputFile | None
    left: bool = False


class Made(NamedTuple):
    """The files of a batch, what went wrong, and what they looked up but for leaves that were left."""

    name: str
    sheets: tuple[Sheet, ...]
    reads: Reads
    diagnostics: tuple[Diagnostic, ...]


Known = Mapping[str, bytes]
"""The digests of the files that the site holds already, by path."""
Portion = Sequence[tuple[str, Known]]
"""Names of batches, each with what the site holds of it."""


Printer = Callable[[Sheet], Sheet]
"""Writes a file, and gives it back without its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What another process needs to open the same workshop.

    ``signature`` stands for all that the theme adds to a page, ``ticket`` tells one build from the next.
    """

    project: Project
    markup: Markup
    signature: str
    store: Path
    ticket: str


@dataclass(frozen=True)
class Workshop:
    """A checked project, and everything to make its pages with."""

    project: Project
    checked: Checked
    markup: Markup
    signature: str = ""

    @cached_property
    def renderer(self) -> Renderer:
        """Makes Markdown of views."""
        return Renderer(self.project.templates)

    @cached_property
    def converter(self) -> Converter:
        """Makes HTML of Markdown."""
        return Converter(self.markup)

    @cached_property
    def kitchen(self) -> Kitchen:
        """Everything that pages are made of."""
        return kitchen(self.project, self.checked, self.renderer)

    def make(self, name: str, known: Known, printer: Printer) -> Made:
        """Make a batch by name; each of its files goes to the printer before the next is made."""
        return self.carry_out(self.kitchen.batch(name), known, printer)

    def carry_out(
        self,
        batch: Batch,
        known: Known = MappingProxyType({}),
        printer: Printer = lambda sheet: sheet,
        leaf: str | None = None,
    ) -> Made:
        """Make a batch, of its leaves all or the one that is named, and note what it looks up."""
        problems: list[Diagnostic] = []
        with self.checked.watch.noting() as reads:
            made = (self._made(product, known, problems, leaf) for product in batch.make())
            sheets = tuple(printer(sheet) for sheet in made if sheet)
        return Made(batch.name, sheets, frozenset(reads), tuple(problems))

    def _made(
        self, product: Product, known: Known, problems: list[Diagnostic], leaf: str | None
    ) -> Sheet | None:
        """A file of the site; a leaf is left if it is known to be the same, or if another one is named."""
        if not isinstance(product, Leaf):
            return self._sheet(product, b"", known, problems)
        path, source = destination(product.path), self._digest(product.shows, self.checked.registers.key)
        held = known.get(path, b"")
        if held[_MARK:] == source or leaf not in (None, path):
            return Sheet(path, held, None, left=True)
        return self._sheet(product.make(), source, known, problems)

    def _sheet(
        self, product: Finished, source: bytes, known: Known, problems: list[Diagnostic]
    ) -> Sheet | None:
        """A file of the site; none where a template of it is wrong."""
        path, shown = destination(product.path), self._mark(product)
        mark = shown + source
        if known.get(path, b"")[:_MARK] == shown:
            return Sheet(path, mark, None)
        if isinstance(product, OutputFile):
            return Sheet(path, mark, product)
        output, found = self.renderer.render(product)
        problems += found
        return Sheet(path, mark, self._converted(output)) if output else None

    def _mark(self, product: Finished) -> bytes:
        """A digest of a file; of a page, of all that its template is given and of what the theme adds."""
        if isinstance(product, OutputFile):
            return blake2b(product.data, digest_size=_MARK).digest()
        return self._digest(repr(product), self.renderer.digest(product.template))

    def _digest(self, *shown: str) -> bytes:
        return bytes.fromhex(digest(*shown, self.signature))[:_MARK]

    def _converted(self, output: OutputFile) -> OutputFile:
        html = self.converter.convert(output.path, str(output.content))
        return OutputFile(path=output.path, content=html, source=output.source, meta=output.meta)


def destination(path: str) -> str:
    """Where an output lies in the site by its source path: of a page its address’ index."""
    return f"{urls.address(path)}index.html" if path.endswith(".md") else path


_open: dict[str, tuple[Workshop, Printer]] = {}
"""The workshop of this process by its ticket; a process that was forked has that of its parent."""


def open_here(order: Order, workshop: Workshop, printer: Printer) -> None:
    """Let this process, and those that it forks, use a workshop that is open already."""
    _open.clear()
    _open[order.ticket] = workshop, printer


def make_chunk(order: Order, portion: Portion) -> list[Made]:
    """Make some batches, wherever this runs; where the site is at hand they are written as well."""
    if order.ticket not in _open:
        checked = check(order.project, store=Store(order.store))
        open_here(order, Workshop(order.project, checked, order.markup, order.signature), lambda sheet: sheet)
    workshop, printer = _open[order.ticket]
    with swept_after():
        return [workshop.make(name, known, printer) for name, known in portion]


def chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Names in portions."""
    rest = iter(names)
    while portion := list(islice(rest, size)):
        yield portion
