"""What a build says to the person at the terminal."""

from pathlib import Path

import click

from generator.diagnostics import Diagnostic
from generator.documents.load import read_text


def print_report(diagnostics: tuple[Diagnostic, ...], root: Path) -> None:
    """Print diagnostics with their source lines to standard error; nothing where there are none."""
    if diagnostics:
        from generator import report

        click.echo(
            report.text(diagnostics, lambda path: read_text(root, path), colours=True), err=True, nl=False
        )


def print_waiting() -> None:
    """Say why nothing seems to happen."""
    click.echo("Another build of this project is running: this one waits until it has ended.", err=True)
