"""``briefing schema``: the JSON Schema that editors complete and check briefings with."""

import json
import sys
from pathlib import Path

import click

from generator import pipeline
from generator.cli.project import project_option, require_project
from generator.diagnostics import has_errors
from generator.exports.schema import briefing_schema
from generator.publish.terminal import print_report


@click.command()
@project_option
def schema(root: Path) -> None:
    """Print the JSON Schema of a briefing, with the terms of the project’s registers in it."""
    root = require_project(root)
    registers, _, diagnostics = pipeline.load_registers(root)
    print_report(diagnostics, root)
    if has_errors(diagnostics):
        sys.exit(1)
    click.echo(json.dumps(briefing_schema(registers), ensure_ascii=False, indent=1))
