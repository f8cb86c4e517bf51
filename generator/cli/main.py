"""The command ``briefing``: one module per subcommand, loaded when it is asked for."""

import errno
import logging
from collections.abc import Callable, Mapping
from importlib import import_module

import click

COMMANDS: Mapping[str, Callable[[], click.Command]] = {
    "add": lambda: import_module("generator.cli.add").add,
    "build": lambda: import_module("generator.cli.build").build,
    "cache": lambda: import_module("generator.cli.cache").cache,
    "check": lambda: import_module("generator.cli.check").check,
    "diff": lambda: import_module("generator.cli.diff").diff,
    "explain": lambda: import_module("generator.cli.explain").explain,
    "export": lambda: import_module("generator.cli.export").export,
    "fmt": lambda: import_module("generator.cli.fmt").fmt,
    "init": lambda: import_module("generator.cli.init").init,
    "new": lambda: import_module("generator.cli.new").new,
    "rename": lambda: import_module("generator.cli.rename").rename,
    "schema": lambda: import_module("generator.cli.schema").schema,
    "serve": lambda: import_module("generator.cli.serve").serve,
    "sources": lambda: import_module("generator.cli.sources").sources,
    "status": lambda: import_module("generator.cli.status").status,
}


INTERRUPTED = "Stopped by Ctrl-C. A build that was under way has changed nothing that readers see."
BY_CTRL_C = 130


class Commands(click.Group):
    """A group that loads a command when it runs or is listed, since each needs other parts of the program."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click’s own
        """The names in their order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        return COMMANDS[cmd_name]() if cmd_name in COMMANDS else None

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what stops it from outside is told in a sentence."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo(f"\n{INTERRUPTED}", err=True)
            ctx.exit(BY_CTRL_C)
        except OSError as error:
            if error.errno in (None, errno.EPIPE):
                raise
            place = f": {error.filename}" if error.filename else ""
            raise click.ClickException(f"{error.strerror}{place}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="pactbook")
def main() -> None:
    """Write, check and publish briefings on international agreements."""
    logging.basicConfig(format="%(message)s", level=logging.INFO)
