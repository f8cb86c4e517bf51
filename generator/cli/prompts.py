"""Asking the writer for what a command needs and was not given."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from generator.authoring.options import Option

Answer = TypeVar("Answer")


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


def _type(option: Option) -> "click.ParamType[str]":
    if not option.choices:
        return click.STRING
    return click.Choice([*option.choices, *(() if option.required else ("",))])


def ask_text(field: str, label: str) -> str:
    """Ask for a text; an empty answer is one too."""
    return ask_until(field, label, str)


def ask_until(field: str, label: str, read: Callable[[str], Answer]) -> Answer:
    """Ask until an answer can be read; one that raises a usage error is told what is wrong with it."""
    answer: Answer = click.prompt(f"{label}\n{field}", default="", show_default=False, value_proc=read)
    return answer
