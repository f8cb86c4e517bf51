"""``briefing check``: every problem in every file, at its line, with the fix."""

import sys
from pathlib import Path

import click

from generator import pipeline, report
from generator.authoring.permanence import NoSiteError, lost, published
from generator.cli.project import locate, open_project, project_option
from generator.diagnostics import Diagnostic, has_errors
from generator.documents.load import read_text
from generator.publish.progress import progress_bar


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to print them.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option(
    "--against",
    "edition",
    metavar="DIR",
    type=click.Path(exists=True, path_type=Path),
    help="A published site, or its data/briefings.json: what it leads to must still be there.",
)
@project_option
def check(paths: tuple[Path, ...], style: str, strict: bool, edition: Path | None, root: Path) -> None:
    """Report every problem of all briefings and registers, or of those at PATHS only.

    A path is a file, a folder or the id of a briefing.
    """
    project = open_project(root)
    root = project.root
    with progress_bar() as progress:
        checked = pipeline.check(project, progress)
    everything = (*checked.diagnostics, *_lost(edition, checked))
    found = _within(tuple(sorted(everything, key=lambda problem: problem.order)), paths, root)
    click.echo(_printed(found, style, root), nl=False)
    sys.exit(1 if has_errors(found, strict=strict) else 0)


def _lost(edition: Path | None, checked: pipeline.Checked) -> tuple[Diagnostic, ...]:
    if edition is None:
        return ()
    try:
        return tuple(lost(published(edition), checked.collection))
    except NoSiteError as error:
        raise click.UsageError(str(error)) from error


def _within(found: tuple[Diagnostic, ...], paths: tuple[Path, ...], root: Path) -> tuple[Diagnostic, ...]:
    wanted = [locate(path, root) for path in paths]
    return tuple(
        item
        for item in found
        if not wanted or any((root / item.span.path).is_relative_to(path) for path in wanted)
    )


def _printed(found: tuple[Diagnostic, ...], style: str, root: Path) -> str:
    if style == "json":
        return report.json(found)
    if style == "github":
        return report.github(found)
    return report.text(found, lambda path: read_text(root, path), colours=True)
