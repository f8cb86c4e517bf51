"""The sample site and the real one, built once, served on a free port and seen through a real Chromium."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.publish.site import build_site

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "tests/sites/ferries"
TEXT = {".css", ".html", ".js", ".json", ".svg", ".xml"}
Tool = Callable[[str], Path]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


class _Compressing(_Quiet):
    """As the hosts that we write settings for: what is text comes compressed, and may be kept."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Cache-Control", "max-age=604800")
        if path.suffix in TEXT:
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def _served(folder: Path, handler: type[_Quiet] = _Quiet) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built sample."""
    project = tmp_path_factory.mktemp("ferries")
    shutil.copytree(SAMPLE, project, dirs_exist_ok=True)
    return build_site(project)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the sample is served."""
    yield from _served(site)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built."""
    project = tmp_path_factory.mktemp("real")
    for name in ("briefings", "docs", "generator/theme"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    return build_site(project)


@pytest.fixture(scope="session")
def compressed(real: Path) -> Iterator[str]:
    """Where the real site is served."""
    yield from _served(real, _Compressing)


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
