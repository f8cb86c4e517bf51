"""``briefing cache``: what is kept between builds."""

from pathlib import Path

import click

from generator.cli.project import project_option, require_project
from generator.publish.untouched import WORK
from generator.store.store import LIMIT, Store
from generator.views.english import counted

MEGABYTE = 1024 * 1024


@click.command()
@click.option("--prune", metavar="MB", type=click.IntRange(min=0), help="Keep no more than this of results.")
@click.option("--clear", is_flag=True, help="Forget everything: the next build makes the whole site anew.")
@project_option
def cache(prune: int | None, clear: bool, root: Path) -> None:
    """Show what earlier builds have left for later ones, or make it smaller.

    Results not used for longest go first, by themselves too once they take more than their limit. Nothing is
    lost that a build would not make again.
    """
    path = require_project(root) / WORK / "store.sqlite"
    with Store(path) as store:
        if clear:
            store.clear()
        elif prune is not None:
            store.prune(prune * MEGABYTE)
        found = store.figures()
    click.echo(f"{path}: {_size(path.stat().st_size)}")
    click.echo(f"{counted(found['cards'], 'briefing')} as read")
    click.echo(f"{counted(found['batches'], 'batch', 'batches')} of pages as made")
    results = counted(found["results"], "other result")
    click.echo(f"{results}, {_size(found['bytes'])} of at most {_size(LIMIT)}")


def _size(size: int) -> str:
    return f"{size / MEGABYTE:.1f} MB"
