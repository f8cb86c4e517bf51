"""Making pages, in this process or in any other that can read the project."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from generator import urls
from generator.diagnostics import Diagnostic
from generator.freshness.batch import Batch
from generator.freshness.recipes import Kitchen
from generator.outputs import OutputFile
from generator.pipeline import Checked, Project, check, kitchen, render
from generator.publish.conversion import Converter, Markup
from generator.render.render import Renderer
from generator.store.cards import Reads
from generator.store.store import Store


class Sheet(NamedTuple):
    """A file of the site: where it lies, a digest of all that it shows, and the output, pages as HTML.

    There is no output where the site is known to hold the same already.
    """

    path: str
    mark: bytes
    output: OutputFile | None


class Made(NamedTuple):
    """The files of a batch, with what they looked up and what went wrong."""

    name: str
    sheets: tuple[Sheet, ...]
    reads: Reads
    diagnostics: tuple[Diagnostic, ...]


Known = Mapping[str, bytes]
"""The digests of the files that the site holds already, by path."""


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

    @cached_property
    def batches(self) -> Mapping[str, Batch]:
        """Every batch of the site by name."""
        return {batch.name: batch for batch in self.kitchen.batches()}

    def make(self, name: str, known: Known = MappingProxyType({})) -> Made:
        """Make a batch by name."""
        return self.carry_out(self.batches[name], known)

    def carry_out(self, batch: Batch, known: Known = MappingProxyType({})) -> Made:
        """Make a batch, and note what it looks up."""
        with self.checked.watch.noting() as reads:
            outputs, diagnostics = render(batch.make(), self.renderer)
        sheets = tuple(self._sheet(output, known) for output in outputs)
        return Made(batch.name, sheets, frozenset(reads), diagnostics)

    def _sheet(self, output: OutputFile, known: Known) -> Sheet:
        path, mark = destination(output), self._mark(output)
        return Sheet(path, mark, None if known.get(path) == mark else self._converted(output))

    def _mark(self, output: OutputFile) -> bytes:
        """A digest of a file, for a page with its head and with what the theme adds."""
        shown = repr((sorted(output.meta.items()), output.source, self.signature)) if output.is_page else ""
        content = output.content.encode() if isinstance(output.content, str) else output.content
        return blake2b(content + shown.encode(), digest_size=12).digest()

    def _converted(self, output: OutputFile) -> OutputFile:
        if not output.is_page:
            return output
        html = self.converter.convert(output.path, str(output.content))
        return OutputFile(path=output.path, content=html, source=output.source, meta=output.meta)


def destination(output: OutputFile) -> str:
    """Where an output lies in the site: of a page its address’ index."""
    return f"{urls.address(output.path)}index.html" if output.is_page else output.path


_open: dict[str, Workshop] = {}
"""The workshop of this process by its ticket; a process that was forked has that of its parent."""


def open_here(order: Order, workshop: Workshop) -> None:
    """Let this process, and those that it forks, use a workshop that is open already."""
    _open.clear()
    _open[order.ticket] = workshop


def make_chunk(order: Order, portion: Sequence[tuple[str, Known]]) -> list[Made]:
    """Make some batches, wherever this runs."""
    if order.ticket not in _open:
        checked = check(order.project, store=Store(order.store))
        open_here(order, Workshop(order.project, checked, order.markup, order.signature))
    return [_open[order.ticket].make(name, known) for name, known in portion]


def chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Names in portions."""
    rest = iter(names)
    while portion := list(islice(rest, size)):
        yield portion
