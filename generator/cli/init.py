"""``briefing init``: a new project for another subject."""

from collections.abc import Iterable
from pathlib import Path

import click

from generator import pipeline
from generator.authoring.starter import ACCENT, starter
from generator.cli import prompts
from generator.documents.save import create
from generator.exports.schema_files import schema_files
from generator.outputs import OutputFile
from generator.publish.colours import problem_of

_NAME = "Briefings"
_DESCRIPTION = "Who agreed what, how far each agreement has come, and who says so"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.option("--name", help="Name of the site.")
@click.option("--description", help="The sentence that heads its home page.")
@click.option("--accent", default=ACCENT, show_default=True, help="Colour of links and marks.")
def init(folder: Path, name: str | None, description: str | None, accent: str) -> None:
    """Start a project of your own in DIR: registers, ladder, an example briefing, settings.

    DIR is made; where it is there already it must be empty. On a terminal, what is not given is asked for.
    """
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} is not empty: name a new folder")
    if problem := problem_of(accent):
        raise click.UsageError(f"--accent: {problem}")
    name = name or _asked("name", "Name of the site") or _NAME
    description = description or _asked("description", "What readers find there, in a sentence")
    try:
        _begin(folder, starter(name, description or _DESCRIPTION, accent))
    except OSError as error:
        raise click.ClickException(f"{folder} cannot be made: {error.strerror or error}") from error
    click.echo(f"{folder} is a project now; go there, then: briefing check, briefing serve")


def _asked(field: str, label: str) -> str:
    return prompts.ask_text(field, label) if prompts.is_terminal() else ""


def _begin(folder: Path, files: Iterable[OutputFile]) -> None:
    """Write the files, then the schemas, which follow from the registers among them."""
    _write(folder, files)
    _write(folder, schema_files(pipeline.load_registers(folder)[0]))


def _write(folder: Path, files: Iterable[OutputFile]) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        create(path, str(file.content))
