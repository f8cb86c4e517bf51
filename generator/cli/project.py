"""The option that every command takes: which project it works on."""

from pathlib import Path

import click

project_option = click.option(
    "--project",
    "root",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Folder with the project’s mkdocs.yml; by default the current one.",
)


def require_project(root: Path) -> Path:
    """The project’s folder, made absolute; a usage error where it holds no project."""
    if not (root / "mkdocs.yml").is_file():
        raise click.UsageError(
            f"there is no mkdocs.yml in {root}: run this in a project, or pass --project DIR"
        )
    return root.resolve()
