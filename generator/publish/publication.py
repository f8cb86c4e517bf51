"""One run of publishing: from the checked project to a site in which everything is current."""

import gc
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path

from generator import urls
from generator.diagnostics import Diagnostic
from generator.freshness.project import Executors
from generator.freshness.recipes import ASIDE, BRIEFINGS
from generator.freshness.registry import Registry
from generator.pipeline import Checked, Progress, Project, check
from generator.publish import staging
from generator.publish.after import finish
from generator.publish.after.step import Published
from generator.publish.conversion import Markup
from generator.publish.editions import Edition, known, next_edition, publish
from generator.publish.update import Theme, Update, plan, shortened
from generator.publish.wanted import wanted_keys
from generator.publish.workshop import Order, Workshop
from generator.store.keys import digest
from generator.store.manifest import Made
from generator.store.store import Store

WORK = ".pactbook"
GUIDE, THEME = "guide/", "theme"
"""Names in the manifest: pages of ``docs/``, and what MkDocs copies beside them."""
_AFTER = "after"
_PAGE = re.compile(r"/page/\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where to publish, how Markdown is read, a digest of theme and configuration, what to leave out."""

    site: Path
    markup: Markup
    signature: str
    pages_only: bool = False


@dataclass
class Publication:
    """A project that was checked, and its site, of which ``edition`` is the next version."""

    project: Project
    settings: Settings
    store: Store
    checked: Checked
    executors: Executors
    changed: bool = False
    _bring_up: Callable[[], None] = lambda: None
    problems: list[Diagnostic] = field(default_factory=list)

    @classmethod
    def open(
        cls, project: Project, settings: Settings, progress: Progress, executors: Executors
    ) -> "Publication":
        """Read and check the project with what the store has of it."""
        store = Store(project.root / WORK / "store.sqlite")
        checked = check(project, progress, store=store, executors=executors)
        gc.freeze()
        return cls(project, settings, store, checked, executors)

    @cached_property
    def workshop(self) -> Workshop:
        """Makes the pages."""
        shaped = digest(self.settings.signature, self.checked.collection.as_of.isoformat())
        return Workshop(self.project, self.checked, self.settings.markup, shaped)

    @property
    def registers(self) -> Registry:
        """The registers that the pages are made with."""
        return self.checked.registers

    @cached_property
    def wanted(self) -> Mapping[str, str]:
        """The key of every batch of pages as it would be made now."""
        pages_only = self.settings.pages_only
        return wanted_keys(self.workshop, self.store, self.settings.signature, pages_only=pages_only)

    @cached_property
    def published(self) -> Edition | None:
        """What readers see now."""
        return known(self.settings.site, self.store)

    @cached_property
    def edition(self) -> Edition:
        """What they will see."""
        self.changed = True
        return next_edition(self.settings.site, self.project.root / WORK, self.store)

    @cached_property
    def scratch(self) -> Path:
        """An empty folder for what MkDocs builds itself."""
        folder = self.project.root / WORK / "scratch"
        staging.remove(folder)
        folder.mkdir(parents=True)
        return folder

    def is_current(self, name: str, key: str) -> bool:
        """Whether the published site holds a page of the guide as it is wanted."""
        made = self.published.manifest.made(name) if self.published else None
        return made is not None and made.key == key

    def update(self, theme: Theme, signature: str, progress: Progress) -> None:
        """Make and write the pages that are not current, now or as soon as anything else is to be written."""
        self._bring_up = lambda: self._update(theme, signature, progress)
        if not (self.published and self._is_whole(self.published)):
            self._bring_up()

    def _update(self, theme: Theme, signature: str, progress: Progress) -> None:
        edition = self.edition
        found = plan(edition, self.published, self.wanted, self.registers, self._kept(edition))
        order = Order(
            project=self.project,
            markup=self.settings.markup,
            store=self.project.root / WORK / "store.sqlite",
            signature=signature,
            ticket=digest(*self.wanted.values(), str(os.getpid())),
        )
        update = Update(
            workshop=self.workshop,
            order=order,
            edition=edition,
            published=self.published,
            theme=theme,
            progress=progress,
            executors=self.executors,
        )
        update.run(found)
        edition.note(self.registers, self.wanted)
        self.problems += update.problems

    def reasons(self, page: str, signature: str) -> tuple[str, ...] | None:
        """Why a page of the briefings has to be made, in words; none where there is no such page."""
        name = self._batch_of(page)
        if name is None:
            return None
        batch = self.workshop.kitchen.batch(name)
        made = self.published.manifest.made(batch.name) if self.published else None
        if made is None:
            return ("its being new here",)
        now = shortened(batch.inputs, signature)
        changed = [words for words in now if made.inputs.get(words) != now[words]]
        fresh = self.published and batch.name in self.published.current(self.wanted, self.registers)
        return tuple(changed) if changed or fresh else ("a register entry that it looks up",)

    def _batch_of(self, page: str) -> str | None:
        """The batch of a page, by its address, its file or the id of its briefing."""
        name = page.strip("/").removesuffix("index.html").strip("/")
        found = {
            urls.address(path).strip("/"): batch.name
            for batch in self.workshop.kitchen.batches()
            for path in batch.pages
        }
        ways = (name, _PAGE.sub("", name), f"{BRIEFINGS}{name}")
        return next((found[way] for way in ways if way in found), None)

    def merge(self, guide: Mapping[str, str]) -> None:
        """Put what MkDocs built beside the pages; ``guide`` has the keys of the pages of ``docs/``."""
        built = {
            str(path.relative_to(self.scratch)): path for path in self.scratch.rglob("*") if path.is_file()
        }
        pages = {name: f"{name.removeprefix(GUIDE)}" for name in guide}
        files = {path: _digest(file) for path, file in built.items()}
        own = {path: found for path, found in files.items() if path not in pages.values()}
        before = self.published.manifest.made(THEME) if self.published else None
        stale = {name for name, key in guide.items() if not self.is_current(name, key)}
        if not self.changed and not stale and before and before.files == own and not self._gone_guide(guide):
            return
        if not self.changed:
            self._bring_up()
        self._write(guide, pages, own, built)

    def _write(
        self,
        guide: Mapping[str, str],
        pages: Mapping[str, str],
        own: Mapping[str, bytes],
        built: Mapping[str, Path],
    ) -> None:
        edition = self.edition
        kept = edition.manifest.keys()
        for name in kept.keys() - guide.keys():
            if name.startswith(GUIDE):
                staging.prune(edition.folder, name.removeprefix(GUIDE))
                edition.manifest.drop([name])
        for name, key in guide.items():
            if kept.get(name) != key:
                staging.write(edition.folder / pages[name], self._page(built, pages[name]))
                edition.manifest.put([(name, Made(key, {pages[name]: b""}, frozenset()))])
        old = edition.manifest.made(THEME)
        for path in (old.files.keys() - own.keys()) if old else ():
            staging.prune(edition.folder, path)
        for path, found in own.items():
            if old is None or old.files.get(path) != found:
                staging.write(edition.folder / path, built[path].read_bytes())
        edition.manifest.put([(THEME, Made("", own, frozenset()))])

    def _page(self, built: Mapping[str, Path], path: str) -> bytes:
        """A page of the guide, built now or by the version that is published."""
        folder = self.published.folder if self.published and path not in built else None
        return (folder / path if folder else built[path]).read_bytes()

    def finish(self, progress: Progress) -> None:
        """Make what is made of the finished pages, unless the same pages have it already."""
        if self.settings.pages_only or not (self.changed or self._unfinished):
            return
        if not self.changed:
            self._bring_up()
        finish(
            Published(
                folder=self.edition.folder,
                project=self.project,
                checked=self.checked,
                store=self.store,
                progress=progress,
            )
        )
        self.store.keep(_AFTER, self.edition.marker().encode())

    @property
    def _unfinished(self) -> bool:
        done = self.store.note(_AFTER)
        return self.published is None or done != (staging.mark(self.settings.site) or "").encode()

    def exchange(self) -> None:
        """Let readers see the next version, if it differs from what they see."""
        if self.changed:
            publish(self.edition, self.settings.site, self.store)

    def close(self) -> None:
        """Keep what was worked out."""
        self.store.close()

    def _kept(self, edition: Edition) -> Iterator[str]:
        """Batches that are not for this run: the guide’s, and with pages alone what stands aside."""
        return (
            name
            for name in edition.manifest.keys()  # noqa: SIM118 - no mapping
            if name.startswith(GUIDE) or name == THEME or name in ASIDE
        )

    def _is_whole(self, edition: Edition) -> bool:
        """Whether an edition holds all that is wanted and nothing else."""
        if edition.current(self.wanted, self.registers) < self.wanted.keys():
            return False
        return not (edition.manifest.keys() - self.wanted.keys() - set(self._kept(edition)))

    def _gone_guide(self, guide: Mapping[str, str]) -> bool:
        names = self.published.manifest.keys() if self.published else {}
        return any(name.startswith(GUIDE) and name not in guide for name in names)


def _digest(path: Path) -> bytes:
    return blake2b(path.read_bytes(), digest_size=12).digest()
