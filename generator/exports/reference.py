"""Reference pages of the author’s guide, made from the model and the registers."""

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model.base import Shorthand
from generator.model.briefing import Briefing
from generator.model.fields import ProseMark, Ref
from generator.model.meanings import meanings
from generator.model.registers import EventType, Registers
from generator.outputs import OutputFile

FOLDER = "reference"
_ONCE = "An agreement has it once: two dates contradict each other."


def field_pages() -> Iterator[OutputFile]:
    """A page for each record that a briefing is made of, and one for each of its keys."""
    for record in _records(Briefing, {}):
        name = record.__name__
        yield OutputFile(
            path=f"{FOLDER}/fields/{name.lower()}.md",
            content=_record(record),
            meta={"title": f"{name}: its keys", "description": _first_line(record)},
        )
        yield from (_field(record, key, field) for key, field in record.model_fields.items())


def _field(record: type[BaseModel], key: str, field: FieldInfo) -> OutputFile:
    name, meaning = record.__name__, meanings(record)[key]
    parts = (f"# `{key}`", meaning, _kind(key, field, "../"), f"A key of [{name}](../{name.lower()}.md).")
    return OutputFile(
        path=f"{FOLDER}/fields/{name.lower()}/{key}.md",
        content="\n\n".join(parts) + "\n",
        meta={"title": f"{name}: {key}", "description": meaning.replace("`", "")},
    )


def event_type_pages(registers: Registers) -> Iterator[OutputFile]:
    """A page for each event type of the project’s register."""
    for name, kind in registers.event_types.items():
        yield OutputFile(
            path=f"{FOLDER}/event-types/{name}.md",
            content=_event_type(name, kind, registers),
            meta={"title": f"Event type: {name}", "description": f"What {name} means for an agreement."},
        )


def _records(record: type[BaseModel], seen: dict[type[BaseModel], None]) -> tuple[type[BaseModel], ...]:
    """A record and those below it, each once, in a reader’s order."""
    seen[record] = None
    for field in record.model_fields.values():
        for inner in _models_in(field.annotation):
            if inner not in seen:
                _records(inner, seen)
    return tuple(seen)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _record(record: type[BaseModel]) -> str:
    lines = [f"# {record.__name__}", "", str(record.__doc__).strip(), ""]
    if issubclass(record, Shorthand):
        lines += [f"May be written as a plain text, which then is its `{record.main_field}`.", ""]
    folder = record.__name__.lower()
    for name, field in record.model_fields.items():
        lines += [
            f"## [`{name}`]({folder}/{name}.md) {{ #{name} }}",
            "",
            meanings(record)[name],
            "",
            _kind(name, field),
            "",
        ]
    return "\n".join(lines)


def _kind(key: str, field: FieldInfo, up: str = "") -> str:
    """What may stand there, in a sentence; ``up`` leads to the folder of the records."""
    derived = key == "id"  # the model always has one: reading makes it where the file has none
    required = "Required." if field.is_required() and not derived else "May be left out."
    marks = (mark for mark in _marks((*field.metadata, field.annotation)))
    told = [_told(mark) for mark in marks if isinstance(mark, ProseMark | Ref)][:1]
    choices = [_one_of(found) for found in _choices(field.annotation)][:1]
    records = [_see(inner, up) for inner in _models_in(field.annotation)]
    return " ".join([*told, *choices, *dict.fromkeys(records), required])


def _one_of(choices: Sequence[str]) -> str:
    return f"One of {', '.join(f'`{choice}`' for choice in choices)}."


def _see(record: type[BaseModel], up: str) -> str:
    return f"See [{record.__name__}]({up}{record.__name__.lower()}.md)."


def _told(mark: ProseMark | Ref) -> str:
    if isinstance(mark, ProseMark):
        return "Inline prose: emphasis, links, citations."
    return f"Names one of: {mark.to}{', or is a plain name' if mark.open else ''}."


def _marks(parts: Sequence[Any]) -> Iterator[Any]:
    for part in parts:
        yield part
        yield from _marks((*getattr(part, "__metadata__", ()), *get_args(part)))


def _choices(annotation: Any) -> Iterator[tuple[str, ...]]:
    arguments = get_args(annotation)
    if arguments and all(isinstance(argument, str) for argument in arguments):
        yield arguments
    for argument in arguments:
        yield from _choices(argument)


def _event_type(name: str, kind: EventType, registers: Registers) -> str:
    rungs = [rung.name for rung in registers.rungs.values() if name in rung.reached_by]
    facts = [
        f"Reaches the rung *{rungs[0]}* of the ladder." if rungs else "Reaches no rung of the ladder.",
        _ONCE if kind.single else "It can happen again.",
        "Whoever does it is on record with it." if kind.statement else "",
        f"Cannot come before {', '.join(f'`{earlier}`' for earlier in kind.after)}." if kind.after else "",
    ]
    example = f"```yaml\nevents:\n  - {name}: 2025-11-30\n    sources: [key]\n```"
    definition = " ".join(kind.definition.split())
    return (
        "\n\n".join([f"# {kind.name}", definition, " ".join(fact for fact in facts if fact), example]) + "\n"
    )


def _first_line(record: type[BaseModel]) -> str:
    return str(record.__doc__).strip().split("\n", 1)[0].split(":")[0]
