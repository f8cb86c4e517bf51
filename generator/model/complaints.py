"""What a validation error means, in words for the person who wrote the file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.model.walk import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A problem of one field, before its place in a file is known."""

    code: str
    message: str
    hint: str | None
    place: Place
    at_key: bool = False


def explain(error: ErrorDetails, root: type[BaseModel], extra_keys: Sequence[str] = ()) -> Complaint:
    """Turn an error of validation into a complaint; ``extra_keys`` are further keys an event may have."""
    place = tuple(part for part in error["loc"] if part != "[key]")
    kind, value = error["type"], error["input"]
    if kind == "missing":
        return _missing(place)
    if kind == "extra_forbidden":
        return _unknown_field(place, root, extra_keys)
    if kind in _BY_TYPE:
        code, message, hint = _wrong_type(kind, value)
    elif kind == "literal_error":
        code, message, hint = _not_a_choice(str(value), str(error.get("ctx", {}).get("expected", "")))
    elif kind == "too_short":
        code, message, hint = (
            "empty-list",
            f"“{place[-1]}” needs at least one item",
            "add one, or remove the key",
        )
    elif kind == "string_too_short":
        code, message, hint = "empty-text", f"“{_field(place)}” is empty", "write the text, or remove the key"
    else:
        context = error.get("ctx", {})
        code, message, hint = kind.replace("_", "-"), error["msg"], context.get("hint")
    return Complaint(code=code, message=message, hint=hint, place=place)


def nearest(word: str, candidates: Sequence[str]) -> str | None:
    """The candidate that was probably meant, if one is near enough."""
    found = get_close_matches(word.lower(), candidates, n=1, cutoff=0.6)
    return found[0] if found else None


_BY_TYPE = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "mapping_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}


def _field(place: Place) -> str:
    return next((part for part in reversed(place) if isinstance(part, str)), "the file")


def _missing(place: Place) -> Complaint:
    name = str(place[-1])
    return Complaint(
        code="missing-field",
        message=f"“{name}” is missing",
        hint=f"add a line that starts with {name}:",
        place=place[:-1],
        at_key=True,
    )


def _unknown_field(place: Place, root: type[BaseModel], extra_keys: Sequence[str]) -> Complaint:
    name = str(place[-1])
    known = (*_fields_at(root, place[:-1]), *extra_keys)
    near = nearest(name, known)
    hint = f"type {near}" if near else "remove it; known keys are " + ", ".join(sorted(known))
    return Complaint(
        code="unknown-field", message=f"“{name}” is not a key known here", hint=hint, place=place, at_key=True
    )


def _fields_at(root: type[BaseModel], place: Place) -> tuple[str, ...]:
    current: Any = root
    for part in place:
        model = _model_in(current)
        if model and isinstance(part, str) and part in model.model_fields:
            current = model.model_fields[part].annotation
    model = _model_in(current)
    return tuple(model.model_fields) if model else ()


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _wrong_type(kind: str, value: object) -> tuple[str, str, str | None]:
    wanted = _BY_TYPE[kind]
    if isinstance(value, bool):
        word = str(value).lower()
        return (
            "boolean-as-text",
            f"{word} is a yes-or-no value here, but {wanted} is meant",
            f'put it in quotes: "{word}"',
        )
    if value is None:
        return "empty-value", f"nothing stands here, but {wanted} is meant", "write it, or remove the key"
    found = "a text" if isinstance(value, str) else "a list" if isinstance(value, list) else "a mapping"
    return "wrong-type", f"{found} stands here, but {wanted} is meant", _trap(kind, value)


def _trap(kind: str, value: object) -> str | None:
    if kind != "string_type":
        return None
    if isinstance(value, list):
        return "a text that starts with [ reads as a list: put it in quotes, or below the key after >-"
    if isinstance(value, Mapping):
        return (
            "a text that holds “: ” reads as a key and a value: put it in quotes, or below the key after >-"
        )
    return None


def _not_a_choice(value: str, expected: str) -> tuple[str, str, str]:
    choices = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    near = nearest(value, choices)
    hint = f"type {near}" if near else "type one of " + ", ".join(choices)
    return "unknown-choice", f"“{value}” is not one of the values known here", hint
