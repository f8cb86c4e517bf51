"""Finding one's way in the types of a model."""

from collections.abc import Mapping
from typing import Any, TypeGuard, get_args, get_origin

from pydantic import BaseModel

from generator.model.walk import Place


def record_at(root: type[BaseModel], place: Place) -> type[BaseModel] | None:
    """The record that belongs at a place of a model: of a list, the record of its items."""
    current: Any = root
    for part in place:
        current = _below(current, part)
    return _record(current)


def _below(annotation: Any, part: str | int) -> Any:
    """The annotation one step down: a field of a record, or an item of a list or mapping."""
    if _is_record(annotation):
        field = annotation.model_fields.get(str(part))
        return field.annotation if field else None
    if get_origin(annotation) in (tuple, Mapping):
        return _item(annotation)
    inner = (_below(argument, part) for argument in get_args(annotation))
    return next((found for found in inner if found is not None), None)


def _record(annotation: Any) -> type[BaseModel] | None:
    if _is_record(annotation):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record(part))), None)


def _is_record(annotation: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _item(annotation: Any) -> Any:
    arguments = get_args(annotation)
    return arguments[1] if get_origin(annotation) is Mapping else arguments[0]
