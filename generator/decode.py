"""From plain data to a briefing or a register, with every problem at its line and column.

A field that cannot be read is reported and left out, so that the rest of the file is still
checked in the same run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from textwrap import shorten
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator.diagnostics import PROBLEM_LIMIT, Diagnostic, Span
from generator.documents.document import Document
from generator.documents.placement import Placement
from generator.documents.places import KeyPath
from generator.documents.pruning import prune, put, texts
from generator.model.annotations import stand_in
from generator.model.briefing import Briefing
from generator.model.complaints import Complaint, explain
from generator.model.event_names import misnamed, names_of
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
_TODO = re.compile(r"\bTODO:")
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
    filled: set[KeyPath]
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
    if not _name_events(reading, event_types):
        return _finish(reading, None)
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
    later = islice(chain(_prose_problems(decoded), _unfinished(reading)), PROBLEM_LIMIT)
    return decoded, (*reading.diagnostics, *later)


def _name_events(reading: _Reading, event_types: Sequence[str]) -> bool:
    """Turn ``signed: 2025-11-30`` into a type and a date; whether that was worth going on."""
    events = reading.data.get("events")
    if isinstance(events, list):
        written = [(index, event) for index, event in enumerate(events) if isinstance(event, dict)]
        told = (misnamed(event, ("events", index), event_types) for index, event in written)
        found = [*islice(filter(None, told), PROBLEM_LIMIT + 1)]
        if not _report(reading, found):
            return False
        if found:
            _take_out(reading, [complaint.place for complaint in found if complaint.at_key])
        reading.data["events"] = [*reading.data["events"]]
        for index, _ in written:
            _name_event(reading, index, names_of(reading.data["events"][index], event_types))
    return True


def _name_event(reading: _Reading, index: int, names: Sequence[str]) -> None:
    event, place = {**reading.data["events"][index]}, ("events", index)
    reading.data["events"][index] = event
    event["type"] = names[0] if names else "unknown"
    event["date"] = event.pop(names[0]) if names else "unknown"
    for key in ("type", "date"):
        if names:
            reading.renamed[(*place, key)] = (*place, names[0])
        else:
            reading.filled.add((*place, key))


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
            errors = error.errors(include_url=False)[: 2 * PROBLEM_LIMIT]
            complaints = explain(errors, model, event_types)
            new = [complaint for complaint in complaints if not _follows(complaint, reading.place, refused)]
            if not _report(reading, new):
                return None
            refused += [reading.place.meant(complaint.place) for complaint in complaints]
            supplied = [complaint for complaint in complaints if _supply(reading, complaint, model)]
            _take_out(reading, [complaint.place for complaint in complaints if complaint not in supplied])
            _fill(reading, placeholders)
    return None


def _report(reading: _Reading, complaints: Sequence[Complaint]) -> bool:
    """Note what is wrong; whether the file is worth going on with."""
    room = max(PROBLEM_LIMIT - len(reading.diagnostics), 0)
    reading.diagnostics += [_diagnostic(reading, complaint) for complaint in complaints[:room]]
    if len(complaints) <= room:
        return True
    reading.diagnostics.append(
        Diagnostic(
            code="too-many-problems",
            message=f"here is problem {PROBLEM_LIMIT + 1} of this file; what follows was not checked",
            hint="mend those above first: many of one kind often have one cause",
            span=_span(reading, complaints[room]),
        )
    )
    return False


def _follows(complaint: Complaint, place: Placement, refused: Sequence[KeyPath]) -> bool:
    """Whether a complaint only comes of what was taken out or made up before."""
    meant = place.meant(complaint.place)
    if meant in place.filled:
        return True
    below = {earlier[len(meant)] for earlier in refused if earlier[: len(meant)] == meant != earlier}
    return bool(below) if complaint.code in _ABSENT else bool(below & set(complaint.fields))


def _supply(reading: _Reading, complaint: Complaint, model: type[BaseModel]) -> bool:
    """Make up a value that is missing, so that what stands beside it is still read; once for each place."""
    if complaint.missing is None:
        return False
    place = (*complaint.place, complaint.missing)
    value, meant = stand_in(model, place), reading.place.meant(place)
    if value is None or meant in reading.filled:
        return False
    reading.data = put(reading.data, place, value)
    reading.filled.add(meant)
    return True


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
            reading.filled.add((name,))


def _id_shaped(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _ID_SHAPED.findall(text)}


def _diagnostic(reading: _Reading, complaint: Complaint) -> Diagnostic:
    span = _span(reading, complaint)
    return Diagnostic(
        code=complaint.code,
        message=complaint.message,
        hint=complaint.hint,
        span=span,
        value=_quoted(reading, span),
    )


def _span(reading: _Reading, complaint: Complaint) -> Span:
    find = reading.place.key_span if complaint.at_key else reading.place.span
    return find(complaint.place)


def _quoted(reading: _Reading, span: Span) -> str | None:
    if span.line != span.end_line:
        return None
    return reading.document.line(span.line)[span.column - 1 : span.end_column - 1] or None


def _unfinished(reading: _Reading) -> Iterator[Diagnostic]:
    """The marks that ``new`` leaves where only the writer knows what to put."""
    written = reading.document.text
    for place, text in texts(reading.data) if "TODO:" in written or "\\" in written else ():
        found = _TODO.search(text)
        if found:
            told = text[found.end() :].strip() or "nobody said what"
            yield Diagnostic(
                code="unfinished-text",
                message=f"this is still to be written: {shorten(told, 200, placeholder='…')}",
                hint="write it in the place of the mark",
                value=found[0],
                span=reading.place.text_span(place, *found.span()),
            )


def _prose_problems(decoded: Decoded[Any]) -> Iterator[Diagnostic]:
    for place, mark, text in walk(decoded.model):
        problems = parse_prose(text)[1] if isinstance(mark, ProseMark) else ()
        for problem in problems if problems and decoded.place.holds(place) else ():
            yield Diagnostic(
                code=problem.code,
                severity=problem.severity,
                message=problem.message,
                hint=problem.hint,
                value=problem.value,
                span=decoded.place.text_span(place, problem.start, problem.end),
            )
