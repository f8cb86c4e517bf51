"""``briefing rename``: a briefing under another id, with every reference mended."""

import sys
from pathlib import Path

import click

from generator import pipeline
from generator.authoring.rename import carry_out, plan, refusal
from generator.cli.project import open_project, project_option
from generator.publish.terminal import print_report


@click.command()
@click.argument("old")
@click.argument("new")
@project_option
def rename(old: str, new: str, root: Path) -> None:
    """Give the briefing OLD the id NEW.

    Moves its file, keeps OLD among its aliases so that its address still leads there, and puts NEW
    into every file that names OLD. Nothing is written where one of these files has an error.
    """
    project = open_project(root)
    checked = pipeline.check(project)
    refused = refusal(project.root, checked.collection, old, new)
    if refused:
        raise click.UsageError(refused)
    renaming, problems = plan(project.root, checked.collection, checked.diagnostics, old, new)
    if renaming is None:
        print_report(problems, project.root)
        sys.exit(1)
    carry_out(project.root, renaming)
    mended = ", ".join(sorted(renaming.mended)) or "no other file"
    click.echo(f"{old} is now {new}; mended in {mended}")
