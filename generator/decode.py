"""From plain data to a briefing or a register, with every problem at its line and column.

A field that cannot be read is reported and left out, so that the rest of the file is still
checked in the same run.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Span
from generator.documents.document import Document
from generator.documents.places import KeyPath
from generator.documents.placement import Placement
from generator.documents.pruning import prune
from generator.model.briefing import Briefing
from generator.model.complaints import Complaint, explain, nearest
from generator.model.fields import ProseMark
from generator.model.ids import KINDS, derive_id
from generator.model.registers import Registers
from generator.model.statements import Event
from generator.model.walk import walk
from generator.prose.parse import parse as parse_prose

ModelT = TypeVar("ModelT", bound=BaseModel)

_PLACEHOLDERS: Mapping[str, Any] = {
    "title": "?",
    "parties": ["?"],
    "form": "unknown",
    "summary": "?",
    "events": [{"id": "unknown", "type": "unknown", "date": "unknown"}],
    "sources": {"unknown": {"publisher": "?", "title": "?"}},
}
_EVENT_KEYS = frozenset(Event.model_fields) - {"type", "date"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded(Generic[ModelT]):
    """A model and where its parts were written.

    ``dropped`` holds the texts of fields that could not be read.
    """

    model: ModelT
    place: Placement
    dropped: frozenset[str]


@dataclass(slots=True)
class _Reading:
    """Data on its way to a model: what was renamed or taken out of it, and what was wrong."""

    document: Document
    data: dict[str, Any]
    renamed: dict[KeyPath, KeyPath]
    kept: dict[KeyPath, tuple[int, ...]]
    dropped: frozenset[str]
    diagnostics: list[Diagnostic]

    @property
    def place(self) -> Placement:
        return Placement(document=self.document, renamed=self.renamed, kept=self.kept)


def decode(
    document: Document, event_types: Sequence[str]
) -> tuple[Decoded[Briefing] | None, tuple[Diagnostic, ...]]:
    """Read a briefing; ``event_types`` are the ids that may name an event."""
    reading = _begin(document)
    _name_events(reading, event_types)
    _name_statements(reading)
    briefing = _validate(reading, Briefing, _PLACEHOLDERS, event_types)
    return _finish(reading, briefing)


def decode_register(
    document: Document, name: str
) -> tuple[Decoded[Registers] | None, tuple[Diagnostic, ...]]:
    """Read one register, such as ``event_types``, as ``Registers`` with the others empty."""
    reading = _begin(document)
    reading.renamed[(name,)] = ()
    reading.data = {name: reading.data}
    return _finish(reading, _validate(reading, Registers, {}, ()))


def _begin(document: Document) -> _Reading:
    return _Reading(document, dict(document.data), {}, {}, frozenset(), [])


def _finish(reading: _Reading, model: ModelT | None) -> tuple[Decoded[ModelT] | None, tuple[Diagnostic, ...]]:
    if model is None:
        return None, tuple(reading.diagnostics)
    decoded = Decoded(model=model, place=reading.place, dropped=reading.dropped)
    return decoded, (*reading.diagnostics, *_prose_problems(decoded))


def _name_events(reading: _Reading, event_types: Sequence[str]) -> None:
    """Turn ``signed: 2025-11-30`` into a type and a date; what names no type is reported and taken out."""
    events = reading.data.get("events")
    if not isinstance(events, list):
        return
    unreadable: list[KeyPath] = []
    for index, event in enumerate(events):
        if isinstance(event, dict):
            complaint = _event_complaint(event, ("events", index), event_types)
            if complaint is not None:
                reading.diagnostics.append(_diagnostic(reading, complaint))
                unreadable.append(("events", index))
    reading.data, reading.kept, reading.dropped = prune(reading.data, unreadable)
    for event, index in zip(reading.data["events"], _indexes(reading, events), strict=True):
        if isinstance(event, dict):
            _name_event(reading, event, index, next(key for key in event if key in event_types))


def _indexes(reading: _Reading, items: list[Any]) -> tuple[int, ...]:
    return reading.kept.get(("events",), tuple(range(len(items))))


def _event_complaint(event: dict[str, Any], place: KeyPath, event_types: Sequence[str]) -> Complaint | None:
    names = [key for key in event if key not in _EVENT_KEYS]
    known = [name for name in names if name in event_types]
    if len(known) == 1:
        return None
    if len(known) > 1:
        message = f"“{known[1]}” is a second type in one event, beside “{known[0]}”"
        return Complaint(
            code="event-two-types",
            message=message,
            hint="make it an item of its own",
            place=(*place, known[1]),
            at_key=True,
        )
    if not names:
        hint = "start the item with its type and date, such as signed: 2025-11-30"
        return Complaint(code="event-without-type", message="this event has no type", hint=hint, place=place)
    near = nearest(names[0], event_types)
    hint = f"type {near}" if near else "type one of " + ", ".join(event_types)
    message = f"“{names[0]}” is not an event type"
    return Complaint(
        code="unknown-event-type", message=message, hint=hint, place=(*place, names[0]), at_key=True
    )


def _name_event(reading: _Reading, event: dict[str, Any], index: int, name: str) -> None:
    event["type"], event["date"] = name, event.pop(name)
    reading.renamed[("events", index, "type")] = ("events", index, name)
    reading.renamed[("events", index, "date")] = ("events", index, name)


def _name_statements(reading: _Reading) -> None:
    """Give every statement without an id a derived one."""
    for kind in KINDS:
        items = reading.data.get(kind)
        if isinstance(items, list):
            taken = {
                item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)
            }
            reading.data[kind] = [_named(kind, item, taken) for item in items]


def _named(kind: str, item: Any, taken: set[str]) -> Any:
    if kind == "technologies" and isinstance(item, str):
        item = {"term": item}
    if not isinstance(item, dict) or "id" in item:
        return item
    name = derive_id(item, taken)
    taken.add(name)
    return {**item, "id": name}


def _validate(
    reading: _Reading, model: type[ModelT], placeholders: Mapping[str, Any], event_types: Sequence[str]
) -> ModelT | None:
    """Validate, reporting the first pass and taking out what fails until the rest holds."""
    first = True
    for _ in range(len(reading.document.text) + 2):
        try:
            return model.model_validate(reading.data)
        except ValidationError as error:
            complaints = [explain(item, model, event_types) for item in error.errors(include_url=False)]
            if first:
                reading.diagnostics += [_diagnostic(reading, complaint) for complaint in complaints]
            first = False
            _take_out(reading, complaints, placeholders)
    return None


def _take_out(reading: _Reading, complaints: Sequence[Complaint], placeholders: Mapping[str, Any]) -> None:
    places = [complaint.place for complaint in complaints if complaint.place]
    reading.data, kept, dropped = prune(reading.data, places)
    for place, indexes in kept.items():
        earlier = reading.kept.get(place)
        reading.kept[place] = tuple(earlier[index] for index in indexes) if earlier else indexes
    reading.dropped |= dropped
    for name, placeholder in placeholders.items():
        if not reading.data.get(name):
            reading.data[name] = placeholder


def _diagnostic(reading: _Reading, complaint: Complaint) -> Diagnostic:
    span = (
        reading.place.key_span(complaint.place) if complaint.at_key else reading.place.span(complaint.place)
    )
    return Diagnostic(
        code=complaint.code,
        message=complaint.message,
        hint=complaint.hint,
        span=span,
        value=_quoted(reading, span),
    )


def _quoted(reading: _Reading, span: Span) -> str | None:
    lines = reading.document.text.splitlines()
    if span.line != span.end_line or span.line > len(lines):
        return None
    return lines[span.line - 1][span.column - 1 : span.end_column - 1] or None


def _prose_problems(decoded: Decoded[Any]) -> Iterator[Diagnostic]:
    for place, mark, text in walk(decoded.model):
        if isinstance(mark, ProseMark) and decoded.place.holds(place):
            for problem in parse_prose(text)[1]:
                yield Diagnostic(
                    code=problem.code,
                    severity=problem.severity,
                    message=problem.message,
                    hint=problem.hint,
                    value=problem.value,
                    span=decoded.place.text_span(place, problem.start, problem.end),
                )
