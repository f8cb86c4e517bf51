"""What validation errors mean, in words for the person who wrote the file."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.model.annotations import record_at
from generator.model.base import Shorthand
from generator.model.errors import hint_of
from generator.model.nearest import nearest
from generator.model.walk import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """A problem of one field, before its place in a file is known.

    ``fields`` names what a check of a whole record looked at, ``missing`` the key that is not there.
    """

    code: str
    message: str
    hint: str | None
    place: Place
    at_key: bool = False
    fields: tuple[str, ...] = ()
    missing: str | None = None


def explain(
    errors: Iterable[ErrorDetails], root: type[BaseModel], event_types: Sequence[str] = ()
) -> tuple[Complaint, ...]:
    """Turn errors of validation into complaints; ``event_types`` are further keys that an event may have.

    What only follows from another problem is left out: a key that is missing because it is misspelt,
    a list that is empty because none of its items can be read.
    """
    problems = tuple(_read(error, root, event_types) for error in errors)
    meant = {
        (*problem.place[:-1], _meant(problem)) for problem in problems if problem.kind == "extra_forbidden"
    }
    return tuple(
        _complaint(problem)
        for problem in problems
        if not (problem.kind == "missing" and problem.place in meant)
        and not (problem.kind == "too_short" and _written(problem) >= problem.context["min_length"])
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """An error of validation; ``record`` is the model at its place, ``known`` the keys allowed beside it."""

    kind: str
    value: object
    message: str
    context: Mapping[str, Any]
    place: Place
    at_key: bool
    record: type[BaseModel] | None
    known: tuple[str, ...]

    @property
    def field(self) -> str:
        return next((part for part in reversed(self.place) if isinstance(part, str)), "the file")


def _read(error: ErrorDetails, root: type[BaseModel], event_types: Sequence[str]) -> _Problem:
    place = tuple(part for part in error["loc"] if part != "[key]")
    around = record_at(root, place[:-1])
    known = tuple(around.model_fields) if around else ()
    if len(place) == 3 and place[0] == "events":
        known = (*(name for name in known if name not in ("type", "date")), *event_types)
    return _Problem(
        kind=error["type"],
        value=error["input"],
        message=error["msg"],
        context=error.get("ctx", {}),
        place=place,
        at_key="[key]" in error["loc"] or error["type"] in ("missing", "extra_forbidden"),
        record=record_at(root, place),
        known=known,
    )


def _complaint(problem: _Problem) -> Complaint:
    code, message, hint = _teller(problem)(problem)
    fields = tuple(problem.context.get("fields", ()))
    return Complaint(
        code=code,
        message=message,
        hint=hint,
        place=problem.place[:-1] if problem.kind == "missing" else problem.place,
        at_key=problem.at_key or bool(fields),
        fields=fields,
        missing=problem.field if problem.kind == "missing" else None,
    )


_Words = tuple[str, str, str | None]


def _teller(problem: _Problem) -> Callable[[_Problem], _Words]:
    if problem.kind in _TELLERS:
        return _TELLERS[problem.kind]
    if problem.kind in _WANTED:
        return _wrong_type
    return _empty if problem.value in (None, "") else _refused


def _refused(problem: _Problem) -> _Words:
    """What a validator of ours has said in full."""
    return problem.kind.replace("_", "-"), problem.message, hint_of(problem.context)


def _empty(problem: _Problem) -> _Words:
    hint = hint_of(problem.context) if problem.kind == "bad-date" else "write it, or remove the key"
    return "empty-value", "nothing is written here", hint


def _missing(problem: _Problem) -> _Words:
    return "missing-field", f"“{problem.field}” is missing", f"add {problem.field}:"


def _unknown_field(problem: _Problem) -> _Words:
    meant = _meant(problem)
    hint = f"type {meant}" if meant else "remove it; known keys are " + ", ".join(sorted(problem.known))
    return "unknown-field", f"“{problem.place[-1]}” is not a key known here", hint


def _meant(problem: _Problem) -> str | None:
    return nearest(str(problem.place[-1]), problem.known)


def _not_a_choice(problem: _Problem) -> _Words:
    value, expected = str(problem.value), str(problem.context.get("expected", ""))
    choices = [part.strip("'") for part in expected.replace(" or ", ", ").split(", ")]
    near = nearest(value, choices)
    hint = f"type {near}" if near else "type one of " + ", ".join(choices)
    return "unknown-choice", f"“{value}” is not one of the values known here", hint


def _too_short(problem: _Problem) -> _Words:
    wanted = problem.context["min_length"]
    message = f"“{problem.field}” needs at least {wanted} {'item' if wanted == 1 else 'items'}"
    return "too-few-items", message, "add another" if _written(problem) else "add one"


def _written(problem: _Problem) -> int:
    return len(problem.value) if isinstance(problem.value, Sized) else 0


def _not_a_number(problem: _Problem) -> _Words:
    return "bad-number", f"“{problem.value}” is not a number", "type digits, with a point for decimals"


def _too_low(problem: _Problem) -> _Words:
    limit = problem.context["ge"]
    return "out-of-range", f"“{problem.value}” is too low", f"type {limit:g} or more"


def _too_high(problem: _Problem) -> _Words:
    limit = problem.context["le"]
    return "out-of-range", f"“{problem.value}” is too high", f"type {limit:g} or less"


_WANTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping of keys to values",
    "mapping_type": "a mapping of keys to values",
    "model_type": "a mapping of keys to values",
    "model_attributes_type": "a mapping of keys to values",
}


_FOUND = {str: "a text", list: "a list", dict: "a mapping", object: "something else"}


def _wrong_type(problem: _Problem) -> _Words:
    wanted = "a text" if _takes_text(problem) else _WANTED[problem.kind]
    if isinstance(problem.value, bool):
        word = str(problem.value).lower()
        hint = f'put it in quotes: "{word}"' if wanted == "a text" else _fix(problem)
        return "boolean-as-text", f"{word} is a yes-or-no value here, but {wanted} is meant", hint
    if problem.value is None:
        return _empty(problem)
    found = next(name for kind, name in _FOUND.items() if isinstance(problem.value, kind))
    return "wrong-type", f"{found} stands here, but {wanted} is meant", _fix(problem)


def _takes_text(problem: _Problem) -> bool:
    short = problem.record is not None and issubclass(problem.record, Shorthand)
    return problem.kind == "string_type" or (short and problem.kind.startswith("model"))


def _fix(problem: _Problem) -> str | None:
    """What to type for a value of the wrong type; two traps of YAML get a hint of their own."""
    if problem.kind == "string_type" and isinstance(problem.value, list):
        return "a text that starts with [ reads as a list: leave the brackets out, or put it in quotes"
    if problem.kind == "string_type":
        return (
            "a text that holds “: ” reads as a key and a value: put it in quotes, or below the key after >-"
        )
    if "a list" in _WANTED[problem.kind]:
        return "put each item on a line of its own that starts with “- ”"
    if problem.place[0] == "events":
        return "write its type and date, such as signed: 2025-11-30"
    keys = ", ".join(_keys(problem)) or "its keys and their values"
    if problem.kind.startswith("model"):
        return f"write below it, one to a line: {keys}"
    return f"write a key of your choice below it, and below that: {keys}"


def _keys(problem: _Problem) -> tuple[str, ...]:
    """The keys that a record must have, or else those that it may have."""
    fields = problem.record.model_fields if problem.record else {}
    needed = tuple(name for name, field in fields.items() if field.is_required() and name != "id")
    return needed or tuple(name for name in fields if name != "id")


_TELLERS: Mapping[str, Callable[[_Problem], _Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "literal_error": _not_a_choice,
    "too_short": _too_short,
    "string_too_short": _empty,
    "float_parsing": _not_a_number,
    "float_type": _not_a_number,
    "finite_number": _not_a_number,
    "int_parsing": _not_a_number,
    "int_type": _not_a_number,
    "int_from_float": _not_a_number,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
}
