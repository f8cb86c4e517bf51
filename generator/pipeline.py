"""The story on one page: load → decode → assess → link → check → view → render → outputs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import rules
from generator.collection.link import gathered
from generator.collection.register_files import RegisterFiles
from generator.diagnostics import Diagnostic, has_errors
from generator.documents.load import find, name_of
from generator.freshness.batch import Finished
from generator.freshness.checking import Checker, check_all, keep_findings, suspects, unread_problems
from generator.freshness.project import Checked, Executors, Progress, Project, alone, silent
from generator.freshness.reading import Reader
from generator.freshness.recipes import Kitchen
from generator.freshness.registry import registry
from generator.freshness.stock import Readings, take_stock
from generator.model.registers import Registers
from generator.outputs import OutputFile
from generator.render.render import Renderer
from generator.store.cards import CardStore
from generator.store.store import Store

__all__ = ["Built", "Checked", "Progress", "Project", "build", "check", "load_registers", "silent"]

BRIEFINGS = "briefings"
REGISTERS = f"{BRIEFINGS}/_registers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The files of the site; none where something is wrong."""

    outputs: tuple[OutputFile, ...]
    diagnostics: tuple[Diagnostic, ...]
    checked: Checked

    @property
    def as_of(self) -> date:
        """The day that the site speaks for."""
        return self.checked.collection.as_of


def check(
    project: Project, progress: Progress = silent, *, store: Store | None = None, executors: Executors = alone
) -> Checked:
    """Report every problem in one run; of what an earlier build has read only what changed is read."""
    store = store or Store()
    found, registers = find(project.root), registry(project.root, store)
    reader = Reader.with_registry(project.root, registers)
    readings = Readings(reader, CardStore(store))
    stock = take_stock(found.paths, reader, registers, store, readings.keep, progress, executors)
    if store.failed:  # what it holds may be what was read before
        return check(project, progress, store=Store(), executors=executors)
    collection = gathered(
        stock.ties,
        stock.card,
        reader.names,
        register_files=registers.files,
        unreadable=stock.unreadable,
        as_of=project.as_of,
    )
    readings.of = {**collection.drafts, **collection.by_id}
    findings = check_all(Checker(collection, reader.watch), suspects(stock, collection), executors)
    problems = {
        *registers.problems,
        *found.diagnostics,
        *rules.check_registers(collection),
        *unread_problems(stock, store),
        *keep_findings(findings, collection.as_of, store),
    }
    return Checked(
        collection=collection,
        assessed=readings,
        digests={name_of(path): file.digest for path, file in stock.files.items()},
        watch=reader.watch,
        registers=registers,
        turn=stock.turn,
        diagnostics=tuple(sorted(problems, key=lambda problem: problem.order)),
    )


def kitchen(project: Project, checked: Checked, renderer: Renderer) -> Kitchen:
    """Everything that the pages of a project are made of."""
    return Kitchen(
        collection=checked.collection,
        assessed=checked.assessed,
        digests=checked.digests,
        site=project.site,
        templates=renderer.digest,
    )


def build(project: Project, progress: Progress = silent, *, strict: bool = False) -> Built:
    """Check, and if nothing stands against it render every page, all in memory."""
    checked = check(project, progress)
    if has_errors(checked.diagnostics, strict=strict):
        return Built(outputs=(), diagnostics=checked.diagnostics, checked=checked)
    renderer = Renderer(project.templates)
    outputs: list[OutputFile] = []
    problems: list[Diagnostic] = []
    batches = tuple(kitchen(project, checked, renderer).batches())
    for done, batch in enumerate(batches):
        progress("Rendering", done, len(batches))
        made, diagnostics = render(batch.finished(), renderer)
        outputs += made
        problems += diagnostics
    diagnostics = (*checked.diagnostics, *problems)
    kept = () if has_errors(diagnostics, strict=strict) else tuple(outputs)
    return Built(outputs=kept, diagnostics=diagnostics, checked=checked)


def render(
    products: Iterable[Finished], renderer: Renderer
) -> tuple[list[OutputFile], tuple[Diagnostic, ...]]:
    """Turn views into Markdown; files are what they are."""
    outputs: list[OutputFile] = []
    problems: list[Diagnostic] = []
    for product in products:
        output, diagnostics = (product, ()) if isinstance(product, OutputFile) else renderer.render(product)
        problems += diagnostics
        outputs += [output] if output else []
    return outputs, tuple(problems)


def load_registers(root: Path) -> tuple[Registers, RegisterFiles, tuple[Diagnostic, ...]]:
    """Read the registers; one that is missing is empty, one that is broken is reported."""
    found = registry(root)
    return found.registers, found.files, found.problems
