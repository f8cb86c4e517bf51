"""Other publishers than ours: the same project under ProperDocs, an exported one under MkDocs’ own themes."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FERRIES = ROOT / "tests/sites/ferries"
THEMES = ("mkdocs", "readthedocs")
EXTENSIONS = "markdown_extensions: [attr_list, def_list, md_in_html, tables]\n"
"""What the exported Markdown needs; all of it comes with Python-Markdown."""
_CHECKED = "{anchors: warn, absolute_links: warn, not_found: warn, unrecognized_links: warn}"


class BuildError(Exception):
    """A publisher did not build; the message is what it printed."""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; raises ``BuildError`` where it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise BuildError(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def built(python: Path, publisher: str, folder: Path) -> Mapping[str, bytes]:
    """Every file of the sample site as a publisher of this Python builds it in a new folder."""
    project = shutil.copytree(FERRIES, folder)
    run(python, "-m", publisher, "build", "--quiet", "--config-file", "mkdocs.yml", cwd=project)
    return contents(project / "site")


def contents(folder: Path) -> Mapping[str, bytes]:
    """Every file of a folder, by its path there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> tuple[str, ...]:
    """The files that are not the same in both."""
    return tuple(sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path)))


def export(python: Path, folder: Path) -> None:
    """Write the sample site as Markdown, as the documents of a new project of another publisher."""
    source = shutil.copytree(FERRIES, folder / "source")
    run(python, "-m", "generator.cli", "export", folder / "docs", "--project", source, cwd=ROOT)


def plain_build(python: Path, folder: Path, theme: str) -> Path:
    """The site that MkDocs makes of an exported project in one of its own themes; warnings are errors."""
    configuration = folder / f"{theme}.yml"
    configuration.write_text(
        f"site_name: Ferries\nsite_url: https://ferries.example/\ntheme: {theme}\nsite_dir: {theme}\n"
        f"{EXTENSIONS}validation: {{links: {_CHECKED}}}\n"
    )
    run(python, "-m", "mkdocs", "build", "--strict", "--config-file", configuration.name, cwd=folder)
    return folder / theme
