"""``python -m tests.fuzz.run INPUTS [SEED]``: spoil real files and read them, in processes of their own."""

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.fuzz.mutations import STRATEGIES
from tests.fuzz.seeds import ROOT, Mutant
from tests.fuzz.worker import note, noted

CRASHERS = Path(__file__).parent / "crashers"
BATCH = 700
"""How many files one process reads at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A file that was not read as it should be, and what came of it."""

    mutant: Mutant
    report: str


def fuzz(inputs: int, start: int, processes: int) -> tuple[Finding, ...]:
    """Read as many spoilt files, shared out among the ways to spoil them."""
    with ThreadPoolExecutor(processes) as pool:
        found = pool.map(lambda batch: _run(*batch), _batches(inputs, start))
        return tuple(finding for finding in found if finding)


def _batches(inputs: int, start: int) -> Iterator[tuple[str, int, int]]:
    for number, strategy in enumerate(STRATEGIES):
        left = inputs // len(STRATEGIES) + (number < inputs % len(STRATEGIES))
        while left > 0:
            yield strategy, min(left, BATCH), start
            left, start = left - BATCH, start + 1


def _run(strategy: str, inputs: int, start: int) -> Finding | None:
    with TemporaryDirectory() as folder:
        return watch(("-m", "tests.fuzz.worker", strategy, str(inputs), str(start)), Path(folder) / "current")


def watch(arguments: Sequence[str], current: Path) -> Finding | None:
    """Run one process, which writes the file in hand down at ``current``, and see how it ends."""
    command = (sys.executable, *arguments, str(current))
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if not done.returncode:
        return None
    mutant = noted(current) if current.exists() else Mutant(path="", content=b"")
    return Finding(mutant=mutant, report=f"{arguments}: exit {done.returncode}\n{done.stderr[-4000:]}")


def keep(finding: Finding) -> Path:
    """Put the file of a finding among those that are read at every run of the tests."""
    file = CRASHERS / sha256(finding.mutant.content).hexdigest()[:12]
    note(file, finding.mutant)
    return file


def main(inputs: int, start: int) -> int:
    """Fuzz on every processor, keep what is found, and tell how to do the same again."""
    sys.stdout.write(f"{inputs} spoilt files, seed {start}\n")
    found = fuzz(inputs, start, os.cpu_count() or 1)
    for finding in found:
        sys.stdout.write(f"\n{finding.report}\nkept as {keep(finding)}\n")
    sys.stdout.write(f"{len(found)} findings\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else secrets.randbelow(2**32)))
