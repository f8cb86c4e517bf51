"""New entries for briefings and registers, put into the file in its own layout."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.authoring.key_order import ordered
from generator.authoring.review import new_problems
from generator.collection.link import Collection
from generator.collection.names import Name, Names
from generator.diagnostics import Diagnostic, Span
from generator.documents.document import Document, Value
from generator.documents.edit import add_to_collection, add_to_file, splice
from generator.documents.node import Node, make_node
from generator.documents.parse import parse
from generator.documents.scalar_styles import key as written_key
from generator.model.base import Model
from generator.model.briefing import Briefing
from generator.model.fields import Ref, slug
from generator.model.ids import derive_id, numbered
from generator.model.registers import Organisation, Person, Publisher
from generator.model.sources import Source
from generator.model.statements import Event, Fact, Statement
from generator.model.walk import marks

_SPEAKERS = ("by", "said_by")
_Expected = Mapping[str, Value]
_FINDERS: Mapping[str, Callable[[Names, str], Name]] = {
    "publishers": Names.publisher,
    "organisations": Names.organisation,
    "people": Names.speaker,
    "parties": Names.party,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What can be added: to ``key`` of a briefing or, where there is none, to ``register``.

    ``asked`` are the fields that a writer is asked for beside those that must be there.
    """

    name: str
    record: type[Model]
    key: str = ""
    register: str = ""
    asked: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Its name with its article."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


KINDS: tuple[Kind, ...] = (
    Kind(
        name="source",
        record=Source,
        key="sources",
        asked=("title", "supplied_title", "url", "published", "language"),
    ),
    Kind(name="event", record=Event, key="events", asked=("text", "by", "sources")),
    Kind(name="fact", record=Fact, key="facts", asked=("said_by", "sources")),
    Kind(name="publisher", record=Publisher, register="publishers", asked=("country", "definition", "url")),
    Kind(name="organisation", record=Organisation, register="organisations", asked=("country", "definition")),
    Kind(name="person", record=Person, register="people"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A file with a new entry in it, the name that the entry got, and what is wrong with it."""

    text: str
    name: str
    problems: tuple[Diagnostic, ...]


def add(
    document: Document, kind: Kind, name: str | None, fields: Mapping[str, Value], found: Collection
) -> Added:
    """Put an entry into a file and read the result again.

    ``name`` is the key or id of the entry; without one it gets a name made of what it says.
    """
    entry = _entry(kind, fields, found.names)
    if issubclass(kind.record, Statement):
        name = name or _statement_id(document, kind, entry)
        entry = {**entry, "id": name}
        text, expected = _add_item(document, kind, entry)
    else:
        name = name or _free(slug(str(entry.get("publisher") or entry.get("name"))), _taken(document, kind))
        text, expected = _add_named(document, kind, name, entry)
    again, _ = parse(document.path, text.encode())
    if again is None or again.data != expected:
        return Added(text=document.text, name=name, problems=(_not_added(document),))
    return Added(text=text, name=name, problems=new_problems(document.path, document.text, text, found))


def is_taken(document: Document, kind: Kind, name: str) -> bool:
    """Whether a source or a register’s entry goes by this name already."""
    return name in _taken(document, kind)


def _taken(document: Document, kind: Kind) -> Mapping[str, Value]:
    held = document.data.get(kind.key) if kind.key else dict(document.data)
    return held if isinstance(held, dict) else {}


def _entry(kind: Kind, fields: Mapping[str, Value], names: Names) -> dict[str, Value]:
    """The fields as they are written: known names by their ids, one item without its list, in order."""
    said = {
        key: _written(kind, key, value, names)
        for key, value in fields.items()
        if value not in (None, (), [], "", False)
    }
    if kind.record is Event:
        said = {str(said.pop("type")): said.pop("date"), **said}
    return {key: said[key] for key in ordered(kind.record, said)}


def _written(kind: Kind, field: str, value: Value, names: Names) -> Value:
    if isinstance(value, list):
        items = [_written(kind, field, item, names) for item in value]
        return items[0] if len(items) == 1 and isinstance(items[0], str) else items
    mark = marks(kind.record).get(field)
    register = "people" if field in _SPEAKERS else mark.to if isinstance(mark, Ref) else ""
    finder = _FINDERS.get(register)
    return finder(names, value).key if finder and isinstance(value, str) else value


def _statement_id(document: Document, kind: Kind, entry: Mapping[str, Any]) -> str:
    written = document.data.get(kind.key)
    items = written if isinstance(written, list) else []
    ids = {str(item["id"]) for item in items if isinstance(item, dict) and "id" in item}
    type_and_date = next(iter(entry.items()), ("", ""))
    told = {"type": type_and_date[0], "date": type_and_date[1], **entry} if kind.record is Event else entry
    return derive_id(told, ids)


def _free(name: str, names: Mapping[str, Value]) -> str:
    base = name or "entry"
    return next(tried for tried in numbered(base) if tried not in names)


def _add_item(document: Document, kind: Kind, entry: dict[str, Value]) -> tuple[str, _Expected]:
    written = document.data.get(kind.key)
    items = written if isinstance(written, list) else []
    change = add_to_collection(document, kind.key, len(items), _node(kind, entry), _above(kind))
    return splice(document.text, [change]), {**document.data, kind.key: [*items, entry]}


def _add_named(document: Document, kind: Kind, name: str, entry: dict[str, Value]) -> tuple[str, _Expected]:
    node = replace(_node(kind, entry), key=written_key(name))
    held = {**_taken(document, kind), name: entry}
    if not kind.key:
        return splice(document.text, [add_to_file(document, node)]), held
    change = add_to_collection(document, kind.key, name, node, _above(kind))
    return splice(document.text, [change]), {**document.data, kind.key: held}


def _node(kind: Kind, entry: dict[str, Value]) -> Node:
    return make_node({key: entry[key] for key in ordered(kind.record, entry)})


def _above(kind: Kind) -> tuple[str, ...]:
    """The keys of a briefing that stand above the one to which the entry belongs."""
    fields = tuple(Briefing.model_fields)
    return fields[: fields.index(kind.key)]


def _not_added(document: Document) -> Diagnostic:
    return Diagnostic(
        code="not-added",
        message="The entry cannot be put into this file without changing something else",
        span=Span.point(document.path),
        hint="run briefing fmt on the file first",
    )
