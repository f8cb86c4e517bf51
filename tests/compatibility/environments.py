"""Environments to try the program in: one for each Python, and one with the oldest packages allowed."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.compatibility.publishers import ROOT, BuildError, run

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
OLDEST, NEWEST = "oldest", "newest"
SHOWN = ("mkdocs", "properdocs", "markdown", "jinja2", "pydantic", "pyyaml", "click", "babel", "pagefind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A Python with the runtime packages as old or as new as they may be."""

    python: Path
    version: str
    packages: str

    @property
    def name(self) -> str:
        """How the page calls it."""
        return f"Python {self.version}, {self.packages} packages"


def pythons() -> Iterator[tuple[str, Path | None]]:
    """Every Python that is to be tried, and where it is, if anywhere."""
    for version in PYTHONS:
        places = [shutil.which(f"python{version}"), *_kept(version)]
        yield version, next((Path(place) for place in places if place and _works(Path(place), version)), None)


def _kept(version: str) -> list[str]:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return sorted(map(str, root.glob(f"versions/{version}.*/bin/python")), reverse=True)


def _works(python: Path, version: str) -> bool:
    """Whether it is one: a manager of versions leaves names behind that start nothing."""
    try:
        said = run(python, "-c", "import ensurepip, sys; print('%d.%d' % sys.version_info[:2])", cwd=ROOT)
    except (BuildError, OSError):
        return False
    return said.strip() == version


def install(uv: Path, python: Path, folder: Path, packages: str) -> Environment:
    """Make an environment: what builds the site as old or new as told, the tests’ tools as new as can be."""
    run(uv, "venv", "--quiet", "--python", python, folder, cwd=ROOT)
    home = folder / "bin/python"
    number = run(home, "-c", "import platform; print(platform.python_version())", cwd=ROOT).strip()
    wanted = folder / "wanted.txt"
    resolve = (uv, "pip", "compile", "--quiet", "--python", home, "--no-header", "--no-annotate")
    extras = ("--extra", "test", "--extra", "build", "--output-file", wanted, "pyproject.toml")
    if packages == OLDEST:
        bounds = folder / "bounds.txt"
        run(*resolve, "--resolution", "lowest-direct", "--output-file", bounds, "pyproject.toml", cwd=ROOT)
        run(*resolve, "--constraint", bounds, *extras, cwd=ROOT)
    else:
        run(*resolve, "--upgrade", *extras, cwd=ROOT)
    run(uv, "pip", "install", "--quiet", "--python", home, "--requirement", wanted, cwd=ROOT)
    run(uv, "pip", "install", "--quiet", "--python", home, "--no-deps", "--editable", ".", cwd=ROOT)
    return Environment(python=home, version=number, packages=packages)


def versions(python: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """The versions of packages that an environment has."""
    asked = f"from importlib.metadata import version\nprint(*map(version, {names!r}), sep='\\n')"
    return tuple(run(python, "-c", asked, cwd=ROOT).split())
