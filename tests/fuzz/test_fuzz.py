"""Spoilt files are read with little time and memory; what once went wrong is read at every run."""

from pathlib import Path

import pytest

from tests.fuzz import mutations, reading, run, worker
from tests.fuzz.guided_reading import CRASHERS, read_guided
from tests.fuzz.seeds import seeds

INPUTS = 2000
PROCESSES = 2


def test_spoilt_files_become_diagnostics() -> None:
    reports = [f"{finding.mutant.path}\n{finding.report}" for finding in run.fuzz(INPUTS, 1, PROCESSES)]
    assert not reports, "\n\n".join(reports)


@pytest.mark.parametrize("file", sorted(CRASHERS.glob("[!.]*")), ids=lambda file: file.name)
def test_what_once_crashed_is_read(file: Path, tmp_path: Path) -> None:
    if file.name.startswith("guided-"):
        read_guided(file.read_bytes())
    else:
        reading.read(worker.noted(file), tmp_path)


def test_every_way_to_spoil_a_file_does_spoil_it() -> None:
    seed = seeds()[0]
    for kind in range(10):
        edit = (kind, 40, 17, 3)
        assert mutations.bytes_of(seed, [edit]).content != seed.content
    assert b"zzz" in mutations.values_of(seed, [(0, 3, 0, 0)], "zzz").content


def test_the_seeds_are_real_and_many() -> None:
    assert {seed.site for seed in seeds()} == {"", "tests/sites/ferries", "tests/sites/trains"}
    assert len(seeds()) > 30
    assert sum(len(seed.places) for seed in seeds()) > 5000


@pytest.mark.parametrize(
    ("body", "sign"),
    [
        ("raise KeyError('lost')", "KeyError"),
        ("bytearray(10**9)", "MemoryError"),
        ("os.abort()", "exit -6"),
        ("re.match(r'(a+)+$', 'a' * 99 + 'b')", "Hang"),
    ],
)
def test_whatever_goes_wrong_is_found_with_its_file(body: str, sign: str, tmp_path: Path) -> None:
    code = (
        "import re, sys, os\nfrom pathlib import Path\nfrom tests.fuzz import worker\n"
        f"def read(mutant, folder):\n    if b'title' in mutant.content: {body}\n"
        "worker.main('bytes', 20, 1, Path(sys.argv[1]), read)\n"
    )
    finding = run.watch(("-c", code), tmp_path / "current")
    assert finding is not None
    assert sign in finding.report
    assert b"title" in finding.mutant.content
