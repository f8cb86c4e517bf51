"""What a command can ask about a record: one question for each field that a short answer can fill."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from generator.model.base import Shorthand
from generator.model.meanings import meanings


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A field as a question: ``many`` answers, a yes-or-no ``flag``, or one of some ``choices``."""

    field: str
    help: str
    required: bool
    many: bool = False
    flag: bool = False
    choices: tuple[str, ...] = ()


def options_of(record: type[BaseModel]) -> Iterator[Option]:
    """The fields of a record that can be given in a word or a sentence, in the model’s order."""
    for name, field in record.model_fields.items():
        types = tuple(_types(field.annotation))
        if not any(_is_long(kind) for kind in types):
            yield Option(
                field=name,
                help=" ".join(meanings(record)[name].split()),
                required=field.is_required(),
                many=any(get_origin(kind) is tuple for kind in types),
                flag=bool in types,
                choices=next((get_args(kind) for kind in types if get_origin(kind) is Literal), ()),
            )


def _types(annotation: Any) -> Iterator[Any]:
    """An annotation and the parts of a union in it."""
    yield annotation
    if get_origin(annotation) not in (tuple, Literal, Mapping):
        for part in get_args(annotation):
            yield from _types(part)


def _is_long(kind: Any) -> bool:
    """Whether a value needs a mapping: a record without a short form, or names and values."""
    if get_origin(kind) is tuple:
        return any(_is_long(part) for part in get_args(kind))
    is_record = isinstance(kind, type) and issubclass(kind, BaseModel)
    return get_origin(kind) is Mapping or (is_record and not issubclass(kind, Shorthand))
