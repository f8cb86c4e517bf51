"""``briefing sources``: independent origins, sources that stand alone, and dead links on request."""

import json
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

import click

from generator import pipeline
from generator.authoring import web
from generator.authoring.link_check import check_links, recall, remember
from generator.authoring.reliance import Reliance, reliances
from generator.authoring.web import Answer
from generator.cli.project import open_project, project_option
from generator.collection.assess import Assessed
from generator.model.nearest import nearest
from generator.pipeline import Checked
from generator.publish.progress import progress_bar

CACHE = ".pactbook/links.json"


@click.command()
@click.argument("briefings", nargs=-1)
@click.option("--online", is_flag=True, help="Ask the servers whether each address still leads to a page.")
@click.option("--fresh", is_flag=True, help="With --online: ask again for pages that were found earlier.")
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", help="How to print them."
)
@project_option
def sources(briefings: tuple[str, ...], online: bool, fresh: bool, style: str, root: Path) -> None:
    """Show what all briefings, or BRIEFINGS, rest on: origins, and sources that carry a statement alone.

    Nothing is asked of the web without --online. Then each address is asked for once, hosts in turn and
    with pauses, and pages that were found are remembered. A dead link exits with 1.
    """
    project = open_project(root)
    checked = pipeline.check(project)
    wanted = _wanted(checked, briefings)
    answers = _online(wanted, project.root, fresh=fresh) if online else {}
    found = tuple(reliances(wanted))
    if style == "json":
        click.echo(_json(found, wanted, answers))
    else:
        click.echo("\n".join((*_text(found), *_links(wanted, answers))))
    sys.exit(1 if any(answer.is_dead for answer in answers.values()) else 0)


def _wanted(checked: Checked, briefings: tuple[str, ...]) -> tuple[Assessed, ...]:
    for name in briefings:
        if name not in checked.assessed:
            near = nearest(name, sorted(checked.assessed))
            raise click.UsageError(f"there is no briefing “{name}”" + (f": type {near}" if near else ""))
    return tuple(one for name, one in sorted(checked.assessed.items()) if not briefings or name in briefings)


def _online(wanted: tuple[Assessed, ...], root: Path, *, fresh: bool) -> Mapping[str, Answer]:
    kept = recall(root / CACHE)
    urls = [link.url for one in wanted for link in one.card.links]
    with progress_bar() as progress:
        answers = check_links(urls, {} if fresh else kept, web.ask, time.sleep, progress)
    remember(root / CACHE, {**kept, **answers})
    return answers


def _text(found: tuple[Reliance, ...]) -> Iterator[str]:
    for one in found:
        untraced = f", {one.untraced} of them untraced" if one.untraced else ""
        rests_on = (
            f"{_counted(one.sources, 'source')}{untraced}, {_counted(one.origins, 'independent origin')}"
        )
        yield f"{one.id}: {rests_on}"
        for source, names in one.alone.items():
            yield f"  {source} alone carries {', '.join(names)}"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _links(wanted: tuple[Assessed, ...], answers: Mapping[str, Answer]) -> Iterator[str]:
    for one in wanted:
        for link in one.card.links:
            answer = answers.get(link.url)
            if answer and answer.verdict != "alive":
                place = f"{link.span.path}:{link.span.line}:{link.span.column}"
                yield f"{place}: {answer.verdict}: {link.url} ({answer.note})"


def _json(found: tuple[Reliance, ...], wanted: tuple[Assessed, ...], answers: Mapping[str, Answer]) -> str:
    links = {one.id: [link.url for link in one.card.links] for one in wanted}
    told = [
        {**asdict(one), "links": {url: asdict(answers[url]) for url in links[one.id] if url in answers}}
        for one in found
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
