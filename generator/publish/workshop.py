"""Making pages, in this process or in any other that can read the project."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from generator.diagnostics import Diagnostic
from generator.freshness.batch import Batch
from generator.freshness.recipes import Kitchen
from generator.outputs import OutputFile
from generator.pipeline import Checked, Project, check, kitchen, render
from generator.publish.conversion import Converter, Markup
from generator.render.render import Renderer
from generator.store.cards import Reads
from generator.store.store import Store


class Made(NamedTuple):
    """The outputs of a batch, pages as HTML, with what they looked up and what went wrong."""

    name: str
    outputs: tuple[OutputFile, ...]
    reads: Reads
    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What another process needs to open the same workshop; ``ticket`` tells one build from the next."""

    project: Project
    markup: Markup
    store: Path
    ticket: str


@dataclass(frozen=True)
class Workshop:
    """A checked project, and everything to make its pages with."""

    project: Project
    checked: Checked
    markup: Markup

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

    def make(self, name: str) -> Made:
        """Make a batch by name."""
        return self.carry_out(self.batches[name])

    def carry_out(self, batch: Batch) -> Made:
        """Make a batch, and note what it looks up."""
        with self.checked.watch.noting() as reads:
            outputs, diagnostics = render(batch.make(), self.renderer)
        pages = tuple(self._convert(output) for output in outputs)
        return Made(batch.name, pages, frozenset(reads), diagnostics)

    def _convert(self, output: OutputFile) -> OutputFile:
        if not output.is_page:
            return output
        html = self.converter.convert(output.path, str(output.content))
        return OutputFile(path=output.path, content=html, source=output.source, meta=output.meta)


_open: dict[str, Workshop] = {}
"""The workshop of this process by its ticket; a process that was forked has that of its parent."""


def open_here(order: Order, workshop: Workshop) -> None:
    """Let this process, and those that it forks, use a workshop that is open already."""
    _open.clear()
    _open[order.ticket] = workshop


def make_chunk(order: Order, names: Sequence[str]) -> list[Made]:
    """Make some batches, wherever this runs."""
    if order.ticket not in _open:
        checked = check(order.project, store=Store(order.store))
        open_here(order, Workshop(order.project, checked, order.markup))
    return [_open[order.ticket].make(name) for name in names]


def chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Names in portions."""
    rest = iter(names)
    while portion := list(islice(rest, size)):
        yield portion
