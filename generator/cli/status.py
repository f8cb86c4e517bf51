"""``briefing status``: a table of all briefings, their completeness, evidence, age and reviews."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from io import StringIO
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from generator import pipeline
from generator.authoring.standing import Standing, standings
from generator.cli.project import open_project, project_option
from generator.publish.progress import progress_bar

_COLUMNS = ("Complete", "Statements", "Confirmed", "Disputed", "One source", "Origins", "Age", "Review due")


@click.command()
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print them."
)
@project_option
def status(style: str, root: Path) -> None:
    """Show of every briefing how complete it is, how firm, how old, and when its review is due.

    Age counts the days from its last publication, review or change to the day the site speaks for.
    A statement with one source cites nothing else; origins count copies of one report once.
    """
    project = open_project(root)
    with progress_bar() as progress:
        checked = pipeline.check(project, progress)
    found = tuple(standings(checked.assessed.values(), checked.collection.as_of))
    click.echo(_json(found) if style == "json" else _text(found), nl=False)
    unreadable = sorted(checked.collection.unreadable)
    if unreadable:
        click.echo(f"cannot be read, run briefing check: {', '.join(unreadable)}", err=True)
        raise SystemExit(1)


def _json(found: Iterable[Standing]) -> str:
    return json.dumps([asdict(standing) for standing in found], ensure_ascii=False, indent=2) + "\n"


def _text(found: tuple[Standing, ...]) -> str:
    table = Table("Briefing", box=None, pad_edge=False)
    for column in _COLUMNS:
        table.add_column(column, justify="right", no_wrap=True)
    for standing in found:
        table.add_row(*_row(standing))
    width = max((len(standing.id) for standing in found), default=0) + 120
    output = StringIO()
    Console(file=output, width=width, color_system=None).print(table)
    lines = (line.rstrip() for line in output.getvalue().splitlines())
    return "".join(f"{line}\n" for line in lines)


def _row(standing: Standing) -> tuple[str, ...]:
    due = standing.review_due or "–"
    return (
        standing.id + (" (draft)" if standing.draft else ""),
        f"{standing.complete} %",
        str(standing.statements),
        str(standing.states.get("confirmed", 0)),
        str(standing.states.get("disputed", 0)),
        str(standing.alone),
        f"{standing.origins} of {standing.sources}",
        "–" if standing.age is None else f"{standing.age} d",
        f"{due} overdue" if standing.overdue else due,
    )
