"""One walk over a model finds every text that refers to something or holds prose."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from generator.model.fields import ProseMark, Ref

Mark = ProseMark | Ref
Place = tuple[str | int, ...]


def walk(value: object) -> Sequence[tuple[Place, Mark, str]]:
    """Place, mark and text of every marked text below a value, in the model's order."""
    found: list[tuple[Place, Mark, str]] = []
    _walk(value, (), None, found)
    return found


def _walk(value: object, place: Place, mark: Mark | None, found: list[tuple[Place, Mark, str]]) -> None:
    if isinstance(value, str):
        if mark is not None:
            found.append((place, mark, value))
    elif isinstance(value, BaseModel):
        _walk_fields(value, place, found)
    elif isinstance(value, tuple | Mapping):
        for step, item in value.items() if isinstance(value, Mapping) else enumerate(value):
            _walk(item, (*place, step), mark, found)


def _walk_fields(record: BaseModel, place: Place, found: list[tuple[Place, Mark, str]]) -> None:
    for name, mark in marks(type(record)).items():
        value = getattr(record, name)
        if value is not None:
            _walk(value, (*place, name), mark, found)


@cache
def marks(model: type[BaseModel]) -> Mapping[str, Mark | None]:
    """For each field of a record that leads to marked text the mark of its own, if it has one."""
    found: dict[str, Mark | None] = {}
    for name, field in model.model_fields.items():
        parts = tuple(_parts((*field.metadata, field.annotation)))
        mark = next((part for part in parts if isinstance(part, ProseMark | Ref)), None)
        records = (part for part in parts if isinstance(part, type) and issubclass(part, BaseModel))
        if mark or any(marks(record) for record in records):
            found[name] = mark
    return found


def _parts(parts: tuple[Any, ...]) -> Iterator[Any]:
    """What a type is put together of, marks among them."""
    for part in parts:
        yield part
        yield from _parts((*getattr(part, "__metadata__", ()), *get_args(part)))
