"""The one key of an event that names its type and holds its date."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.complaints import Complaint
from generator.model.nearest import nearest
from generator.model.statements import Event
from generator.model.walk import Place

_FIELDS = frozenset(Event.model_fields) - {"type", "date"}


def name_of(event: Mapping[str, Any], event_types: Sequence[str]) -> str:
    """The key that names the type; raises ``StopIteration`` where ``unnamed`` complains."""
    return next(key for key in event if _may_name(key, event_types))


def unnamed(event: Mapping[str, Any], place: Place, event_types: Sequence[str]) -> Complaint | None:
    """What is wrong where not exactly one key names a type."""
    names = [key for key in event if key not in _FIELDS]
    known = [name for name in names if _may_name(name, event_types)]
    if len(known) > 1:
        return _two_types(known, place)
    if known:
        return None
    if "type" in names:
        return _spelt_out(event, place)
    return _unknown_type(names[0], place, event_types) if names else _no_type(place)


def _may_name(key: str, event_types: Sequence[str]) -> bool:
    return key in event_types if event_types else key not in _FIELDS


def _two_types(known: Sequence[str], place: Place) -> Complaint:
    return Complaint(
        code="event-two-types",
        message=f"“{known[1]}” is a second type in one event, beside “{known[0]}”",
        hint="make it an item of its own",
        place=(*place, known[1]),
        at_key=True,
    )


def _spelt_out(event: Mapping[str, Any], place: Place) -> Complaint:
    return Complaint(
        code="event-without-type",
        message="an event has no “type” of its own: one key names the type and holds the date",
        hint=f"type {event['type']}: {event.get('date', 'unknown')}",
        place=(*place, "type"),
        at_key=True,
    )


def _no_type(place: Place) -> Complaint:
    return Complaint(
        code="event-without-type",
        message="this event has no type",
        hint="start the item with its type and date, such as signed: 2025-11-30",
        place=place,
    )


def _unknown_type(name: str, place: Place, event_types: Sequence[str]) -> Complaint:
    near = nearest(name, event_types)
    return Complaint(
        code="unknown-event-type",
        message=f"“{name}” is not an event type",
        hint=f"type {near}" if near else "type one of " + ", ".join(event_types),
        place=(*place, name),
        at_key=True,
    )
