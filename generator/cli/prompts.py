"""Asking the writer for what a command needs and was not given."""

import sys

import click

from generator.authoring.options import Option


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def ask(option: Option) -> str | list[str] | None:
    """Ask for a field; an empty answer leaves an optional one out."""
    label = f"{option.help}\n{option.field}" + ("" if option.required else " (Enter to leave it out)")
    answer = click.prompt(
        label, default=None if option.required else "", show_default=False, type=_type(option)
    )
    if option.many:
        return [part.strip() for part in str(answer).split(";") if part.strip()]
    return str(answer) or None


def _type(option: Option) -> click.ParamType[str]:
    if not option.choices:
        return click.STRING
    return click.Choice([*option.choices, *(() if option.required else ("",))])


def ask_text(field: str, label: str) -> str:
    """Ask for a text; an empty answer is one too."""
    return str(click.prompt(f"{label}\n{field}", default="", show_default=False))
