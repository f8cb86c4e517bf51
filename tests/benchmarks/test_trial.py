from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from benchmarks import trial
from benchmarks.contenders import Pactbook, Stock
from benchmarks.processes import Cost
from benchmarks.trial import BUILDS, DifferentPagesError, Trial

COST = Cost(seconds=1, cpu_seconds=1, written=0, largest_mb=70)


@dataclass
class Commands:
    """Commands that were timed; each makes a site of one page."""

    site: Path
    page: str = "index.html"
    run: list[Sequence[str]] = field(default_factory=list)

    def __call__(self, command: Sequence[str], *_: object, **_more: object) -> Cost:
        self.run.append(command)
        self.site.mkdir(parents=True, exist_ok=True)
        (self.site / self.page).write_text("text")
        return COST


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Commands:
    found = Commands(tmp_path / "project/site")
    monkeypatch.setattr(trial, "timed", found)
    return found


def a_trial(folder: Path, *, cold_only: bool = False) -> Trial:
    ours = Pactbook(folder=folder / "project")
    ours.folder.mkdir(exist_ok=True)
    contender = Stock(folder=ours.folder) if cold_only else ours
    return Trial(contender=contender, project=ours, n=40, say=lambda _: None, cold_only=cold_only)


def test_quick_builds_are_made_several_times_in_a_row(tmp_path: Path, commands: Commands) -> None:
    ours = a_trial(tmp_path)
    ours.run(["no_op", "beside"], 0, times=3)
    assert {name: len(costs) for name, costs in ours.costs.items()} == {"cold": 1, "beside": 1, "no_op": 3}


def test_a_cold_build_in_place_of_all_is_the_only_one(tmp_path: Path, commands: Commands) -> None:
    stock = a_trial(tmp_path, cold_only=True)
    stock.run(BUILDS, 0)
    assert list(stock.costs) == ["cold"]
    assert len(commands.run) == 1
    assert stock.stands("one_edit") == stock.seconds("cold") == 1
    assert stock.seconds("one_edit") is None


def test_the_memory_of_a_program_of_one_process_is_what_the_system_noted(
    tmp_path: Path, commands: Commands
) -> None:
    ours, stock = a_trial(tmp_path), a_trial(tmp_path, cold_only=True)
    for one in (ours, stock):
        one.run((), 0)
    assert ours.costs["cold"][0].peak_mb is None
    assert stock.costs["cold"][0].peak_mb == 70


def test_contenders_that_make_different_pages_are_not_compared(tmp_path: Path, commands: Commands) -> None:
    ours, stock = a_trial(tmp_path), a_trial(tmp_path, cold_only=True)
    ours.run((), 0)
    stock.run((), 0)
    stock.compare(ours)
    commands.page, other = "other.html", a_trial(tmp_path, cold_only=True)
    other.run((), 0)
    with pytest.raises(DifferentPagesError, match=r"2 pages .* such as index\.html"):
        other.compare(ours)
