"""``python -m tests.compatibility.run UV``: try every Python that can be had, and write the page of it."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
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
    """Try everything, then write the page, whatever came of it."""
    rows: list[Row] = []
    with TemporaryDirectory(prefix="compatibility-") as scratch:
        found = dict(pythons())
        for version, python in found.items():
            if python is None:
                rows.append(Row(f"Python {version}", "core tests", "*not run*: not on the machine"))
                continue
            for packages in (OLDEST, NEWEST) if version == min(found, key=_numbers) else (NEWEST,):
                folder = Path(scratch) / f"{version}-{packages}"
                rows += _in_environment(uv, python, folder, packages)
        rows.append(_zensical(uv, Path(scratch)))
    PAGE.write_text(page(rows), encoding="utf-8")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _in_environment(uv: Path, python: Path, folder: Path, packages: str) -> Iterator[Row]:
    sys.stderr.write(f"{folder.name}\n")
    place = install(uv, python, folder / "venv", packages)
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
