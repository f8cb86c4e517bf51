"""Finding one's way in the types of a model."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal, TypeGuard, get_args, get_origin

from pydantic import BaseModel

from generator.model.dates import Edtf
from generator.model.walk import Place

_STAND_INS: Mapping[Any, str] = {str: "unknown", Edtf: "unknown", Decimal: "0", int: "0"}


def record_at(root: type[BaseModel], place: Place) -> type[BaseModel] | None:
    """The record that belongs at a place of a model: of a list, the record of its items."""
    return _record(_annotation_at(root, place))


def stand_in(root: type[BaseModel], place: Place) -> object:
    """A value that may stand at a place of a model where none is known; None where there is no simple one."""
    return _stand_in(_annotation_at(root, place))


def _stand_in(annotation: Any) -> object:
    if annotation in _STAND_INS:
        return _STAND_INS[annotation]
    if get_origin(annotation) is Literal:
        return get_args(annotation)[0]
    if get_origin(annotation) in (tuple, Mapping):
        return [] if get_origin(annotation) is tuple else None
    inner = (_stand_in(argument) for argument in get_args(annotation)[:1])
    return next((found for found in inner if found is not None), None)


def _annotation_at(root: type[BaseModel], place: Place) -> Any:
    current: Any = root
    for part in place:
        current = _below(current, part)
    return current


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
