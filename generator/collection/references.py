"""Everything that a briefing names elsewhere, with the place where it does."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.diagnostics import Span
from generator.documents.placement import Placement
from generator.model.briefing import Briefing
from generator.model.fields import ProseMark, Ref
from generator.model.registers import Registers
from generator.model.walk import Place, walk
from generator.prose.parse import parse as parse_prose
from generator.urls import anchor

_At = Callable[[int, int], Span]
"""Where characters of a text stand in its file."""


class Reference(NamedTuple):
    """A name and what it should be found in.

    ``to`` is a register, ``sources``, ``origins``, ``statements``, ``parties`` or ``briefings``;
    ``open`` says that a plain name may stand in its place; ``anchor`` is the statement that a
    link to a briefing ends in; ``field`` the key it was written under; ``owner`` the first two
    steps to it, such as ``("sources", "tu")`` or ``("facts", 3)``.
    """

    to: str
    name: str
    span: Span
    field: str
    owner: Place
    open: bool = False
    anchor: str | None = None


def refer(file: Briefing | Registers, place: Placement) -> Iterator[Reference]:
    """Yield every reference that stands in a file, in the model’s order."""
    for where, mark, text in walk(file):
        written = place.written(where)
        if written is not None:
            at = partial(place.document.locate, written)
            yield from (
                _in_prose(text, where, at) if isinstance(mark, ProseMark) else _named(text, mark, where, at)
            )


def _named(text: str, mark: Ref, where: Place, at: _At) -> Iterator[Reference]:
    name, hash_mark, item = text.partition("#") if mark.to == "money" else (text, "", "")
    yield Reference(
        to="briefings" if mark.to == "money" else mark.to,
        name=name,
        span=at(0, len(text)),
        field=_field(where),
        owner=where[:2],
        open=mark.open,
        anchor=anchor("money", item) if hash_mark else None,
    )


def _in_prose(text: str, where: Place, at: _At) -> Iterator[Reference]:
    prose, _ = parse_prose(text)
    for cite in prose.citations:
        span = at(cite.start, cite.end)
        yield Reference(to="sources", name=cite.source, span=span, field=_field(where), owner=where[:2])
    for link in prose.briefing_links:
        yield Reference(
            to="briefings",
            name=link.briefing,
            span=at(link.start, link.end),
            field=_field(where),
            owner=where[:2],
            anchor=link.anchor,
        )


def _field(where: Place) -> str:
    return next(part for part in reversed(where) if isinstance(part, str))
