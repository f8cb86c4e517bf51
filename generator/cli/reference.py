"""The reference pages of the author’s guide, written where they are committed."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from generator import pipeline
from generator.cli.main import COMMANDS, main
from generator.exports.folder import write
from generator.exports.reference import FOLDER, event_type_pages, field_pages
from generator.outputs import OutputFile
from generator.rules import RULES
from generator.rules.rule import Rule

DOCS = "docs"
DEPTH = 2
"""Slashes in the path of a page that the contents name; what lies deeper is led to from there."""
WIDTH = 88
"""Columns of a command’s help."""


def reference_pages(root: Path) -> tuple[OutputFile, ...]:
    """Every reference page: fields and event types, rules and commands, and their table of contents."""
    registers = pipeline.load_registers(root)[0]
    pages = (*field_pages(), *event_type_pages(registers), *map(_rule, RULES), *_commands())
    return (*pages, _contents(pages))


def _rule(rule: Rule) -> OutputFile:
    text = inspect.cleandoc(str(rule.page))
    return OutputFile(
        path=f"{FOLDER}/rules/{rule.id}.md",
        content=f"# {rule.id}\n\nSeverity: {rule.severity}\n\n{text}\n",
        meta={"title": f"Rule: {rule.id}", "description": text.split("\n", 1)[0]},
    )


def _commands() -> Iterator[OutputFile]:
    whole = main.make_context("briefing", [], resilient_parsing=True)
    whole.terminal_width = whole.max_content_width = WIDTH
    for name, command in ((name, load()) for name, load in sorted(COMMANDS.items())):
        context = click.Context(command, parent=whole, info_name=name)
        yield _command(context)
        if isinstance(command, click.Group):
            for inner, part in sorted(command.commands.items()):
                yield _command(click.Context(part, parent=context, info_name=inner))


def _command(context: click.Context) -> OutputFile:
    """The help of a command as somebody would ask for it, below the commands that it is part of."""
    path = context.command_path
    return OutputFile(
        path=f"{FOLDER}/commands/{path.removeprefix('briefing ').replace(' ', '-')}.md",
        content=f"# {path}\n\n```text\n{context.get_help()}\n```\n",
        meta={"title": f"Command: {path}", "description": context.command.get_short_help_str(200)},
    )


def _contents(pages: tuple[OutputFile, ...]) -> OutputFile:
    lines = [
        "# Reference",
        "",
        "Made from the program itself; a test keeps it current. Begin with the [guide](../guide.md).",
        "",
    ]
    section = ""
    for page in (page for page in pages if page.path.count("/") == DEPTH):
        folder = page.path.split("/")[1]
        if folder != section:
            section = folder
            lines += ["", f"## {folder.replace('-', ' ').capitalize()}", ""]
        lines.append(f"- [{page.meta['title']}]({page.path.removeprefix(f'{FOLDER}/')})")
    meta = {"title": "Reference", "description": "Every field, event type, rule and command of the program."}
    return OutputFile(path=f"{FOLDER}/index.md", content="\n".join(lines) + "\n", meta=meta)


if __name__ == "__main__":
    write(reference_pages(Path.cwd()), Path(DOCS))
