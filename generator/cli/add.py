"""``briefing add``: a new entry in a briefing or a register, its comments and layout kept."""

import sys
from pathlib import Path
from typing import Any

import click

from generator import pipeline, report
from generator.authoring import additions
from generator.authoring.additions import KINDS, Added, Kind
from generator.authoring.key_order import ordered
from generator.authoring.lookalikes import citing
from generator.authoring.options import Option, options_of
from generator.cli import prompts
from generator.cli.project import open_project, project_option
from generator.cli.schema import SCHEMAS, renew
from generator.collection.link import Collection
from generator.diagnostics import has_errors
from generator.documents.document import Document
from generator.documents.load import FOLDER, load
from generator.documents.places import Place
from generator.documents.save import save
from generator.exports import schema_files
from generator.model.nearest import nearest
from generator.publish.terminal import print_report


@click.group()
def add() -> None:
    """Add a source, event or fact to a briefing, or a publisher, organisation or person to its register.

    Every field of the entry is an option. On a terminal, what is needed and not given is asked for.
    The result is checked before it is written; an entry with an error is not written.
    """


def _command(kind: Kind) -> click.Command:
    found = {option.field: option for option in options_of(kind.record) if option.field != "id"}
    options = tuple(found[field] for field in ordered(kind.record, found))
    params: list[click.Parameter] = [click.Argument(["briefing"])] if kind.key else []
    flag = "--key" if kind.key == "sources" else "--id"
    params.append(
        click.Option([flag, "entry_name"], help="Name of the entry; by default made of what it says.")
    )
    params += [_option(option) for option in options]

    @project_option
    def callback(root: Path, entry_name: str | None, briefing: str = "", **fields: Any) -> None:
        _run(kind, options, root, briefing, entry_name, fields)

    where = "to BRIEFING" if kind.key else "to its register"
    command = click.command(kind.name, help=f"Add {kind.told} {where}.")(callback)
    command.params = [*params, *command.params]
    return command


def _option(option: Option) -> click.Option:
    flag = f"--{option.field.replace('_', '-')}"
    note = " May be given several times." if option.many else ""
    return click.Option(
        [flag, option.field],
        help=option.help + note,
        multiple=option.many,
        is_flag=option.flag,
        type=None if option.flag else click.Choice(option.choices) if option.choices else str,
    )


def _run(
    kind: Kind,
    options: tuple[Option, ...],
    root: Path,
    briefing: str,
    name: str | None,
    fields: dict[str, Any],
) -> None:
    project = open_project(root)
    collection = pipeline.check(project).collection
    document = _document(project.root, kind, briefing, collection)
    if name and additions.is_taken(document, kind, name):
        raise click.UsageError(f"there is a {kind.name} “{name}” already: choose another name")
    complete = _complete(kind, options, fields)
    _refuse_known(kind, str(complete.get("name", "")), collection)
    if kind.key == "sources" and complete.get("url"):
        for other in citing(collection, complete["url"]):
            click.echo(f"{other.briefing} {other.reason}", err=True)
    added = additions.add(document, kind, name, complete, collection)
    _show(added, document)
    if has_errors(added.problems):
        sys.exit(1)
    (project.root / document.path).parent.mkdir(exist_ok=True)
    save(project.root / document.path, added.text)
    click.echo(f"{added.name} is now in {document.path}")
    if kind.register and (project.root / schema_files.BRIEFING).is_file():
        renew(project.root, pipeline.load_registers(project.root)[0])
        click.echo(f"the schemas in {SCHEMAS} are renewed: editors know it too")


def _document(root: Path, kind: Kind, briefing: str, collection: Collection) -> Document:
    path = f"{FOLDER}/{briefing}.yaml" if kind.key else f"{pipeline.REGISTERS}/{kind.register}.yaml"
    if not (root / path).exists():
        if kind.register:
            return Document(path=path, text="", data={}, root=Place(start=0, end=0))
        names = (*collection.by_id, *collection.drafts, *collection.unreadable)
        near = nearest(briefing, sorted(names))
        raise click.UsageError(f"there is no briefing “{briefing}”" + (f": type {near}" if near else ""))
    document, problems = load(root, path)
    if document is None or has_errors(problems):
        print_report(problems, root)
        sys.exit(1)
    return document


def _refuse_known(kind: Kind, name: str, collection: Collection) -> None:
    """A register has one entry for each name."""
    known = collection.names.index[kind.register].get(name.casefold()) if kind.register else None
    if known:
        raise click.UsageError(f"there is {kind.told} of that name already: {known}")


def _complete(kind: Kind, options: tuple[Option, ...], fields: dict[str, Any]) -> dict[str, Any]:
    given = {field: list(value) if isinstance(value, tuple) else value for field, value in fields.items()}
    if prompts.is_terminal():
        asked = (option for option in options if option.required or option.field in kind.asked)
        given |= {option.field: prompts.ask(option) for option in asked if not given.get(option.field)}
    missing = [option for option in options if option.required and not given.get(option.field)]
    if missing:
        flags = ", ".join(f"--{option.field.replace('_', '-')}" for option in missing)
        raise click.UsageError(f"{kind.told} needs {flags}")
    return given


def _show(added: Added, document: Document) -> None:
    """Report on the text as it would be; other files as they are."""
    if added.problems:
        text = report.text(added.problems, lambda path: added.text if path == document.path else None)
        click.echo(text, err=True, nl=False)


for kind in KINDS:
    add.add_command(_command(kind))
