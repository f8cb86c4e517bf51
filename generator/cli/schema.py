"""``briefing schema``: the JSON Schema that editors complete and check briefings with."""

import sys
from pathlib import Path

import click

from generator import pipeline
from generator.authoring.starter import SCHEMA
from generator.cli.project import project_option, require_project
from generator.diagnostics import has_errors
from generator.documents.save import save
from generator.exports.schema import schema_file
from generator.publish.terminal import print_report


@click.command()
@click.option("--write", is_flag=True, help=f"Write it to {SCHEMA}, where editors look.")
@project_option
def schema(root: Path, write: bool) -> None:
    """Print the JSON Schema of a briefing, with the terms of the project’s registers in it."""
    root = require_project(root)
    registers, _, diagnostics = pipeline.load_registers(root)
    print_report(diagnostics, root)
    if has_errors(diagnostics):
        sys.exit(1)
    text = schema_file(registers)
    if not write:
        click.echo(text, nl=False)
        return
    (root / SCHEMA).parent.mkdir(exist_ok=True)
    save(root / SCHEMA, text)
    click.echo(f"{SCHEMA} is written")
