"""``briefing diff``: what changed between two revisions, by meaning."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from generator.authoring.comparison import Comparison, compare_snapshots
from generator.authoring.diff_report import as_json, as_markdown, as_text
from generator.authoring.snapshot import GitError, repository
from generator.cli.project import project_option, require_project

_STYLES: Mapping[str, Callable[[Comparison], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


@click.command()
@click.argument("before")
@click.argument("after", required=False)
@click.option(
    "--format", "style", type=click.Choice([*_STYLES]), default="text", help="How to print the differences."
)
@project_option
def diff(before: str, after: str | None, style: str, root: Path) -> None:
    """Show what changed from the git revision BEFORE to AFTER, or to the files as they lie here.

    Statements and sources are known by their ids, a renamed briefing by its alias. Fields are shown before
    and after, and so is what follows from them: status, rungs and evidence. The text form suggests an entry
    for the briefing’s list of changes. A file that cannot be read exits with 1.
    """
    root = require_project(root)
    try:
        with repository(root) as kept:
            old = kept.at(before)
            new = kept.at(after) if after else kept.working_tree(old)
            found = compare_snapshots(old, new)
    except GitError as error:
        raise click.UsageError(str(error)) from error
    click.echo(_STYLES[style](found), nl=False)
    sys.exit(1 if found.unreadable else 0)
