"""``briefing check``: every problem in every file, at its line, with the fix."""

import sys
from pathlib import Path

import click

from generator import pipeline, report
from generator.cli.project import open_project, project_option
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
@project_option
def check(paths: tuple[Path, ...], style: str, strict: bool, root: Path) -> None:
    """Report every problem of all briefings and registers, or of those at PATHS only."""
    project = open_project(root)
    root = project.root
    with progress_bar() as progress:
        found = pipeline.check(project, progress).diagnostics
    found = _within(found, paths, root)
    click.echo(_printed(found, style, root), nl=False)
    sys.exit(1 if has_errors(found, strict=strict) else 0)


def _within(found: tuple[Diagnostic, ...], paths: tuple[Path, ...], root: Path) -> tuple[Diagnostic, ...]:
    wanted = [_absolute(path, root) for path in paths]
    return tuple(
        item
        for item in found
        if not wanted or any((root / item.span.path).is_relative_to(path) for path in wanted)
    )


def _absolute(path: Path, root: Path) -> Path:
    """A path as typed: below the current folder or, where nothing is there, below the project’s."""
    for candidate in (path.resolve(), (root / path).resolve()):
        if candidate.exists():
            return candidate
    raise click.UsageError(f"there is no file or folder {path}")


def _printed(found: tuple[Diagnostic, ...], style: str, root: Path) -> str:
    if style == "json":
        return report.json(found)
    if style == "github":
        return report.github(found)
    return report.text(found, lambda path: read_text(root, path), colours=True)
