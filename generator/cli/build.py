"""``briefing build``: check, render and publish into the site’s folder."""

from pathlib import Path

import click

from generator.cli.project import project_option, require_project
from generator.freshness.garbage import look_rarely
from generator.publish.explanation import Explanation
from generator.publish.untouched import Visit, visit


@click.command()
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@click.option(
    "--pages",
    is_flag=True,
    help="Make the pages alone: leave search, data set, cards and archives as they are.",
)
@click.option(
    "--executor",
    metavar="dask://HOST:PORT",
    help="Let the workers of a Dask scheduler help; they must see the project under the same path.",
)
@click.option("--offline", is_flag=True, help="Make data/offline.zip too: the whole site to read from disk.")
@click.option("--pdf", is_flag=True, help="Make a PDF of each briefing too; needs the extra “pdf”.")
@click.option("--explain", metavar="PAGE", help="Tell why a page was made anew, or was not.")
@project_option
def build(
    strict: bool,
    pages: bool,
    executor: str | None,
    offline: bool,
    pdf: bool,
    explain: str | None,
    root: Path,
) -> None:
    """Build the site; where anything is wrong, what was published before stays.

    Only what changed since the build before is read, made and written.
    """
    project = require_project(root)
    extras = (*(("offline",) if offline else ()), *(("pdf",) if pdf else ()))
    question = Explanation(explain) if explain else None
    found = Visit() if question else visit(project, (strict, pages, *extras))
    folder = found.site
    if folder is None:
        look_rarely()
        from generator.publish.site import build_site

        folder = build_site(
            project,
            strict=strict,
            pages_only=pages,
            executor=executor,
            extras=extras,
            explain=question,
            seen=found.scene,
        )
    click.echo(f"The site is in {folder}")
    if question:
        click.echo(question.words)
