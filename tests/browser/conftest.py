"""The sample site, built once, served on a free port and seen through a real Chromium."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.publish.site import build_site

SAMPLE = Path(__file__).resolve().parent.parent / "sites/ferries"
Tool = Callable[[str], Path]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample."""
    project = tmp_path_factory.mktemp("ferries")
    shutil.copytree(SAMPLE, project, dirs_exist_ok=True)
    return build_site(project)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def chromium(tool: Tool) -> Iterator[Browser]:
    """The browser; the checks are not run where there is none."""
    program = tool("chromium")
    tool("playwright")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh page, 1440 pixels wide."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()
