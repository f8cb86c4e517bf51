"""``briefing schema``: the JSON Schemas that editors complete and check briefings and registers with."""

import sys
from pathlib import Path, PurePosixPath

import click

from generator import pipeline
from generator.cli.project import project_option, require_project
from generator.diagnostics import has_errors
from generator.documents.save import save
from generator.exports.schema_files import BRIEFING, schema_files
from generator.model.registers import Registers
from generator.publish.terminal import print_report

SCHEMAS = str(PurePosixPath(BRIEFING).parent)
"""The folder in which editors look."""


@click.command()
@click.option("--write", is_flag=True, help=f"Write those of the registers too, into {SCHEMAS}.")
@project_option
def schema(root: Path, write: bool) -> None:
    """Print the JSON Schema of a briefing, with the terms of the project’s registers in it."""
    root = require_project(root)
    registers, _, diagnostics = pipeline.load_registers(root)
    print_report(diagnostics, root)
    if has_errors(diagnostics):
        sys.exit(1)
    if write:
        renew(root, registers)
        click.echo(f"the schemas in {SCHEMAS} are renewed")
    else:
        click.echo(next(schema_files(registers)).content, nl=False)


def renew(root: Path, registers: Registers) -> None:
    """Write every schema where editors look."""
    for file in schema_files(registers):
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        save(path, str(file.content))
