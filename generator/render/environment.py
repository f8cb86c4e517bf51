"""The Jinja environment in which every value is escaped unless it says that it is Markdown."""

from collections.abc import Callable, Iterable
from functools import cache, singledispatch
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, Undefined
from markupsafe import Markup

from generator.render.characters import SQUARES, STATES
from generator.render.escape import Markdown, address, html_text, markdown_text
from generator.render.prose import foreign, link, prose
from generator.views.page import Foreign, LinkView
from generator.views.prose import ProseView

PACKAGED = Path(__file__).parent.parent / "templates"


def environment(overrides: Path | None = None) -> Environment:
    """The environment; templates of a project’s own folder replace packaged ones of the same name."""
    folders = [overrides, PACKAGED] if overrides else [PACKAGED]
    found = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_markdown,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters |= {"address": address, "html": html_text, "join": _join, "mark": _mark, "square": _square}
    return found


@singledispatch
def markdown(value: object) -> Markdown:
    """Any value of a view as Markdown; raises ``TypeError`` for what is not for readers, such as ``None``."""
    raise TypeError(f"a template cannot show {type(value).__name__}")


@cache
def _dispatched(kind: Any) -> Callable[[Any], Markdown]:
    return markdown.dispatch(kind)


def _markdown(value: object) -> Markdown:
    """What ``markdown`` gives; to look for its function at each value takes longer than the function."""
    kind: Any = type(value)
    return _dispatched(kind)(value)


markdown.register(Markup, Markdown)
markdown.register(str, markdown_text)
markdown.register(int, Markdown)
markdown.register(ProseView, prose)
markdown.register(LinkView, link)
markdown.register(Foreign, foreign)


@markdown.register
def _(value: bool) -> Markdown:
    raise TypeError(f"{value} is not for readers")


@markdown.register
def _(value: Undefined) -> Markdown:
    return Markdown(str(value))


def _join(items: Iterable[object], separator: str = "") -> Markdown:
    return Markdown(str(markdown_text(separator)).join(markdown(item) for item in items))


def _mark(state: str) -> Markdown:
    return Markdown(STATES[state])


def _square(kind: str) -> Markdown:
    return Markdown(SQUARES[kind])
