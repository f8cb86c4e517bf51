"""``briefing explain``: what a code means, why it matters, and the fix."""

import click

from generator.authoring.explanations import explanations, first_sentence
from generator.cli.project import project_option
from generator.model.nearest import nearest


@click.command()
@click.argument("code", required=False)
@project_option
def explain(code: str | None, root: object) -> None:  # noqa: ARG001 - every command takes --project
    """Explain CODE, the word in square brackets of a report; without it, list every code."""
    pages = explanations()
    if code is None:
        width = max(map(len, pages))
        for name, text in pages.items():
            click.echo(f"{name:{width}}  {first_sentence(text)}")
        return
    page = pages.get(code.strip("[]"))
    if page is None:
        near = nearest(code, pages)
        raise click.UsageError(f"there is no code “{code}”" + (f": type {near}" if near else ""))
    click.echo(page, nl=False)
