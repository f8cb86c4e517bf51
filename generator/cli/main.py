"""The command ``briefing``: one module per subcommand."""

import logging

import click

from generator.cli.add import add
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.explain import explain
from generator.cli.export import export
from generator.cli.fmt import fmt
from generator.cli.init import init
from generator.cli.new import new
from generator.cli.rename import rename
from generator.cli.schema import schema
from generator.cli.serve import serve
from generator.cli.sources import sources
from generator.cli.status import status


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pactbook")
def main() -> None:
    """Write, check and publish briefings on international agreements."""
    logging.basicConfig(format="%(message)s", level=logging.INFO)


COMMANDS = (
    *(add, build, check, diff, explain, export, fmt, init),
    *(new, rename, schema, serve, sources, status),
)
for command in COMMANDS:
    main.add_command(command)
