"""``briefing fmt``: one order and one layout for all files, and the ids of statements written down."""

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator import pipeline
from generator.authoring.formatting import Formatted, format_file
from generator.cli.project import locate, project_option, require_project
from generator.diagnostics import Diagnostic, has_errors
from generator.documents.load import find, read_bytes
from generator.documents.save import save
from generator.publish.terminal import print_report


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; exit with 1 if a file would change."
)
@click.option("--diff", "show", is_flag=True, help="Write nothing; show what would change.")
@project_option
def fmt(paths: tuple[Path, ...], only_check: bool, show: bool, root: Path) -> None:
    """Put all briefings and registers, or those at PATHS, into the one canonical order and layout.

    A path is a file, a folder or the id of a briefing.

    Comments stay with what they belong to and no value changes. Statements without an id get the one
    they go by, so that mending their words no longer breaks a permalink.
    """
    root = require_project(root)
    registers, files, _ = pipeline.load_registers(root)
    event_types = files.all("event-types", registers.event_types)
    formatted, problems = _format(root, _wanted(root, paths), event_types)
    changed = [file for file in formatted if file.is_changed]
    for file in changed:
        if show:
            click.echo("".join(_diff(file)), nl=False)
        elif not only_check:
            save(root / file.path, file.after or "")
        else:
            click.echo(f"{file.path} is to be formatted")
    print_report(problems, root)
    would = "would be" if only_check or show else "were"
    click.echo(f"{len(changed)} of {len(formatted)} files {would} changed", err=True)
    sys.exit(1 if has_errors(problems) or (only_check and changed) else 0)


def _format(
    root: Path, paths: tuple[str, ...], event_types: tuple[str, ...]
) -> tuple[list[Formatted], tuple[Diagnostic, ...]]:
    formatted, problems = [], []
    for path in paths:
        content = read_bytes(root, path)
        if isinstance(content, Diagnostic):
            problems.append(content)
        else:
            file = format_file(path, content, event_types)
            formatted.append(file)
            problems += file.problems
    return formatted, tuple(problems)


def _wanted(root: Path, paths: tuple[Path, ...]) -> tuple[str, ...]:
    """The files of the project that are to be formatted, as paths relative to it."""
    every = (*find(root).paths, *_registers(root))
    if not paths:
        return every
    wanted = [locate(path, root) for path in paths]
    for path in wanted:
        if not any((root / one).resolve().is_relative_to(path) for one in every):
            raise click.UsageError(f"{path} is neither a briefing nor a register of this project")
    return tuple(one for one in every if any((root / one).resolve().is_relative_to(path) for path in wanted))


def _registers(root: Path) -> Iterator[str]:
    folder = root / pipeline.REGISTERS
    yield from (f"{pipeline.REGISTERS}/{path.name}" for path in sorted(folder.glob("*.yaml")))


def _diff(file: Formatted) -> Iterator[str]:
    before, after = file.before.splitlines(keepends=True), (file.after or "").splitlines(keepends=True)
    for line in difflib.unified_diff(before, after, file.path, file.path):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
