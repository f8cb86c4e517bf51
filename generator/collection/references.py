"""Everything that a briefing names elsewhere, with the place where it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics import Span
from generator.documents.placement import Placement
from generator.model.briefing import Briefing
from generator.model.fields import Ref
from generator.model.walk import Place, walk
from generator.prose.parse import parse as parse_prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A name and what it should be found in.

    ``to`` is a register, ``sources``, ``origins``, ``statements``, ``parties`` or ``briefings``;
    ``open`` says that a plain name may stand in its place; ``anchor`` is the statement that a
    link to a briefing ends in; ``field`` the key it was written under.
    """

    to: str
    name: str
    span: Span
    field: str
    open: bool = False
    anchor: str | None = None


def refer(briefing: Briefing, place: Placement) -> Iterator[Reference]:
    """Yield every reference that stands in the file, in the model’s order."""
    for where, mark, text in walk(briefing):
        if not place.holds(where):
            continue
        field = next(part for part in reversed(where) if isinstance(part, str))
        if isinstance(mark, Ref):
            span = place.text_span(where, 0, len(text))
            yield Reference(to=mark.to, name=text, span=span, field=field, open=mark.open)
        else:
            yield from _in_prose(text, where, field, place)


def _in_prose(text: str, where: Place, field: str, place: Placement) -> Iterator[Reference]:
    prose, _ = parse_prose(text)
    for cite in prose.citations:
        span = place.text_span(where, cite.start, cite.end)
        yield Reference(to="sources", name=cite.source, span=span, field=field)
    for link in prose.briefing_links:
        span = place.text_span(where, link.start, link.end)
        yield Reference(to="briefings", name=link.briefing, span=span, field=field, anchor=link.anchor)
