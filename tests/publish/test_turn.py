import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.turn import turn

HOLD = "import sys; from pathlib import Path; from generator.publish.turn import turn\n"
PROGRAM = f"{HOLD}with turn(Path(sys.argv[1]), lambda: print('waiting', flush=True)): print('in', flush=True)"


def test_a_second_build_says_that_it_waits_and_then_goes_on(tmp_path: Path) -> None:
    with turn(tmp_path, lambda: pytest.fail("nobody holds it")):
        command = [sys.executable, "-c", PROGRAM, str(tmp_path)]
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert second.stdout
        assert second.stdout.readline() == "waiting\n"
        assert second.poll() is None
    assert second.communicate(timeout=60)[0] == "in\n"


def test_what_a_killed_build_held_is_free(tmp_path: Path) -> None:
    program = PROGRAM.replace("print('in', flush=True)", "print('in', flush=True); sys.stdin.read()")
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout
        assert first.stdout.readline() == "in\n"
        first.kill()
        first.wait()
        with turn(tmp_path, lambda: pytest.fail("its holder is dead")):
            pass


def test_where_nothing_may_be_written_nothing_is_held(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with turn(blocked / "work", lambda: pytest.fail("there is nothing to wait for")):
        pass
