"""The one order in which the keys of each record are written."""

from collections.abc import Iterable, Mapping
from functools import cache

from pydantic import BaseModel

from generator.model.fields import ProseMark
from generator.model.registers import Entry
from generator.model.statements import (
    Company,
    Event,
    Quantity,
    Site,
    Statement,
    System,
    Technology,
)
from generator.model.walk import marks

_SUBJECTS: Mapping[type[BaseModel], str] = {
    Technology: "term",
    System: "name",
    Site: "name",
    Company: "organisation",
    Quantity: "of",
}
"""The field that names what a statement is about, where it has one that stands above the id."""
_ON_RECORD = ("planned", "said_by", "as_of")
_NAMES = ("name", "short_name", "plural", "names", "aliases", "definition")
_JUDGED = ("likelihood", "confidence")


def ordered(record: type[BaseModel] | None, keys: Iterable[str]) -> tuple[str, ...]:
    """The keys in the order of their record, those that it does not know behind the others.

    Without a record they stay as they are; of an event the key that names its type comes first.
    """
    written = tuple(keys)
    if record is None:
        return written
    known = _key_order(record)
    places = {key: place for place, key in enumerate(known)}
    unknown = -1 if record is Event else len(known)
    return tuple(sorted(written, key=lambda key: places.get(key, unknown)))


@cache
def _key_order(record: type[BaseModel]) -> tuple[str, ...]:
    fields = tuple(record.model_fields)
    if issubclass(record, Entry):
        return tuple(dict.fromkeys((*(name for name in _NAMES if name in fields), *fields)))
    return _statement_order(record) if issubclass(record, Statement) else fields


def _statement_order(record: type[Statement]) -> tuple[str, ...]:
    """What it is about and its id, its particulars, who says it, the words, the sources."""
    own = [name for name in record.model_fields if name not in Statement.model_fields]
    words = [name for name, mark in marks(record).items() if isinstance(mark, ProseMark) and name in own]
    subject = (_SUBJECTS[record],) if record in _SUBJECTS else ()
    last = (*_ON_RECORD, *words, *_JUDGED, "sources")
    particulars = (name for name in own if name not in last)
    return tuple(dict.fromkeys((*subject, "id", *particulars, *last)))
