import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.processes import ProgramError, running, timed
from benchmarks.project import ROOT


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


CHILD = """
import subprocess, sys, time
open({first!r}, "wb").write(b"x" * 1_000_000)
subprocess.run([sys.executable, "-c", {code!r}], check=True)
"""
GRANDCHILD = """
import time
held = b"1" * 80_000_000
open({second!r}, "wb").write(b"x" * 2_000_000)
time.sleep(1)
"""


def test_bytes_and_memory_of_a_programs_own_programs_count(tmp_path: Path) -> None:
    inner = GRANDCHILD.format(second=str(tmp_path / "second"))
    outer = CHILD.format(first=str(tmp_path / "first"), code=inner)
    cost = timed(python(outer), tmp_path / "log", sampled=True)
    assert 3_000_000 <= cost.written < 3_100_000
    assert cost.peak_mb is not None
    assert 80 < cost.peak_mb < 200
    assert cost.largest_mb > 80
    assert cost.seconds > 1 > cost.cpu_seconds


def test_memory_is_looked_at_only_on_request(tmp_path: Path) -> None:
    assert timed(python("pass"), tmp_path / "log").peak_mb is None


def test_a_program_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(ProgramError, match="no such luck"):
        timed(python("raise SystemExit('no such luck')"), tmp_path / "log")


def test_a_server_ends_with_all_its_processes(tmp_path: Path) -> None:
    stubborn = "import signal, time; signal.signal(signal.SIGINT, signal.SIG_IGN); time.sleep(600)"
    code = f"""
import signal, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", {stubborn!r}])
print(child.pid, flush=True)
signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
time.sleep(600)
"""
    log = tmp_path / "log"
    with running(python(code), log) as server:
        while not log.read_text():
            assert server.poll() is None
    assert server.returncode is not None
    assert_over(log)


def assert_over(log: Path) -> None:
    """The process that wrote its number into a log ends, when the system comes to it."""
    for _ in range(200):
        if not runs(Path("/proc") / log.read_text().strip() / "stat"):
            return
        time.sleep(0.05)
    pytest.fail("it goes on")


def runs(stat: Path) -> bool:
    try:
        return stat.read_text().split()[2] != "Z"
    except OSError:
        return False


def test_a_server_that_ended_by_itself_is_no_trouble(tmp_path: Path) -> None:
    with running(python("pass"), tmp_path / "log") as server:
        os.waitid(os.P_PID, server.pid, os.WEXITED | os.WNOWAIT)
    assert server.returncode in {0, -signal.SIGINT}


def test_an_interrupted_measurement_takes_its_program_along(tmp_path: Path) -> None:
    log = tmp_path / "log"
    inner = python("import os, time; print(os.getpid(), flush=True); time.sleep(600)")
    code = f"""
from pathlib import Path
from benchmarks.processes import timed
timed({inner!r}, Path({str(log)!r}))
"""
    measurement = subprocess.Popen(python(code), stderr=subprocess.DEVNULL, cwd=ROOT)
    while not log.exists() or not log.read_text():
        assert measurement.poll() is None
        time.sleep(0.05)
    measurement.send_signal(signal.SIGINT)
    assert measurement.wait(60) != 0
    assert_over(log)
