"""Pages are the same wherever they are made: here, in other processes, by the workers of a Dask scheduler."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest
from distributed import LocalCluster

from generator.freshness import checking, stock
from generator.publish import update
from generator.publish.helpers import Helpers
from generator.publish.site import build_site

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"


@pytest.fixture(autouse=True)
def _always_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share the work however little there is."""
    for module in (stock, checking, update):
        monkeypatch.setattr(module, "WORTH_SHARING", 1)


def site(folder: Path, executor: str | None = None) -> dict[str, bytes]:
    shutil.copytree(FERRIES, folder)
    built = build_site(folder, pages_only=True, executor=executor)
    return {str(path.relative_to(built)): path.read_bytes() for path in built.rglob("*") if path.is_file()}


def alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    with monkeypatch.context() as patch:
        patch.setattr(Helpers, "executor", lambda _: nullcontext())
        return site(folder)


def test_other_processes_make_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert site(tmp_path / "shared") == alone(tmp_path / "alone", monkeypatch)


@contextmanager
def scheduler() -> Iterator[str]:
    """A scheduler with two workers on the loopback."""
    cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)  # type: ignore[no-untyped-call]
    with cluster:
        yield str(cluster.scheduler_address).replace("tcp://", "dask://")


@pytest.mark.filterwarnings("ignore")
def test_the_workers_of_a_dask_scheduler_make_the_same_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scheduler() as address:
        shared = site(tmp_path / "shared", address)
    assert shared == alone(tmp_path / "alone", monkeypatch)


def test_one_core_works_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0}, raising=False)
    with Helpers().executor() as found:
        assert found is None
