"""Running a program as a person would, and what it cost: wall time, processor, memory, bytes written."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

PROC = Path("/proc")
BETWEEN_SAMPLES = 0.05
PATIENCE = 20.0
"""Seconds that a server is given to end in peace."""


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one run of a program took, with all the processes that it started."""

    seconds: float
    cpu_seconds: float
    written: int
    """Bytes handed to the operating system to write, SQLite's and the log's among them."""
    peak_mb: float | None = None
    """The largest sum of memory over its processes; pages that several share are counted once."""
    largest_mb: float = 0.0
    """The most that a single one of its processes held, of which the system takes note at no cost.

    It is never less than what the measuring program held, out of which they were started.
    """


class ProgramError(Exception):
    """A program that was to be timed did not end well; the message holds the end of its output."""


def timed(command: Sequence[str], log: Path, *, sampled: bool = False) -> Cost:
    """Run a program to its end; memory is sampled only on request, because looking costs time."""
    os.sync()
    with log.open("wb") as output:
        began = time.perf_counter()
        process = _started(command, output)
        sampler = Sampler(process.pid) if sampled else None
        _wait(process)
        seconds = time.perf_counter() - began
        peak = sampler.stop() if sampler else None
        written = _written(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ProgramError(f"{' '.join(command)} ended with {process.returncode}:\n{_end_of(log)}")
    return Cost(
        seconds=seconds,
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        written=written,
        peak_mb=peak,
        largest_mb=usage.ru_maxrss * 1.024 / 1000,
    )


def _started(command: Sequence[str], output: IO[bytes]) -> subprocess.Popen[bytes]:
    """A program under way; like a person’s, its Python may keep what it has compiled."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.Popen(
        command, stdout=output, stderr=subprocess.STDOUT, start_new_session=True, env=surroundings
    )


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Wait for the end, and leave it to be collected; when interrupted, take the program along."""
    try:
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        raise


@contextmanager
def running(command: Sequence[str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A server while the block lasts; ended with all its processes."""
    with log.open("wb") as output:
        process = _started(command, output)
        try:
            yield process
        finally:
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@dataclass
class Sampler:
    """Looks again and again at the memory of a process and all that it started."""

    pid: int
    _peak: float = 0.0
    _over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The largest sum seen, in megabytes."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _look(self) -> None:
        while not self._over.is_set():
            self._peak = max(self._peak, memory(self.pid))
            self._over.wait(BETWEEN_SAMPLES)


def memory(pid: int) -> float:
    """Megabytes that a process and all that it started hold, shared pages counted once."""
    return sum(_proportional(one) for one in _tree(pid)) / 1000


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in (PROC / str(pid) / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _proportional(pid: int) -> float:
    """The proportional set size of a process in kilobytes; nothing once it is gone."""
    with suppress(OSError, StopIteration):
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) * 1.024
    return 0.0


def _written(pid: int) -> int:
    """What an ended process, not yet collected, and its collected children handed to ``write``."""
    lines = (PROC / str(pid) / "io").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("wchar:")).split()[1])


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-20:])
