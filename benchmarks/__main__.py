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
from benchmarks.results import Trials, results
from benchmarks.trial import BUILDS, SHORT_BUILDS, STOCK_BUILDS, NotShownError, Trial

RESULTS = HERE / "results.json"
PAGE = project.ROOT / "docs/performance.md"
ALL = (*BUILDS, "serve", "memory", "stock", "tenth", "material")


@dataclass(frozen=True, kw_only=True)
class Bench:
    """What is to be measured, and where."""

    folder: Path
    n: int
    runs: int
    stock_runs: int
    material_n: int
    only: Collection[str]
    began: float

    def measure(self) -> Trials:
        """Take the contenders through their scenarios, by turns, so that a slow hour hits them all."""
        ours = self._ours("pactbook", self.n)
        stock = self._stock(ours) if "stock" in self.only else None
        for turn in range(self.runs):
            ours.run(self.only, turn)
            if stock and turn < self.stock_runs:
                self._stock_run(stock, turn)
        for trial, turns in ((ours, self.runs), (stock, min(self.runs, self.stock_runs))):
            self._aside(trial, turns)
        tenth = self._tenth() if "tenth" in self.only else None
        small, material = self._material() if "material" in self.only and self.material_n else (None, None)
        return Trials(ours=ours, stock=stock, tenth=tenth, small=small, material=material)

    def _stock_run(self, stock: Trial, turn: int) -> None:
        stock.run([name for name in STOCK_BUILDS if name in self.only], turn)

    def _aside(self, trial: Trial | None, turns: int) -> None:
        if trial and "serve" in self.only:
            trial.serve(turns)
        if trial and "memory" in self.only:
            trial.remember()

    def _ours(self, name: str, n: int) -> Trial:
        self.say(f"writing {n} briefings")
        folder = self.folder / name
        project.write(folder, n)
        ours = Pactbook(folder=folder)
        return Trial(contender=ours, project=ours, n=n, say=self.say)

    def _stock(self, ours: Trial) -> Trial:
        stock = Stock(folder=self.folder / "stock")
        self.say("exporting the Markdown for others (not timed)")
        stock.prepare(ours.project)
        self.say(f"the configuration of tuned stock MkDocs:\n{STOCK}")
        own = Pactbook(folder=stock.folder)
        return Trial(contender=stock, project=own, n=ours.n, say=self.say)

    def _tenth(self) -> Trial:
        tenth = self._ours("tenth", self.n // 10)
        for turn in range(self.runs):
            tenth.run(SHORT_BUILDS, turn)
        return tenth

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
        material = Trial(contender=theirs, project=ours.project, n=ours.n, say=self.say)
        for turn in range(self.runs):
            ours.run(SHORT_BUILDS, turn)
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
@click.option(
    "--stock-runs", type=click.IntRange(1, 9), default=3, show_default=True, help="The same for stock."
)
@click.option("--material", type=int, default=500, show_default=True, help="Briefings for Material; 0: none.")
@click.option("--only", multiple=True, type=click.Choice(ALL), help="Only this, and a cold build first.")
@click.option("--keep", type=click.Path(path_type=Path), help="Work in this new folder, and leave it there.")
@click.option("--write/--no-write", default=True, help="Write results.json and docs/performance.md.")
def main(
    n: int, runs: int, stock_runs: int, material: int, only: tuple[str, ...], keep: Path | None, write: bool
) -> None:
    """Measure everything on N made-up briefings; a part of it is shown and never written."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # leave nothing behind then either
    with tempfile.TemporaryDirectory(prefix="pactbook-bench-") as scratch:
        folder = keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=keep is None)
        bench = Bench(
            folder=folder,
            n=n,
            runs=runs,
            stock_runs=stock_runs,
            material_n=material,
            only=only or ALL,
            began=time.monotonic(),
        )
        try:
            before = machine()
            found = results(bench.measure(), runs, before)
        except (ProgramError, NotShownError, NeverShownError) as error:
            sys.exit(str(error))
    click.echo(figures(found))
    if write and not only:
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        PAGE.write_text(put_into(PAGE.read_text(encoding="utf-8"), figures(found)), encoding="utf-8")


if __name__ == "__main__":
    main()
