"""``briefing export``: the Markdown and data that any other publisher can build."""

import sys
from pathlib import Path

import click

from generator import pipeline
from generator.cli.project import open_project, project_option
from generator.diagnostics import has_errors
from generator.exports.folder import write
from generator.publish.progress import progress_bar
from generator.publish.terminal import print_report


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@project_option
def export(folder: Path, root: Path) -> None:
    """Write every page as Markdown with front matter, and every data file, into FOLDER."""
    project = open_project(root)
    with progress_bar() as progress:
        built = pipeline.build(project, progress)
    print_report(built.diagnostics, project.root)
    if has_errors(built.diagnostics):
        sys.exit(1)
    write(built.outputs, folder)
    click.echo(f"{len(built.outputs)} files are in {folder}")
