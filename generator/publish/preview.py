"""The site in memory, page by page: what ``serve`` shows."""

import re
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from posixpath import dirname
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from generator import urls
from generator.diagnostics import Diagnostic, has_errors
from generator.freshness.batch import Batch
from generator.freshness.recipes import PICTURED
from generator.pipeline import Project, check
from generator.publish.colours import add_colours
from generator.publish.dress import Dresser, dress, keep_compiled, markup
from generator.publish.guide import SiteFiles
from generator.publish.project import Options
from generator.publish.sheet import error_sheet
from generator.publish.workshop import Workshop
from generator.publish.writers_view import writers_view
from generator.render.earlier import Earlier
from generator.store.keys import digest, program
from generator.store.store import Store

_PAGE = re.compile(r"/page/\d+/")
KEPT = 64
"""Batches whose files are kept at hand."""

Report = Callable[[tuple[Diagnostic, ...]], None]


class _Kept(NamedTuple):
    """A batch at hand: its key, its files, and the leaves that nobody has asked for."""

    key: str
    files: dict[str, bytes]
    left: set[str]


class Preview:
    """Makes files of the site when they are asked for; while something is wrong, as they were before.

    The briefings are checked anew at each ``refresh``, which costs what changed; the theme’s own files and
    the pages of ``docs/`` are read when they are asked for.
    """

    def __init__(
        self, config: MkDocsConfig, options: Options, project: Project, store: Path, report: Report
    ) -> None:
        self._config = config
        self._options = options
        self._project = project
        self._store = Store(store)
        self._report = report
        self._lock = threading.RLock()
        self._diagnostics: tuple[Diagnostic, ...] = ()
        self._workshop: Workshop | None = None
        self._theme: Dresser | None = None
        self._made: OrderedDict[str, _Kept] = OrderedDict()
        dress(config)
        self.refresh()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders whose files matter."""
        root, templates = self._project.root, self._project.templates
        theme = [Path(folder) for folder in self._config.theme.dirs]
        found = [root / "briefings", Path(self._config.docs_dir), *theme, *([templates] if templates else [])]
        return tuple(folder for folder in dict.fromkeys(found) if folder.is_dir())

    def refresh(self) -> None:
        """Look at the files again."""
        with self._lock:
            checked = check(self._project, store=self._store)
            self._diagnostics = checked.diagnostics
            self._config.extra["as_of"] = checked.collection.as_of
            self._theme = None
            if not has_errors(checked.diagnostics):
                self._workshop = Workshop(self._project, checked, markup(self._config))
                self._workshop.renderer.remember(Earlier(self._store, program()))
        self._report(self._diagnostics)

    def file(self, path: str) -> bytes | None:
        """A file of the site by its path; none where there is none."""
        with self._lock:
            dresser = self._dresser()
            for batch in self._candidates(path):
                found = self._file(batch, path, dresser)
                if found is not None:
                    return found
            return self._of_docs(path, dresser)

    def over(self, path: str) -> str:
        """What lies over a page: mistakes, and of a briefing what it lacks."""
        with self._lock:
            sheet = error_sheet(self._diagnostics)
            name = dirname(path).removeprefix("briefings/")
            checked = self._workshop.checked if self._workshop else None
            if checked is None or name not in checked.collection.by_id:
                return sheet
            panel = writers_view(
                checked.assessed[name],
                self._diagnostics,
                as_of=checked.collection.as_of,
                root=self._project.root,
                editor=self._options.editor,
            )
            return sheet + panel

    def _dresser(self) -> Dresser:
        """The theme as it was at the last change of any file."""
        if self._theme is None:
            self._theme = self._read_theme()
        return self._theme

    def _read_theme(self) -> Dresser:
        config = self._config
        env, files = config.theme.get_env(), get_files(config)
        keep_compiled(env, self._store)
        files.add_files_from_theme(env, config)
        add_colours(files, config, self._options.colours)
        whole = SiteFiles(files, (), self._is_page, config)
        return Dresser(config, env, whole, get_navigation(whole, config))

    def _is_page(self, path: str) -> bool:
        return path.endswith(".md") and self._workshop is not None

    def _candidates(self, path: str) -> Iterator[Batch]:
        """The batches that a file may belong to, the likeliest first."""
        if self._workshop is None:
            return
        kitchen, folder = self._workshop.kitchen, dirname(path)
        card = kitchen.collection.by_id.get(folder.removeprefix("briefings/"))
        if card is not None:
            yield kitchen.briefing(card)
            return
        shared = self._shared()
        places = (path, _PAGE.sub("/", path), f"feeds#{folder}")
        likely = next((shared[place] for place in places if place in shared), [])
        yield from likely or (*shared.get(folder.split("/")[0], ()), *shared.get("redirects", ()))

    def _shared(self) -> Mapping[str, list[Batch]]:
        """The batches of more than one briefing, by the file of their first page, by name and by folder."""
        assert self._workshop is not None
        found: dict[str, list[Batch]] = defaultdict(list)
        groups = self._workshop.kitchen.groups.values()
        for batch in (batch for group in groups for batch in group.batches()):
            found[batch.name].append(batch)
            for page in batch.pages:
                found[f"{urls.address(page)}index.html"].append(batch)
            if batch.name in PICTURED:
                found["graphics"].append(batch)
        return found

    def _file(self, batch: Batch, path: str, dresser: Dresser) -> bytes | None:
        """A file of a batch, made now unless it is at hand; none where the batch has no such file."""
        assert self._workshop is not None
        key = digest(batch.key, self._workshop.checked.registers.key, dresser.signature)
        kept = self._made.get(batch.name)
        if kept is None or kept.key != key:
            kept = self._made[batch.name] = _Kept(key, {}, set())
            self._make(batch, path, kept, dresser)
        elif path in kept.left:
            self._make(batch, path, kept, dresser)
        self._made.move_to_end(batch.name)
        while len(self._made) > KEPT:
            self._made.popitem(last=False)
        return kept.files.get(path)

    def _make(self, batch: Batch, path: str, kept: _Kept, dresser: Dresser) -> None:
        """Make a batch, of its leaves the one that is asked for."""
        assert self._workshop is not None
        made = self._workshop.carry_out(batch, leaf=path)
        self._report(made.diagnostics)
        kept.files.update((one.path, dresser.published(one.output)) for one in made.sheets if one.output)
        kept.left.update(one.path for one in made.sheets if one.left)
        kept.left.difference_update(kept.files)

    def _of_docs(self, path: str, dresser: Dresser) -> bytes | None:
        """A page of ``docs/``, a file beside one, or one of the theme’s."""
        for file in dresser.files:
            if file.dest_uri == path:
                return dresser.hand_written(file) if file.is_documentation_page() else file.content_bytes
        return dresser.page_of_theme(path)
