"""``briefing serve``: the site on this machine, rebuilt at every change."""

from pathlib import Path

import click

from generator.cli.project import project_option, require_project
from generator.freshness.garbage import look_rarely
from generator.publish.site import serve_site


@click.command()
@click.option("--address", metavar="HOST:PORT", help="Where to listen; by default 127.0.0.1:8000.")
@click.option("--open", "open_in_browser", is_flag=True, help="Open the site in a browser.")
@project_option
def serve(address: str | None, open_in_browser: bool, root: Path) -> None:
    """Show the site and reload it in the browser when a file changes."""
    look_rarely()
    serve_site(require_project(root), address=address, open_in_browser=open_in_browser)
