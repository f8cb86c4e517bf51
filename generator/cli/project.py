"""The option that every command takes: which project it works on.

What takes long to load is loaded where it is needed: a build with nothing to do should end at once.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.pipeline import Project

project_option = click.option(
    "--project",
    "root",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder with the project’s mkdocs.yml; by default the current one.",
)


def open_project(root: Path) -> "Project":
    """The project of a folder; a usage error where its configuration cannot be used."""
    from generator.publish.project import ProjectError, load_project

    try:
        return load_project(require_project(root))
    except ProjectError as error:
        raise click.UsageError(str(error)) from error


def require_project(root: Path) -> Path:
    """The project’s folder, made absolute; a usage error where it holds no project."""
    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(
            f"there is no mkdocs.yml in {root}: run this in a project, or pass --project DIR"
        )
    return root.resolve()


def locate(typed: Path, root: Path) -> Path:
    """A file or folder as typed, below the current folder or the project’s, or a briefing by its id."""
    from generator.documents.load import FOLDER
    from generator.model.nearest import nearest

    named = root / FOLDER / f"{typed}.yaml"
    for candidate in (typed.resolve(), (root / typed).resolve(), named.resolve()):
        if candidate.exists():
            return candidate
    near = nearest(str(typed), sorted(path.stem for path in (root / FOLDER).glob("*.yaml")))
    raise click.UsageError(
        f"there is no file, folder or briefing {typed}" + (f": type {near}" if near else "")
    )
