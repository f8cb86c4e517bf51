"""From plain data to a briefing or a register, with every problem at its line and column.

A field that cannot be read is reported and left out, so that the rest of the file is still
checked in the same run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import Diagnostic, Span
from generator.documents.document import Document
from generator.documents.placement import Placement
from generator.documents.places import KeyPath
from generator.documents.pruning import prune
from generator.model.briefing import Briefing
from generator.model.complaints import Complaint, explain
from generator.model.event_names import name_of, unnamed
from generator.model.fields import ProseMark, as_list
from generator.model.ids import KINDS, derive_id
from generator.model.registers import Registers
from generator.model.statements import Technology
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
_ID_SHAPED = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LISTED = {"technologies": Technology}  # may be written as plain texts, and one without brackets
_ABSENT = frozenset({"missing-field", "too-few-items"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded(Generic[ModelT]):
    """A model and where its parts were written.

    ``dropped`` holds the id-shaped words of all that could not be read: what they name is neither
    missing nor unused.
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
    filled: set[str]
    dropped: set[str]
    diagnostics: list[Diagnostic]

    @property
    def place(self) -> Placement:
        return Placement(
            document=self.document, renamed=self.renamed, kept=dict(self.kept), filled=frozenset(self.filled)
        )


def decode(
    document: Document, event_types: Sequence[str]
) -> tuple[Decoded[Briefing] | None, tuple[Diagnostic, ...]]:
    """Read a briefing; ``event_types`` are the ids that may name an event, or none where any may."""
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
    return _Reading(document, dict(document.data), {}, {}, set(), set(), [])


def _finish(reading: _Reading, model: ModelT | None) -> tuple[Decoded[ModelT] | None, tuple[Diagnostic, ...]]:
    if model is None:
        return None, tuple(reading.diagnostics)
    decoded = Decoded(model=model, place=reading.place, dropped=frozenset(reading.dropped))
    return decoded, (*reading.diagnostics, *_prose_problems(decoded))


def _name_events(reading: _Reading, event_types: Sequence[str]) -> None:
    """Turn ``signed: 2025-11-30`` into a type and a date; what names no type is reported and taken out."""
    events = reading.data.get("events")
    if not isinstance(events, list):
        return
    written = [(index, event) for index, event in enumerate(events) if isinstance(event, dict)]
    found = (unnamed(event, ("events", index), event_types) for index, event in written)
    complaints = [complaint for complaint in found if complaint]
    reading.diagnostics += [_diagnostic(reading, complaint) for complaint in complaints]
    _take_out(reading, [complaint.place[:2] for complaint in complaints])
    kept = reading.kept.get(("events",), range(len(events)))
    for index, event in zip(kept, reading.data["events"], strict=True):
        if isinstance(event, dict):
            _name_event(reading, event, index, name_of(event, event_types))
    _fill(reading, {"events": _PLACEHOLDERS["events"]} if complaints else {})


def _name_event(reading: _Reading, event: dict[str, Any], index: int, name: str) -> None:
    event["type"], event["date"] = name, event.pop(name)
    reading.renamed[("events", index, "type")] = ("events", index, name)
    reading.renamed[("events", index, "date")] = ("events", index, name)


def _name_statements(reading: _Reading) -> None:
    """Give every statement without an id a derived one."""
    for kind in KINDS:
        items = reading.data.get(kind)
        if kind in _LISTED:
            items = as_list(items)
        if isinstance(items, list):
            taken = {
                item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)
            }
            reading.data[kind] = [_named(kind, item, taken) for item in items]


def _named(kind: str, item: Any, taken: set[str]) -> Any:
    if kind in _LISTED and isinstance(item, str):
        item = {_LISTED[kind].main_field: item}
    if not isinstance(item, dict) or "id" in item:
        return item
    name = derive_id(item, taken)
    taken.add(name)
    return {**item, "id": name}


def _validate(
    reading: _Reading, model: type[ModelT], placeholders: Mapping[str, Any], event_types: Sequence[str]
) -> ModelT | None:
    """Validate, reporting what fails and taking it out until the rest holds."""
    refused: list[KeyPath] = []
    for _ in range(len(reading.document.text) + 2):
        try:
            return model.model_validate(reading.data)
        except ValidationError as error:
            complaints = explain(error.errors(include_url=False), model, event_types)
            new = [complaint for complaint in complaints if not _follows(complaint, reading.place, refused)]
            reading.diagnostics += [_diagnostic(reading, complaint) for complaint in new]
            refused += [reading.place.meant(complaint.place) for complaint in complaints]
            _take_out(reading, [complaint.place for complaint in complaints])
            _fill(reading, placeholders)
    return None


def _follows(complaint: Complaint, place: Placement, refused: Sequence[KeyPath]) -> bool:
    """Whether a complaint only comes of what was taken out before."""
    meant = place.meant(complaint.place)
    below = {earlier[len(meant)] for earlier in refused if earlier[: len(meant)] == meant != earlier}
    return bool(below) if complaint.code in _ABSENT else bool(below & set(complaint.fields))


def _take_out(reading: _Reading, places: Sequence[KeyPath]) -> None:
    """Take values out of the data, and keep account of where the rest was written and of what went."""
    before = reading.place
    reading.data, kept, dropped = prune(reading.data, places)
    reading.dropped |= _id_shaped(
        (*dropped, *(part for place in places for part in place[-1:] if isinstance(part, str)))
    )
    for place, indexes in kept.items():
        meant = before.meant(place)
        earlier = before.kept.get(meant)
        reading.kept[meant] = tuple(earlier[index] for index in indexes) if earlier else indexes


def _fill(reading: _Reading, placeholders: Mapping[str, Any]) -> None:
    """Put something in the place of what no briefing can be without."""
    for name, placeholder in placeholders.items():
        if not reading.data.get(name):
            reading.data[name] = placeholder
            reading.filled.add(name)


def _id_shaped(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _ID_SHAPED.findall(text)}


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
    if span.line != span.end_line:
        return None
    return reading.document.line(span.line)[span.column - 1 : span.end_column - 1] or None


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
