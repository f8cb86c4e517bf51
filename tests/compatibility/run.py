"""``python -m tests.compatibility.run UV``: try every Python that can be had, and write the page of it."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.compatibility.environments import NEWEST, OLDEST, SHOWN, Environment, install, pythons, versions
from tests.compatibility.links import broken_links, links
from tests.compatibility.page import Row, page
from tests.compatibility.publishers import (
    EXTENSIONS,
    ROOT,
    THEMES,
    BuildError,
    built,
    differing,
    export,
    plain_build,
    run,
)

PAGE = ROOT / "docs/compatibility.md"
CORE = (
    "authoring", "cli", "collection", "diff", "documents", "exports", "model", "prose", "render",
    "rules", "store", "views",
)  # fmt: skip
_COUNTS = re.compile(r"(\d+) (passed|failed|error|skipped)")


def main(uv: Path) -> None:
    """Try everything, two at a time, then write the page, whatever came of it."""
    with TemporaryDirectory(prefix="compatibility-") as scratch, ThreadPoolExecutor(2) as pool:
        folder = Path(scratch)
        tried = pool.map(lambda place: tuple(_in_environment(uv, folder, *place)), _places())
        rows = [row for rows in tried for row in rows] + [_zensical(uv, folder)]
    PAGE.write_text(page(rows), encoding="utf-8")


def _places() -> Iterator[tuple[str, Path | None, str]]:
    """Each Python with the newest packages, the first with the oldest too."""
    for number, (version, python) in enumerate(pythons()):
        if number == 0:
            yield version, python, OLDEST
        yield version, python, NEWEST


def _in_environment(
    uv: Path, scratch: Path, version: str, python: Path | None, packages: str
) -> Iterator[Row]:
    name = f"Python {version}, {packages} packages"
    if python is None:
        yield Row(name, "core tests", "*not run*: this Python is not on the machine")
        return
    folder = scratch / f"{version}-{packages}"
    try:
        place = install(uv, python, folder / "venv", packages)
    except BuildError as error:
        yield Row(name, "packages", f"**cannot be installed**: {str(error).splitlines()[-1]}")
        return
    shown = ", ".join(map(" ".join, zip(SHOWN, versions(place.python, SHOWN), strict=True)))
    yield Row(place.name, "packages", shown)
    yield Row(place.name, "core tests", core_tests(place))
    yield Row(place.name, "ProperDocs", _tried(lambda: _properdocs(place, folder)))
    yield Row(place.name, "export", _tried(lambda: _export(place, folder)))


def _tried(check: Callable[[], str]) -> str:
    try:
        return check()
    except BuildError as error:
        return f"**does not build**: {str(error).splitlines()[-1]}"


def core_tests(place: Environment) -> str:
    """How many of the core tests pass; a warning fails none: other packages have others."""
    folders = [f"tests/{name}" for name in CORE]
    options = ("-q", "-n0", "-p", "no:anyio", "-p", "no:cacheprovider", "-o", "filterwarnings=default")
    command = (str(place.python), "-m", "pytest", *options, *folders)
    done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    sys.stderr.write("".join(line for line in done.stdout.splitlines(keepends=True) if "FAILED" in line))
    counts = _COUNTS.findall(done.stdout.splitlines()[-1])
    said = ", ".join(f"{count} {'not run' if what == 'skipped' else what}" for count, what in counts)
    return said if done.returncode == 0 else f"**{said or 'do not start'}**"


def _properdocs(place: Environment, folder: Path) -> str:
    ours = built(place.python, "mkdocs", folder / "mkdocs")
    other = differing(ours, built(place.python, "properdocs", folder / "properdocs"))
    if other:
        return f"**{len(other)} of {len(ours)} files differ**"
    return f"{len(ours)} files, every byte the same"


def _export(place: Environment, folder: Path) -> str:
    export(place.python, folder / "export")
    sites = [plain_build(place.python, folder / "export", theme) for theme in THEMES]
    return "; ".join(f"{theme}: {_links(site)}" for theme, site in zip(THEMES, sites, strict=True))


def _links(site: Path) -> str:
    broken = broken_links(site)
    return f"**{len(broken)} links broken**" if broken else f"{len(list(links(site)))} links, none broken"


def _zensical(uv: Path, scratch: Path) -> Row:
    folder = scratch / "zensical"
    python = folder / "venv/bin/python"
    try:
        run(uv, "venv", "--quiet", "--python", sys.executable, folder / "venv", cwd=ROOT)
        run(uv, "pip", "install", "--quiet", "--python", python, "zensical", cwd=ROOT)
    except BuildError as error:
        return Row("Zensical", "export", f"*not run*: it cannot be installed: {str(error).splitlines()[-1]}")
    name = f"Zensical {versions(python, ('zensical',))[0]}"
    return Row(name, "export", _tried(lambda: _under_zensical(python, folder)))


def _under_zensical(python: Path, folder: Path) -> str:
    export(Path(sys.executable), folder)
    (folder / "mkdocs.yml").write_text(
        f"site_name: Ferries\nsite_url: https://ferries.example/\n{EXTENSIONS}", encoding="utf-8"
    )
    run(python.with_name("zensical"), "build", cwd=folder)
    return _links(folder / "site")


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute())
