"""What the trials add up to, as plain data: the content of ``results.json``."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from benchmarks.machine import versions
from benchmarks.trial import Trial

Results = Mapping[str, Any]

COMPARED = ("cold", "one_edit", "no_op", "register")
SERVED = ("serve_start", "serve_edit")
COLD_ONLY, ALL = "cold only", "all"
"""Which builds of a contender were measured; its cold one stands for the others where it is the only one."""


@dataclass(frozen=True, kw_only=True)
class Trials:
    """The trials of one run of the benchmark; those left out were not asked for."""

    ours: Trial
    stock: Trial | None = None
    tenth: Trial | None = None
    small: Trial | None = None
    material: Trial | None = None


def results(trials: Trials, runs: int, machine: Mapping[str, str | float]) -> Results:
    """Medians of all that was measured, and what people and programs look for first."""
    ours, stock = trials.ours, trials.stock
    named = {"pactbook": ours, "stock": stock, "pactbook_tenth": trials.tenth}
    small = {"pactbook_beside_material": trials.small, "material": trials.material}
    return {
        "n": ours.n,
        "ratios_to_stock": {name: _ratio(ours, stock, name) for name in COMPARED},
        "stock_builds": _builds(stock) if stock else None,
        "seconds": {name: _rounded(ours.seconds(name)) for name in (*COMPARED, *SERVED)},
        "peak_mb": _peak(ours, "cold_memory"),
        "peaks_mb": {name: _peak(ours, f"{name}_memory") for name in ("cold", "edit", "title", "serve")},
        "ms_per_page": {trial.n: _per_page(trial) for trial in (trials.tenth, ours) if trial},
        "runs": runs,
        "machine": machine,
        "versions": versions(),
        "trials": {name: _trial(trial) for name, trial in {**named, **small}.items() if trial},
    }


def _ratio(ours: Trial, theirs: Trial | None, name: str) -> float | None:
    mine, other = ours.seconds(name), theirs.stands(name) if theirs else None
    return round(mine / other, 5) if mine and other else None


def _builds(trial: Trial) -> str:
    return COLD_ONLY if trial.cold_only else ALL


def _trial(trial: Trial) -> Mapping[str, Any]:
    costs = {name: costs for name, costs in trial.costs.items() if costs}
    return {
        "n": trial.n,
        "builds": _builds(trial),
        "pages": trial.pages,
        "site_mb": round(trial.site_mb, 1),
        "seconds": {name: _rounded(trial.seconds(name)) for name in costs},
        "runs": {name: [_rounded(cost.seconds) for cost in of] for name, of in costs.items()},
        "cpu_seconds": {
            name: _rounded(median(cost.cpu_seconds for cost in of)) for name, of in costs.items()
        },
        "written_mb": {
            name: round(median(cost.written for cost in of) / 1e6, 3) for name, of in costs.items()
        },
        "peak_mb": {name: _peak(trial, name) for name, of in costs.items() if of[0].peak_mb},
        "pages_changed": trial.changed,
    }


def _per_page(trial: Trial) -> float | None:
    cold = trial.seconds("cold")
    return round(cold / trial.pages * 1000, 2) if cold and trial.pages else None


def _peak(trial: Trial, name: str) -> float | None:
    peaks = [cost.peak_mb for cost in trial.costs.get(name, ()) if cost.peak_mb]
    return round(max(peaks), 1) if peaks else None


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
