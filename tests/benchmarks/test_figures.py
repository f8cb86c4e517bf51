import json
from dataclasses import replace
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


def trial(n: int, *, cold_only: bool = False, **seconds: float) -> Trial:
    ours = Pactbook(folder=Path("nowhere"))
    found = Trial(contender=ours, project=ours, n=n, say=lambda _: None, pages=n + 100, cold_only=cold_only)
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


@pytest.fixture
def short() -> Any:
    ours = trial(5000, cold=10, one_edit=0.5, no_op=0.4, register=2, title_edit=1, serve_edit=0.1)
    stock = trial(5000, cold=20, cold_only=True)
    return json.loads(json.dumps(results(Trials(ours=ours, stock=stock), 3, MACHINE)))


def test_a_cold_build_that_stands_for_others_is_named_and_compared_with(short: Any) -> None:
    assert short["stock_builds"] == "cold only"
    assert short["ratios_to_stock"] == {"cold": 0.5, "one_edit": 0.025, "no_op": 0.02, "register": 0.1}
    assert list(short["trials"]["stock"]["seconds"]) == ["cold"], "nothing that was not measured"


def test_times_that_stand_for_others_are_in_brackets(short: Any) -> None:
    shown = figures(short)
    assert "a time in brackets is that of the cold build" in shown
    assert "| a sentence | 0.50 s | (20.0 s) | 1/40 | ≤ 1/80 | – |" in shown
    assert "| a sentence until the page shows it | 0.10 s | (20.0 s) | 1/200 |" in shown
    assert "| cold build | 10.0 s | 20.0 s | 0.50 | ≤ 0.40 | – |" in shown
    assert "| a title | 1.00 s | – | – | – | – |" in shown


def test_where_all_was_measured_nothing_stands_for_others(found: Any) -> None:
    assert found["stock_builds"] == "all"
    assert "brackets" not in figures(found)


def test_memory_is_that_of_builds_that_were_looked_at_or_that_the_system_noted() -> None:
    ours, stock = trial(1000, cold=10), trial(1000, cold=20)
    seen = Cost(seconds=1, cpu_seconds=1, written=0, peak_mb=300)
    ours.costs |= {f"{name}_memory": [seen] for name in ("cold", "edit", "title", "serve")}
    stock.costs["cold"] = [replace(seen, peak_mb=200)]
    found = json.loads(json.dumps(results(Trials(ours=ours, stock=stock), 1, MACHINE)))
    assert found["peak_mb"] == 300
    assert found["peaks_mb"] == {"cold": 300, "edit": 300, "title": 300, "serve": 300}
    assert "| memory at most, cold build | 300 MB | 200 MB |" in figures(found)


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
    assert (
        "Runs of each build: 3, of the cold one and those of the last three rows 3, of stock MkDocs 3."
        in shown
    )


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
