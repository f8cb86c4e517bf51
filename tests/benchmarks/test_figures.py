import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.contenders import Pactbook
from benchmarks.figures import figures, put_into
from benchmarks.processes import Cost
from benchmarks.results import Trials, results
from benchmarks.trial import Trial

MACHINE: dict[str, str | float] = {
    "processor": "Abacus", "cores": 2, "memory_gb": 4, "system": "Linux", "load": 0.1, "day": "2026-11-21"
}  # fmt: skip


def trial(n: int, **seconds: float) -> Trial:
    ours = Pactbook(folder=Path("nowhere"))
    found = Trial(contender=ours, project=ours, n=n, say=lambda _: None, pages=n + 100)
    for name, value in seconds.items():
        for noise in (0.9, 5, 1):
            found.costs[name].append(Cost(seconds=value * noise, cpu_seconds=value, written=10**6))
    return found


@pytest.fixture
def found() -> Any:
    ours = trial(1000, cold=10, one_edit=0.5, no_op=0.4, register=2)
    stock = trial(1000, cold=20, one_edit=20, no_op=20, register=20)
    trials = Trials(ours=ours, stock=stock, tenth=trial(100, cold=2))
    return json.loads(json.dumps(results(trials, 3, MACHINE)))


def test_results_are_medians_and_their_ratios(found: Any) -> None:
    assert found["seconds"]["cold"] == 10
    assert found["ratios_to_stock"] == {"cold": 0.5, "one_edit": 0.025, "no_op": 0.02, "register": 0.1}
    assert found["trials"]["pactbook"]["runs"]["cold"] == [9, 50, 10]
    assert found["ms_per_page"] == {"100": 10, "1000": 9.09}


def test_what_was_not_measured_is_null(found: Any) -> None:
    assert found["seconds"]["serve_edit"] is None
    assert found["peak_mb"] is None
    assert "material" not in found["trials"]


def test_the_tables_hold_what_was_measured_and_no_other_row(found: Any) -> None:
    shown = figures(found)
    assert "| a sentence | 0.50 s | 20.0 s | 1/40 | ≤ 1/80 | – |" in shown
    assert "| cold build | 10.0 s | 20.0 s | 0.50 | ≤ 0.40 | – |" in shown
    assert "a briefing deleted" not in shown
    assert "Material |" not in shown
    assert "2 cores of Abacus with 4 GB" in shown


def test_figures_take_the_place_of_older_ones(found: Any) -> None:
    page = "# Speed\n\n<!-- figures: written by make bench -->\n\nstale\n<!-- end of figures -->\n\nMore.\n"
    once = put_into(page, figures(found))
    assert "stale" not in once
    assert once.startswith("# Speed\n")
    assert once.endswith("<!-- end of figures -->\n\nMore.\n")
    assert put_into(once, figures(found)) == once


def test_a_page_without_a_place_for_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="no place"):
        put_into("# Speed\n", "")
