import sys
import time
from pathlib import Path

import pytest

from benchmarks.browsing import NeverShownError, free_port, seconds_until
from benchmarks.processes import running


def test_the_time_is_that_until_the_page_shows_the_text(tmp_path: Path) -> None:
    page, port = tmp_path / "x/index.html", free_port()
    page.parent.mkdir()
    page.write_text("old")
    command = [
        sys.executable,
        "-m",
        "http.server",
        str(port),
        "--bind",
        "127.0.0.1",
        "--directory",
        str(tmp_path),
    ]
    with running(command, tmp_path / "log") as server:
        began = time.perf_counter()
        started = seconds_until(server, port, "x/", "old", began)
        page.write_text("new")
        assert seconds_until(server, port, "x/", "new", began) > started > 0


def test_a_server_that_ends_is_not_waited_for(tmp_path: Path) -> None:
    nothing = [sys.executable, "-c", "pass"]
    with running(nothing, tmp_path / "log") as server, pytest.raises(NeverShownError, match="“hello”"):
        seconds_until(server, free_port(), "", "hello", time.perf_counter())
