"""The story on one page: load → decode → assess → link → check → view → render → outputs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from generator import rules
from generator.collection.assess import Assessed, assess
from generator.collection.link import Collection, link
from generator.collection.names import Names
from generator.collection.register_files import RegisterFiles, examine
from generator.decode import Decoded, decode, decode_register
from generator.diagnostics import Diagnostic, has_errors
from generator.documents.load import find, load
from generator.exports.attachments import attachments
from generator.exports.codebook import data_views
from generator.exports.dataset import dataset
from generator.exports.feeds import feeds
from generator.exports.redirects import redirects
from generator.model.registers import Registers
from generator.outputs import OutputFile
from generator.render.render import Renderer
from generator.views.pages import page_views
from generator.views.site import Site

BRIEFINGS = "briefings"
REGISTERS = f"{BRIEFINGS}/_registers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """Where a project lies and what it was told.

    ``as_of`` is the day the site speaks for, by default the newest editorial date in the
    content; ``templates`` is a folder whose templates replace the packaged ones of the same name.
    """

    root: Path
    as_of: date | None = None
    templates: Path | None = None
    site: Site = field(default_factory=Site)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was read, and everything that is wrong with it."""

    collection: Collection
    assessed: Mapping[str, Assessed]
    diagnostics: tuple[Diagnostic, ...]


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


Progress = Callable[[str, int, int], None]
"""Told the stage, how many are done and how many there are."""


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def check(project: Project, progress: Progress = silent) -> Checked:
    """Read everything and report every problem, in one run."""
    registers, register_files, register_problems = load_registers(project.root)
    found = find(project.root)
    names = Names(registers=registers)
    assessed: dict[str, Assessed] = {}
    problems: list[Diagnostic] = [*register_problems, *found.diagnostics]
    for done, path in enumerate(found.paths):
        progress("Reading", done, len(found.paths))
        one, diagnostics = read(project.root, path, names, register_files)
        problems += diagnostics
        if one is not None:
            assessed[one.id] = one
    unreadable = {PurePosixPath(path).stem for path in found.paths} - assessed.keys()
    cards = (one.card for one in assessed.values())
    collection = link(cards, names, register_files=register_files, unreadable=unreadable, as_of=project.as_of)
    diagnostics = tuple(sorted({*problems, *rules.check(collection)}, key=lambda found: found.order))
    return Checked(collection=collection, assessed=assessed, diagnostics=diagnostics)


def build(project: Project, progress: Progress = silent, *, strict: bool = False) -> Built:
    """Check, and if nothing stands against it render every page."""
    checked = check(project, progress)
    if has_errors(checked.diagnostics, strict=strict):
        return Built(outputs=(), diagnostics=checked.diagnostics, checked=checked)
    outputs, problems = render(project, checked, progress)
    diagnostics = (*checked.diagnostics, *problems)
    kept = () if has_errors(diagnostics, strict=strict) else outputs
    return Built(outputs=kept, diagnostics=diagnostics, checked=checked)


def render(
    project: Project, checked: Checked, progress: Progress = silent
) -> tuple[tuple[OutputFile, ...], tuple[Diagnostic, ...]]:
    """Render every page of the site, and add the files beside them."""
    renderer = Renderer(project.templates)
    data = dataset(checked.assessed, checked.collection, project.site)
    views = (
        *page_views(checked.assessed, checked.collection, project.site),
        *data_views(data, checked.collection, project.site),
    )
    outputs: list[OutputFile] = []
    problems: list[Diagnostic] = []
    for done, view in enumerate(views):
        progress("Rendering", done, len(views))
        output, diagnostics = renderer.render(view)
        problems += diagnostics
        outputs += [output] if output else []
    return (*outputs, *_files(project.site, checked), *data.files), tuple(problems)


def _files(site: Site, checked: Checked) -> Iterator[OutputFile]:
    """What is no page: earlier addresses, and what readers take away."""
    yield from redirects(checked.collection)
    yield from attachments(checked.assessed, checked.collection, site)
    yield from feeds(checked.collection, site)


def read(
    root: Path, path: str, names: Names, register_files: RegisterFiles
) -> tuple[Assessed | None, tuple[Diagnostic, ...]]:
    """Read one briefing and derive what follows from it alone."""
    document, problems = load(root, path)
    if document is None:
        return None, problems
    decoded, more = decode(document, register_files.all("event-types", names.registers.event_types))
    if decoded is None:
        return None, (*problems, *more)
    return assess(PurePosixPath(path).stem, decoded, names), (*problems, *more)


def load_registers(root: Path) -> tuple[Registers, RegisterFiles, tuple[Diagnostic, ...]]:
    """Read the registers; one that is missing is empty, one that is broken is reported."""
    files: dict[str, Decoded[Registers] | None] = {}
    problems: list[Diagnostic] = []
    for name in Registers.model_fields:
        path = f"{REGISTERS}/{name.replace('_', '-')}.yaml"
        if (root / path).exists():
            files[name], diagnostics = _register(root, path, name)
            problems += diagnostics
    parts = {name: getattr(file.model, name) if file else {} for name, file in files.items()}
    return Registers.model_construct(None, **parts), examine(files), tuple(problems)


def _register(root: Path, path: str, name: str) -> tuple[Decoded[Registers] | None, tuple[Diagnostic, ...]]:
    document, problems = load(root, path)
    decoded, more = decode_register(document, name) if document else (None, ())
    return decoded, (*problems, *more)
