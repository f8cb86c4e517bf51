"""The same files give the same bytes: in any folder, language, time zone or order, on any day, twice."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from generator.publish.staging import MARKER

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"

# Builds as the command does; before that, every list of files comes in reverse, and it is another day.
ELSEWHERE = """
import datetime, os, sys, time
lists, scans, now = os.listdir, os.scandir, time.time

class Scan:
    def __init__(self, entries):
        self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __iter__(self):
        return self.entries
    def __next__(self):
        return next(self.entries)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def close(self):
        pass

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(days=400)
    @classmethod
    def utcnow(cls):
        return cls.now()

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

os.listdir = lambda path='.': sorted(lists(path), reverse=True)
os.scandir = lambda path='.': Scan(scans(path))
time.time = lambda: now() + 400 * 86400
datetime.datetime, datetime.date = Later, LaterDay
"""
HERE = ""
BUILD = "from generator.cli.main import main; main(['build', '--project', sys.argv[1]])"
Copy = Callable[[str, bool], Path]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """Makes a copy of the sample with an archive, its files made in an order and at times of their own."""

    def make(name: str, backwards: bool) -> Path:
        project = tmp_path_factory.mktemp("builds") / name
        files = sorted(path for path in FERRIES.rglob("*") if path.is_file())
        for number, file in enumerate(reversed(files) if backwards else files):
            path = project / file.relative_to(FERRIES)
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, path)
            os.utime(path, (10**9 + number, 10**9 + number) if backwards else None)
        configuration = project / "mkdocs.yml"
        text = configuration.read_text(encoding="utf-8")
        configuration.write_text(text.replace("- pactbook", "- pactbook: {offline: true}"), encoding="utf-8")
        return project

    return make


def build(project: Path, prelude: str = HERE, **environment: str) -> dict[str, str]:
    """The files of the site by their digests, built by a process of its own."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "TZ")}
    command = [sys.executable, "-c", f"import sys\n{prelude}\n{BUILD}", str(project)]
    subprocess.run(
        command,
        check=True,
        capture_output=True,
        env={**kept, **environment},
        umask=0o077 if prelude else 0o022,
    )
    return dict(_digests(project / "site"))


def _digests(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.name != MARKER:  # what this machine made the folder from
            yield path.relative_to(site).as_posix(), sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def first(copy: Copy) -> tuple[Path, dict[str, str]]:
    """A build as it is usual."""
    project = copy("first", False)
    return project, build(project, LC_ALL="C.UTF-8", TZ="UTC", PYTHONHASHSEED="1")


def test_another_machine_makes_the_same_bytes(first: tuple[Path, dict[str, str]], copy: Copy) -> None:
    project = copy("zweiter Ordner ü", True)
    other = build(
        project, ELSEWHERE, LC_ALL="C", TZ="Pacific/Kiritimati", PYTHONHASHSEED="4711", LANG="uk_UA"
    )
    assert _different(first[1], other) == []


def test_the_site_holds_what_is_hard_to_repeat(first: tuple[Path, dict[str, str]]) -> None:
    endings = {Path(name).suffix for name in first[1]}
    assert endings >= {".html", ".json", ".csv", ".sqlite", ".xml", ".png", ".zip", ".svg"}


def test_another_build_in_the_same_folder_makes_the_same_bytes(first: tuple[Path, dict[str, str]]) -> None:
    project, built = first
    assert (project / ".pactbook").exists()
    assert _different(built, build(project, PYTHONHASHSEED="2")) == []
    shutil.rmtree(project / "site")
    assert _different(built, build(project, PYTHONHASHSEED="3")) == []
    shutil.rmtree(project / ".pactbook")
    assert _different(built, build(project, PYTHONHASHSEED="4")) == []


def test_another_text_makes_other_bytes(first: tuple[Path, dict[str, str]], copy: Copy) -> None:
    project = copy("changed", False)
    path = project / "briefings/sweden-pledge.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Ferry pledge", "Ferry promise"), encoding="utf-8"
    )
    changed = _different(first[1], build(project))
    assert {
        "index.html",
        "data/pactbook.sqlite",
        "data/offline.zip",
        "briefings/sweden-pledge/index.html",
    } <= {*changed}


def _different(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
