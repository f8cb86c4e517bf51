"""Measure how fast the site is built: ``python -m benchmarks --n 10000 --runs 3``."""

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks import project
from benchmarks.browsing import NeverShownError
from benchmarks.contenders import HERE, MATERIAL, STOCK, Material, Pactbook, Stock, install_material
from benchmarks.figures import figures, put_into
from benchmarks.machine import machine
from benchmarks.processes import ProgramError
from benchmarks.results import Results, Trials, results
from benchmarks.trial import (
    BESIDE,
    BUILDS,
    SHORT_BUILDS,
    STOCK_BUILDS,
    DifferentPagesError,
    NotShownError,
    Trial,
)

RESULTS = HERE / "results.json"
PAGE = project.ROOT / "docs/performance.md"
ALL = (*BUILDS, "serve", "memory", "stock", "tenth", "material")
LARGE = 2000
"""With more briefings a run is a short one unless it is told otherwise."""


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What is to be measured, and where.

    The contenders take turns, ours ``cold_runs`` times and the others ``other_runs`` times, each from a cold
    build on; quick builds are made ``runs`` times in all. In a short run the cold build of the others stands
    for all of theirs, ours is looked at for its memory while it is timed, and what is made beside our pages
    is made once, at the end.
    """

    folder: Path
    n: int
    runs: int
    cold_runs: int
    other_runs: int
    short: bool
    material_n: int
    beside: bool
    only: Collection[str]
    began: float

    def measure(self) -> Trials:
        """Take the contenders through their scenarios, by turns, so that a slow hour hits them all."""
        ours = self._ours("pactbook", self.n)
        stock = self._stock(ours) if "stock" in self.only else None
        for turn in range(max(self.cold_runs, self.other_runs)):
            if turn < self.cold_runs:
                ours.run(self._wanted(BUILDS), turn, times=self._times, sampled=self.short)
            if stock and turn < self.other_runs:
                stock.run(self._wanted(STOCK_BUILDS), turn)
                stock.compare(ours)
        self._serve_and_remember(ours, stock)
        tenth = self._tenth() if "tenth" in self.only else None
        small, material = self._material() if "material" in self.only and self.material_n else (None, None)
        if self.short and self.beside and "beside" in self.only:
            ours.finish()
        return Trials(ours=ours, stock=stock, tenth=tenth, small=small, material=material)

    def _wanted(self, builds: Collection[str]) -> Collection[str]:
        later = BESIDE if self.short else ()
        return [name for name in builds if name in self.only and name not in later]

    def _serve_and_remember(self, ours: Trial, stock: Trial | None) -> None:
        if "serve" in self.only:
            ours.serve(self.runs)
            if stock and not stock.cold_only:
                stock.serve(min(self.runs, self.other_runs))
        if "memory" in self.only:
            ours.remember()
            if not self.short:
                ours.finish("beside_memory", sampled=True)

    def _ours(self, name: str, n: int) -> Trial:
        self.say(f"writing {n} briefings")
        folder = self.folder / name
        project.write(folder, n)
        ours = Pactbook(folder=folder)
        return Trial(contender=ours, project=ours, n=n, say=self.say)

    def _stock(self, ours: Trial) -> Trial:
        stock = Stock(folder=self.folder / "stock")
        self.say("writing what stock MkDocs is given (not timed)")
        stock.prepare(ours.project)
        self.say(f"the configuration of tuned stock MkDocs:\n{STOCK}")
        own = Pactbook(folder=stock.folder)
        return Trial(contender=stock, project=own, n=ours.n, say=self.say, cold_only=self.short)

    def _tenth(self) -> Trial:
        tenth = self._ours("tenth", self.n // 10)
        for turn in range(self.cold_runs):
            tenth.run(SHORT_BUILDS, turn, times=self._times, sampled=self.short)
        return tenth

    @property
    def _times(self) -> int:
        """How often a quick build is made in a turn."""
        return -(-self.runs // self.cold_runs)

    def _material(self) -> tuple[Trial | None, Trial | None]:
        try:
            mkdocs = install_material(self.folder / "material-environment")
        except subprocess.CalledProcessError as error:
            self.say(f"Material: not run, as it cannot be installed: {error.stderr.decode()[-300:]}")
            return None, None
        ours = self._ours("small", self.material_n)
        theirs = Material(folder=self.folder / "material", mkdocs=mkdocs)
        self.say("exporting the Markdown for others (not timed)")
        theirs.prepare(ours.project)
        self.say(f"the configuration of MkDocs with Material:\n{MATERIAL}")
        material = Trial(contender=theirs, project=ours.project, n=ours.n, say=self.say, cold_only=self.short)
        for turn in range(max(self.cold_runs, self.other_runs)):
            if turn < self.cold_runs:
                ours.run(SHORT_BUILDS, turn, times=self._times)
            if turn < self.other_runs:
                material.run(SHORT_BUILDS, turn + self.runs)
        return ours, material

    def say(self, text: str) -> None:
        """Tell those who wait how far it is."""
        click.echo(f"{time.monotonic() - self.began:7.0f} s  {text}", err=True)


@click.command()
@click.option(
    "--n", type=click.IntRange(min=40), default=10000, show_default=True, help="How many briefings."
)
@click.option("--runs", type=click.IntRange(1, 9), default=3, show_default=True, help="Runs of each build.")
@click.option("--cold-runs", type=click.IntRange(1, 9), help="The same for our cold build; short: 1.")
@click.option("--stock-runs", type=click.IntRange(1, 9), help="The same for others; short: 1.")
@click.option(
    "--short/--full", default=None, help=f"Only cold builds of others; by default above {LARGE:,} briefings."
)
@click.option("--material", type=int, default=500, show_default=True, help="Briefings for Material; 0: none.")
@click.option(
    "--beside/--no-beside", default=True, help="Short: also what is made beside the pages, at the end."
)
@click.option("--only", multiple=True, type=click.Choice(ALL), help="Only this, and a cold build first.")
@click.option("--keep", type=click.Path(path_type=Path), help="Work in this new folder, and leave it there.")
@click.option("--write/--no-write", default=True, help="Write results.json and docs/performance.md.")
def main(
    n: int,
    runs: int,
    cold_runs: int | None,
    stock_runs: int | None,
    short: bool | None,
    material: int,
    beside: bool,
    only: tuple[str, ...],
    keep: Path | None,
    write: bool,
) -> None:
    """Measure everything on N made-up briefings; a part of it is shown and never written."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # leave nothing behind then either
    is_short = n > LARGE if short is None else short
    long_runs = 1 if is_short else runs
    with tempfile.TemporaryDirectory(prefix="pactbook-bench-") as scratch:
        folder = keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=keep is None)
        found = _measured(
            Bench(
                folder=folder,
                n=n,
                runs=runs,
                cold_runs=cold_runs or long_runs,
                other_runs=stock_runs or long_runs,
                short=is_short,
                material_n=material,
                beside=beside,
                only=only or ALL,
                began=time.monotonic(),
            )
        )
    click.echo(figures(found))
    if write and not only:
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        PAGE.write_text(put_into(PAGE.read_text(encoding="utf-8"), figures(found)), encoding="utf-8")


def _measured(bench: Bench) -> Results:
    before = machine()
    try:
        return results(bench.measure(), bench.runs, before)
    except (ProgramError, NotShownError, NeverShownError, DifferentPagesError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
