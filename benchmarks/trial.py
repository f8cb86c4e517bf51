"""One generator on one project: what is done to it, and what of that is timed."""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from statistics import median

from benchmarks.browsing import free_port, seconds_until
from benchmarks.contenders import Contender, Pactbook
from benchmarks.edits import EDITS, Edit
from benchmarks.plot import FAMILY
from benchmarks.processes import Cost, memory, running, timed

BUILDS = ("cold", "no_op", "beside", *EDITS, "beside_edit")
"""The builds of a run, in their order."""
STOCK_BUILDS = ("cold", "no_op", "one_edit", "register")
"""The same for stock MkDocs; each of its builds is a full one, so that others would say nothing new."""
SHORT_BUILDS = ("cold", "no_op", "one_edit")

_PAUSE = 1.0
_APART = 1000
"""Turns of one kind of measurement are kept apart from those of others."""


class NotShownError(Exception):
    """A build ended well, and its site does not show the edit: it would not count, however fast."""


@dataclass(kw_only=True)
class Trial:
    """A contender, and what its runs have cost so far."""

    contender: Contender
    project: Pactbook
    n: int
    say: Callable[[str], None]
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    site_mb: float = 0.0

    @property
    def log(self) -> Path:
        """Where the contender's output goes."""
        return self.contender.folder.with_suffix(".log")

    def seconds(self, name: str) -> float | None:
        """The median over the runs; nothing where it was not measured."""
        return median(cost.seconds for cost in self.costs[name]) if self.costs.get(name) else None

    def run(self, names: Collection[str], turn: int) -> None:
        """Go through the builds once; a cold one always comes first, as the others start from it."""
        self.contender.clear()
        self._time("cold", self.contender.build)
        self._weigh()
        for name in BUILDS[1:]:
            if name in names:
                self._step(name, turn)

    def serve(self, turns: int) -> None:
        """Start the server on what was built, and change one page again and again."""
        port, families = free_port(), self.n // FAMILY
        edit = self._change("one_edit", families * _APART)
        began = time.perf_counter()
        with running(self.contender.serve(port), self.log) as server:
            self._note("serve_start", seconds_until(server, port, edit.page, edit.shows, began))
            for turn in range(1, turns + 1):
                time.sleep(_PAUSE)
                edit = self._change("one_edit", families * (_APART + turn))
                began = time.perf_counter()
                self._note("serve_edit", seconds_until(server, port, edit.page, edit.shows, began))
            self._note("serve_memory", 0.0, memory(server.pid))

    def remember(self, turn: int = 500) -> None:
        """Build from nothing once more, and after an edit, with an eye on memory."""
        self.contender.clear()
        self._time("cold_memory", self.contender.build, sampled=True)
        if isinstance(self.contender, Pactbook):
            self._look_at(self._edit("edit_memory", turn))
            self._time("beside_memory", self.contender.finish, sampled=True)

    def _step(self, name: str, turn: int) -> None:
        if name in EDITS:
            before = {} if name in self.changed else self._digests()
            self._look_at(self._edit(name, turn))
            if before:
                differing = before.items() ^ self._digests().items()
                self.changed[name] = len({page for page, _ in differing})
        elif name == "no_op":
            self._time(name, self.contender.build)
        elif isinstance(self.contender, Pactbook):
            self._time(name, self.contender.finish)

    def _edit(self, name: str, turn: int) -> Edit:
        kind = name if name in EDITS else "one_edit"
        edit = self._change(kind, turn)
        self._time(name, self.contender.build, sampled=name != kind)
        return edit

    def _change(self, kind: str, turn: int) -> Edit:
        edit = EDITS[kind](self.project.folder, self.n, turn)
        self.contender.take_over(edit)
        return edit

    def _look_at(self, edit: Edit) -> None:
        page = self.contender.page(edit)
        if page.exists() is edit.gone or (edit.shows and edit.shows not in page.read_text(encoding="utf-8")):
            raise NotShownError(f"{self.contender.title} does not show an edit in {page}")

    def _time(self, name: str, command: Sequence[str], *, sampled: bool = False) -> None:
        cost = timed(command, self.log, sampled=sampled)
        self._keep(name, cost)

    def _note(self, name: str, seconds: float, peak_mb: float | None = None) -> None:
        self._keep(name, Cost(seconds=seconds, cpu_seconds=0.0, written=0, peak_mb=peak_mb))

    def _keep(self, name: str, cost: Cost) -> None:
        self.costs[name].append(cost)
        memory_of = f", {cost.peak_mb:.0f} MB" if cost.peak_mb else ""
        self.say(f"{self.contender.title}, {self.n}: {name} {cost.seconds:.2f} s{memory_of}")

    def _weigh(self) -> None:
        files = [path for path in self.contender.site.rglob("*") if path.is_file()]
        self.pages = sum(1 for path in files if path.suffix == ".html")
        self.site_mb = sum(path.stat().st_size for path in files) / 1e6

    def _digests(self) -> Mapping[str, bytes]:
        """What every page holds; how many an edit changed follows from it, and is not timed."""
        if not isinstance(self.contender, Pactbook):
            return {}
        pages = self.contender.site.rglob("*.html")
        return {str(page): blake2b(page.read_bytes()).digest() for page in pages}
