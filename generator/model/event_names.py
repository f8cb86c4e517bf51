"""The one key of an event that names its type and holds its date."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.complaints import Complaint
from generator.model.nearest import nearest
from generator.model.statements import Event
from generator.model.walk import Place

_FIELDS = frozenset(Event.model_fields) - {"type", "date"}


def names_of(event: Mapping[str, Any], event_types: Sequence[str]) -> tuple[str, ...]:
    """The keys that name a type; any that is not a field, where no types are known."""
    return tuple(key for key in _strays(event) if not event_types or key in event_types)


def misnamed(event: Mapping[str, Any], place: Place, event_types: Sequence[str]) -> Complaint | None:
    """What is wrong where not exactly one key names a type."""
    names, strays = names_of(event, event_types), _strays(event)
    if len(names) > 1:
        return _two_types(names, place)
    if names:
        return None
    if "type" in strays:
        return _spelt_out(event, place)
    return _unknown_type(strays[0], place, event_types) if strays else _no_type(place)


def _strays(event: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(key for key in event if key not in _FIELDS)


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
