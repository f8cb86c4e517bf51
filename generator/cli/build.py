"""``briefing build``: check, render and publish into the site’s folder."""

from pathlib import Path

import click

from generator.cli.project import project_option, require_project
from generator.publish.site import build_site


@click.command()
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@project_option
def build(strict: bool, root: Path) -> None:
    """Build the site; where anything is wrong, nothing is written."""
    folder = build_site(require_project(root), strict=strict)
    click.echo(f"The site is in {folder}")
