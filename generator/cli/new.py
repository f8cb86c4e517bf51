"""``briefing new``: the first text of a briefing, with a mark wherever only the writer can know."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator import pipeline, report
from generator.authoring.acquaintances import acquaintances
from generator.authoring.drafting import TITLE, Found, Start, draft, find_form, find_party, propose_id
from generator.authoring.lookalikes import lookalikes, publishers_by_host
from generator.authoring.review import event_types, examine
from generator.cli import prompts
from generator.cli.project import open_project, project_option
from generator.collection.link import Collection
from generator.documents.load import FOLDER
from generator.documents.save import create
from generator.model.briefing import Briefing
from generator.model.fields import is_id, slug
from generator.model.nearest import nearest
from generator.pipeline import Checked

_SCHEMA = "_schema/briefing.schema.json"
_LONGEST_LIST = 12
_WHO = "Parties by code, id or name, with ; between them"
_WHEN = "Date of the first event ({}), as exact as its source gives it (Enter to leave it open)"
_WHERE = "Addresses of sources, with ; between them (Enter for none)"


@click.command()
@click.option("--party", "parties", multiple=True, help="A party: its code, id or name. Give each of them.")
@click.option("--form", help="The form of agreement: a term of the forms register.")
@click.option("--title", help="What the agreement is, in a reader’s words.")
@click.option(
    "--source", "urls", multiple=True, metavar="URL", help="The address of a source. Give each of them."
)
@click.option("--event", default="announced", show_default=True, help="The type of the first event.")
@click.option("--date", default="", help="The date of the first event, as exact as its source gives it.")
@click.option("--id", "name", help="Id of the briefing; by default made of parties, year and form.")
@click.option("--from", "base", metavar="ID", help="Take parties, form and technologies from this briefing.")
@project_option
def new(
    parties: tuple[str, ...],
    form: str | None,
    title: str | None,
    urls: tuple[str, ...],
    event: str,
    date: str,
    name: str | None,
    base: str | None,
    root: Path,
) -> None:
    """Begin a briefing: a draft that is in order but for the places marked TODO.

    Publishers are recognised by the addresses of their sources, and the known bodies and people of each
    party are named by their ids. A briefing that looks like this one, or cites the same address, is named.
    On a terminal, what is not given is asked for.
    """
    project = open_project(root)
    checked = pipeline.check(project)
    family = _family(checked, base)
    asks = prompts.is_terminal()
    start = Start(
        parties=_parties(parties, checked, family, asks=asks),
        form=_form(form, checked, family, asks=asks),
        title=title or (asks and prompts.ask_text("title", "What it is, in a reader’s words")) or TITLE,
        event=_event(event, checked.collection),
        date=date or (prompts.ask_text("date", _WHEN.format(event)) if asks else ""),
        urls=urls or (prompts.ask_until("urls", _WHERE, _split) if asks else ()),
        base=family,
        base_id=base or "",
    )
    _write(project.root, start, name, checked.collection)


def _family(checked: Checked, base: str | None) -> Briefing | None:
    if base is None:
        return None
    if base in checked.assessed:
        return checked.assessed[base].briefing
    raise click.UsageError(_none("briefing", base, nearest(base, sorted(checked.assessed))))


def _parties(
    given: tuple[str, ...], checked: Checked, family: Briefing | None, *, asks: bool
) -> tuple[str, ...]:
    names = checked.collection.names

    def read(parties: tuple[str, ...]) -> tuple[str, ...]:
        if not parties:
            raise click.UsageError("name the parties: --party NO --party SE")
        return tuple(_known("party", party, find_party(names, party)) for party in parties)

    if not given and family:
        return tuple(party.party for party in family.parties)
    if not given and asks:
        return prompts.ask_until("parties", _WHO, lambda answer: read(_split(answer)))
    return read(given)


def _form(given: str | None, checked: Checked, family: Briefing | None, *, asks: bool) -> str:
    forms = ", ".join(checked.collection.registers.forms)

    def read(form: str) -> str:
        if not form:
            raise click.UsageError(f"name the form: --form with one of {forms}")
        return _known("form", form, find_form(checked.collection.names, form))

    if not given and family:
        return family.form
    if not given and asks:
        return prompts.ask_until("form", f"Form of the agreement, one of {forms}", read)
    return read(given or "")


def _event(given: str, collection: Collection) -> str:
    known = event_types(collection)
    if known and given not in known:
        raise click.UsageError(_none("event type", given, nearest(given, known)))
    return given


def _known(kind: str, given: str, found: Found) -> str:
    if found.key is None:
        raise click.UsageError(_none(kind, given, found.near))
    return found.key


def _none(kind: str, given: str, near: str | None) -> str:
    return f"there is no {kind} “{given}”" + (f": type {near}" if near else "")


def _split(answer: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in answer.split(";") if part.strip())


def _write(root: Path, start: Start, name: str | None, collection: Collection) -> None:
    name = name or propose_id(start, collection)
    if not is_id(name):
        raise click.UsageError(f"“{name}” cannot be an id: type {slug(name) or 'words joined by hyphens'}")
    path = f"{FOLDER}/{name}.yaml"
    if name in collection.claims or (root / path).exists():
        raise click.UsageError(f"there is a briefing “{name}” already: choose another with --id")
    schema = _SCHEMA if (root / FOLDER / _SCHEMA).is_file() else ""
    text = draft(start, publishers_by_host(collection), schema=schema)
    alike = lookalikes(collection, title=start.title, parties=start.parties, form=start.form, urls=start.urls)
    for other in alike:
        click.echo(f"there is already {other.briefing}: {other.reason}", err=True)
    create(root / path, text)
    open_places = tuple(sorted(examine(path, text, collection), key=lambda found: found.order))
    click.echo(report.text(open_places, lambda shown: text if shown == path else None), err=True, nl=False)
    for line in _known_to_us(start, collection):
        click.echo(line, err=True)
    click.echo(f"{path} is begun; replace each TODO, then remove draft: true")


def _known_to_us(start: Start, collection: Collection) -> Iterator[str]:
    """Ids for the keys in which a party’s bodies and people are named."""
    for known in acquaintances(start.parties, collection.names):
        if known.bodies:
            yield f"known of {known.party}, for through: {_listed(known.bodies)}"
        if known.people:
            yield f"known of {known.party}, for by: and said_by: {_listed(known.people)}"


def _listed(names: tuple[str, ...]) -> str:
    more = len(names) - _LONGEST_LIST
    return ", ".join(names[:_LONGEST_LIST]) + (f" and {more} more" if more > 0 else "")
