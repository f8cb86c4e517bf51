"""Readers see one whole version of the site after the other, whatever happens to a build.

Fifty builds of pages are killed at random moments, and a quarter as many of everything by several processes;
``PACTBOOK_KILLS`` names another number.
"""

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from generator.freshness import checking, stock
from generator.publish import update
from generator.publish.site import build_site

ROOT = Path(__file__).resolve().parent.parent.parent
BRIEFING = "briefings/a-b-2025-water.yaml"
PAGES = (
    "briefings/a-b-2025-water/index.html",
    "briefings/index.html",
    "index.html",
    "changes/index.html",
    "briefings/a-b-2025-water/briefing.json",
)
WORDS = ("Wide", "Cold")
KILLS = int(os.environ.get("PACTBOOK_KILLS", "50"))

Version = Mapping[str, bytes]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *arguments: object) -> None:
        """Keep the test’s output to the test."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server that looks each file up anew, as a host does."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Reader(threading.Thread):
    """Fetches page after page and keeps what it was not meant to see."""

    def __init__(self, address: str, versions: tuple[Version, ...]) -> None:
        super().__init__()
        self._address, self._versions = address, versions
        self.seen: set[int] = set()
        self.wrong: list[str] = []
        self.fetched = 0
        self._enough = threading.Event()

    def run(self) -> None:
        """Read until told to stop."""
        while not self._enough.wait(0.002):
            path = PAGES[self.fetched % len(PAGES)]
            self.fetched += 1
            try:
                with urlopen(f"{self._address}/{path.removesuffix('index.html')}", timeout=30) as answer:
                    body = answer.read()
            except (OSError, HTTPError) as error:
                self.wrong.append(f"{path}: {error}")
                continue
            whole = [number for number, version in enumerate(self._versions) if version[path] == body]
            self.seen.update(whole)
            if not whole:
                self.wrong.append(f"{path}: {len(body)} bytes that are in no version")

    def stop(self) -> None:
        """Finish the page that is being read."""
        self._enough.set()
        self.join()


@contextmanager
def reading(address: str, versions: tuple[Version, ...]) -> Iterator[Reader]:
    """A reader at work."""
    reader = Reader(address, versions)
    reader.start()
    try:
        yield reader
    finally:
        reader.stop()


def reword(project: Path, word: str) -> None:
    """Give the agreement a title that stands on many pages, from the untouched sample."""
    text = (ROOT / "tests/sites/minimal" / BRIEFING).read_text()
    (project / BRIEFING).write_text(text.replace("title: Agreement on", f"title: {word} agreement on"))


def files(site: Path) -> Version:
    """Everything that lies in a site."""
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def differing(site: Path, version: Version) -> list[str]:
    """The files that a site has otherwise than a version, or alone."""
    found = files(site)
    return sorted(path for path in {*found, *version} if found.get(path) != version.get(path))


def build_pages(project: Path) -> None:
    build_site(project, pages_only=True)


def build_everything(project: Path) -> None:
    """All that is made beside the pages too, and by several processes."""
    for module in (stock, checking, update):
        pytest.MonkeyPatch().setattr(module, "WORTH_SHARING", 1)
    build_site(project)


@dataclass(frozen=True)
class Kind:
    """A kind of build, and how many of it are killed."""

    build: Callable[[Path], None]
    kills: int


KINDS = {
    "pages": Kind(build_pages, KILLS),
    "everything, by several processes": Kind(build_everything, -(-KILLS // 4)),
}


@pytest.fixture(scope="module", params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    return KINDS[request.param]


@pytest.fixture(scope="module")
def versions(kind: Kind, tmp_path_factory: pytest.TempPathFactory) -> tuple[Version, ...]:
    """The site with each of the words, built from nothing."""
    made = []
    for word in WORDS:
        project = tmp_path_factory.mktemp("clean") / "minimal"
        shutil.copytree(ROOT / "tests/sites/minimal", project)
        reword(project, word)
        Builder(project, kind.build).whole()
        made.append(files(project / "site"))
    first, second = made
    assert all(first[path] != second[path] for path in (*PAGES[:3], PAGES[4]))
    return first, second


class Builder:
    """Builds in processes of their own, which have loaded the program before they start."""

    def __init__(self, project: Path, build: Callable[[Path], None]) -> None:
        self._project = project
        self._build = build
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["generator.publish.site"])

    def whole(self) -> float:
        """Build, and tell the seconds that it took."""
        start = time.monotonic()
        process = self._started()
        process.join()
        assert process.exitcode == 0
        return time.monotonic() - start

    def cut_off(self, after: float) -> bool:
        """Kill a build some seconds after its start; whether it still ran."""
        process = self._started()
        time.sleep(after)
        process.kill()
        process.join()
        return process.exitcode == -signal.SIGKILL

    def _started(self) -> ForkServerProcess:
        process = self._context.Process(target=self._build, args=(self._project,))
        process.start()
        return process


def test_a_killed_build_is_never_seen_and_the_next_one_heals(
    minimal: Path, kind: Kind, versions: tuple[Version, ...]
) -> None:
    builder, moments, kills = Builder(minimal, kind.build), random.Random(9), 0
    with served(minimal / "site") as address:
        lasted = [rebuilt(builder, minimal, word) for word in (*WORDS, *WORDS)][-1]
        with reading(address, versions) as reader:
            for number in range(3 * kind.kills):
                reword(minimal, WORDS[number % 2])
                kills += builder.cut_off(moments.uniform(0, lasted))
                assert [] in [differing(minimal / "site", version) for version in versions]
                builder.whole()
                assert differing(minimal / "site", versions[number % 2]) == []
                if kills == kind.kills:
                    break
    assert reader.wrong == []
    assert reader.seen == {0, 1}
    assert reader.fetched > kind.kills
    assert kills == kind.kills, f"of {3 * kind.kills} builds only these were killed before their end"


def rebuilt(builder: Builder, project: Path, word: str) -> float:
    """The seconds that an edit takes."""
    reword(project, word)
    return builder.whole()
