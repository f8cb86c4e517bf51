"""One generator on one project: what is done to it, and what of that is timed."""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from statistics import median

from benchmarks.browsing import free_port, seconds_until
from benchmarks.contenders import Contender, Pactbook, Ready
from benchmarks.edits import EDITS, Edit
from benchmarks.plot import FAMILY
from benchmarks.processes import Cost, memory, running, timed

BUILDS = ("cold", "no_op", "beside", *EDITS, "beside_edit")
"""The builds of a run, in their order."""
STOCK_BUILDS = ("cold", "no_op", "one_edit", "register")
"""The same for stock MkDocs; each of its builds is a full one, so that others would say nothing new."""
SHORT_BUILDS = ("cold", "no_op", "one_edit")
BESIDE = ("beside", "beside_edit")
"""Builds of what is made beside the pages."""
LONG_BUILDS = ("cold", "template", "delete", "rename", *BESIDE)
"""Builds that a turn leaves out where it goes on from what the turn before has built."""
WATCHED = {"edit_memory": "one_edit", "title_memory": "title_edit"}
"""Builds that are looked at for their memory, and the edit before each."""

_PAUSE = 1.0
_APART = 1000
"""Turns of one kind of measurement are kept apart from those of others."""


class NotShownError(Exception):
    """A build ended well, and its site does not show the edit: it would not count, however fast."""


class DifferentPagesError(Exception):
    """Two contenders do not make the same pages: their times would not compare."""


@dataclass(kw_only=True)
class Trial:
    """A contender, and what its runs have cost so far.

    ``cold_only`` says that the cold build is measured in place of all others, as each of them is a full one.
    """

    contender: Contender
    project: Pactbook
    n: int
    say: Callable[[str], None]
    costs: dict[str, list[Cost]] = field(default_factory=lambda: defaultdict(list))
    changed: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    site_mb: float = 0.0
    cold_only: bool = False
    first: frozenset[str] = frozenset()
    """The pages of the first cold build."""

    @property
    def log(self) -> Path:
        """Where the contender's output goes."""
        return self.contender.folder.with_suffix(".log")

    def seconds(self, name: str) -> float | None:
        """The median over the runs; nothing where it was not measured."""
        return median(cost.seconds for cost in self.costs[name]) if self.costs.get(name) else None

    def stands(self, name: str) -> float | None:
        """The median of a build, or of the cold one where that is measured in place of all others."""
        return self.seconds("cold" if self.cold_only else name)

    def run(self, names: Collection[str], turn: int, *, times: int = 1, sampled: bool = False) -> None:
        """Go through the builds: a cold one, then each of the others, quick ones several times in a row."""
        self.contender.clear()
        self._time("cold", self.contender.build, sampled=sampled)
        self._weigh()
        for name in BUILDS[1:]:
            if name in names and not self.cold_only:
                for again in range(1 if name in LONG_BUILDS else times):
                    self._step(name, turn * times + again)

    def compare(self, other: "Trial") -> None:
        """Hold the pages of the first cold builds against each other."""
        differing = sorted(self.first ^ other.first)
        if differing:
            raise DifferentPagesError(f"{len(differing)} pages are made by one alone, such as {differing[0]}")

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
        """Build with an eye on memory: after edits and, if no timed build was looked at, from nothing."""
        looked_at = [cost for cost in self.costs["cold"] if cost.peak_mb]
        self.costs["cold_memory"] += looked_at
        if not looked_at:
            self.contender.clear()
            self._time("cold_memory", self.contender.build, sampled=True)
        for name in WATCHED:
            self._look_at(self._edit(name, turn))

    def finish(self, name: str = "beside", *, sampled: bool = False) -> None:
        """Make what is made beside the pages."""
        if isinstance(self.contender, Pactbook):
            self._time(name, self.contender.finish, sampled=sampled)

    def _step(self, name: str, turn: int) -> None:
        if name in EDITS:
            before = {} if name in self.changed else self._digests()
            self._look_at(self._edit(name, turn))
            if before:
                differing = before.items() ^ self._digests().items()
                self.changed[name] = len({page for page, _ in differing})
        elif name == "no_op":
            self._time(name, self.contender.build)
        else:
            self.finish(name)

    def _edit(self, name: str, turn: int) -> Edit:
        edit = self._change(WATCHED.get(name, name), turn)
        self._time(name, self.contender.build, sampled=name in WATCHED)
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
        single = isinstance(self.contender, Ready)  # a program of one process, whose peak the system knows
        self._keep(name, replace(cost, peak_mb=cost.largest_mb) if single else cost)

    def _note(self, name: str, seconds: float, peak_mb: float | None = None) -> None:
        self._keep(name, Cost(seconds=seconds, cpu_seconds=0.0, written=0, peak_mb=peak_mb))

    def _keep(self, name: str, cost: Cost) -> None:
        self.costs[name].append(cost)
        memory_of = f", {cost.peak_mb:.0f} MB" if cost.peak_mb else ""
        self.say(f"{self.contender.title}, {self.n}: {name} {cost.seconds:.2f} s{memory_of}")

    def _weigh(self) -> None:
        files = [path for path in self.contender.site.rglob("*") if path.is_file()]
        pages = {str(path.relative_to(self.contender.site)) for path in files if path.suffix == ".html"}
        self.pages, self.first = len(pages), self.first or frozenset(pages)
        self.site_mb = sum(path.stat().st_size for path in files) / 1e6

    def _digests(self) -> Mapping[str, bytes]:
        """What every page holds; how many an edit changed follows from it, and is not timed."""
        if not isinstance(self.contender, Pactbook):
            return {}
        pages = self.contender.site.rglob("*.html")
        return {str(page): blake2b(page.read_bytes()).digest() for page in pages}
