import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

DEADLINE = 60
"""Seconds after which a server that never answers is given up; no check depends on its speed."""


@pytest.fixture
def served(minimal: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "generator.cli", "serve", "--address", f"127.0.0.1:{port}"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent.parent)}
    server = subprocess.Popen(
        [*command, "--project", str(minimal)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.communicate(timeout=DEADLINE)


def fetch(address: str) -> str:
    try:
        with urlopen(address, timeout=DEADLINE) as answer:
            return str(answer.read(), "utf-8")
    except URLError:
        return ""


def until(address: str, shown: str, *, there: bool = True) -> str:
    """The page as soon as it shows some words, or no longer does."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        page = fetch(address)
        if page and (shown in page) is there:
            return page
        time.sleep(0.1)
    raise AssertionError(f"“{shown}” {'never came' if there else 'never went'} at {address}")


def test_a_mistake_lays_a_sheet_over_the_page_and_mending_takes_it_away(served: str, minimal: Path) -> None:
    address = f"{served}/briefings/a-b-2025-water/"
    page = until(address, "Agreement on a shared river")
    assert "<script>" not in page
    assert 'src="/livereload.js"' in page
    briefing = minimal / "briefings/a-b-2025-water.yaml"
    good = briefing.read_text()
    briefing.write_text(good.replace("2025-03-04", "2025-13-04"))
    sheet = until(address, 'class="sheet"')
    assert "briefings/a-b-2025-water.yaml:6:13" in sheet
    assert "Agreement on a shared river" in sheet
    briefing.write_text(good.replace("shared river", "shared lake"))
    assert 'class="sheet"' not in until(address, "shared lake")
