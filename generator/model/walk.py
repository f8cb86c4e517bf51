"""One walk over a model finds every text that refers to something or holds prose."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from generator.model.fields import ProseMark, Ref

Mark = ProseMark | Ref
Place = tuple[str | int, ...]


def walk(value: object, place: Place = (), mark: Mark | None = None) -> Iterator[tuple[Place, Mark, str]]:
    """Yield place, mark and text of every marked text below a value, in the model's order."""
    if isinstance(value, BaseModel):
        for name, inner in marks(type(value)).items():
            yield from walk(getattr(value, name), (*place, name), inner)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*place, index), mark)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from walk(item, (*place, key), mark)
    elif isinstance(value, str) and mark is not None:
        yield place, mark, value


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
