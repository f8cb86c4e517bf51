"""Putting a file into the canonical order and layout, with every statement's id written down."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from pydantic import BaseModel

from generator.authoring.key_order import ordered
from generator.decode import Decoded, decode
from generator.diagnostics import Diagnostic, Span, has_errors
from generator.documents.comments import find_comments
from generator.documents.document import Document, Value
from generator.documents.node import Node, read_node
from generator.documents.parse import parse
from generator.documents.source import LINE_BREAK
from generator.documents.writer import write
from generator.model.annotations import record_at
from generator.model.briefing import Briefing
from generator.model.ids import KINDS
from generator.model.registers import Registers
from generator.model.walk import Place

_REGISTERS = "_registers"

Ids = Mapping[Place, str]
"""The ids that statements get, by their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """A file’s text before and after; without an after, the file cannot be read."""

    path: str
    before: str
    after: str | None
    problems: tuple[Diagnostic, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the file is not yet as it should be."""
        return self.after is not None and self.after != self.before


def format_file(path: str, content: bytes, event_types: Sequence[str]) -> Formatted:
    """Read a briefing or register and write it anew; the data stays the same but for ids that are added."""
    before = content.decode("utf-8", "replace")
    document, problems = parse(path, LINE_BREAK.sub("\n", before).encode())
    if document is None or has_errors(problems):
        return Formatted(path=path, before=before, after=None, problems=problems)
    ids = {} if _is_register(path) else missing_ids(document, event_types)
    node = _with_ids(read_node(document), ids)
    after = write(_arranged(node, _start(path), _root(path)))
    if not _says_the_same(document, after, ids):
        return Formatted(path=path, before=before, after=None, problems=(_not_formatted(path),))
    return Formatted(path=path, before=before, after=after)


def missing_ids(document: Document, event_types: Sequence[str]) -> Ids:
    """The ids that statements without one go by; none where the briefing has mistakes to be mended first.

    A technology that is written as a plain term keeps its short form.
    """
    decoded, problems = decode(document, event_types)
    return {} if decoded is None or has_errors(problems) else dict(_derived(document, decoded))


def _derived(document: Document, decoded: Decoded[Briefing]) -> Iterator[tuple[Place, str]]:
    for kind in KINDS:
        written = document.data.get(kind)
        for index, item in enumerate(written if isinstance(written, list) else ()):
            if isinstance(item, dict) and "id" not in item:
                yield (kind, index), getattr(decoded.model, kind)[index].id


def _is_register(path: str) -> bool:
    return PurePosixPath(path).parent.name == _REGISTERS


def _root(path: str) -> type[BaseModel]:
    return Registers if _is_register(path) else Briefing


def _start(path: str) -> Place:
    """Where the file stands in its model: a register fills one field of all registers."""
    return (PurePosixPath(path).stem.replace("-", "_"),) if _is_register(path) else ()


def _with_ids(root: Node, ids: Ids) -> Node:
    for (kind, index), name in ids.items():
        entries, entry = root.children or {}, Node(value=name, key="id")
        items = entries[kind].children or {}
        item = replace(items[index], children={**(items[index].children or {}), "id": entry})
        statements = replace(entries[kind], children={**items, index: item})
        root = replace(root, children={**entries, kind: statements})
    return root


def _arranged(node: Node, place: Place, root: type[BaseModel]) -> Node:
    if node.children is None:
        return node
    keys = tuple(node.children)
    if isinstance(node.value, dict):
        texts = [key for key in keys if isinstance(key, str)]
        keys = ordered(_record(place, root), texts)
    children = {key: _arranged(node.children[key], (*place, key), root) for key in keys}
    return replace(node, children=children)


def _record(place: Place, root: type[BaseModel]) -> type[BaseModel] | None:
    """The record that a mapping is; nothing for one whose keys are ids."""
    is_record = record_at(root, place)
    above = record_at(root, place[:-1]) if place else None
    holds = above.model_fields.get(str(place[-1])) if above else None
    return None if holds is not None and "Mapping" in str(holds.annotation) else is_record


def _says_the_same(document: Document, after: str, ids: Ids) -> bool:
    again, problems = parse(document.path, after.encode())
    if again is None or has_errors(problems):
        return False
    return again.data == _data_with(document, ids) and _comments(again) == _comments(document)


def _data_with(document: Document, ids: Ids) -> Mapping[str, Value]:
    data = dict(document.data)
    for kind in {str(place[0]) for place in ids}:
        items = data[kind]
        if isinstance(items, list):
            data[kind] = [
                {**item, "id": ids[kind, index]} if isinstance(item, dict) and (kind, index) in ids else item
                for index, item in enumerate(items)
            ]
    return data


def _comments(document: Document) -> Counter[str]:
    found = find_comments(document)
    lines = [line for part in (found.above, found.below) for lines in part.values() for line in lines]
    return Counter(filter(None, (*lines, *(line.strip() for line in found.beside.values()))))


def _not_formatted(path: str) -> Diagnostic:
    return Diagnostic(
        code="not-formatted",
        message="The file cannot be written in the canonical layout without changing what it says",
        span=Span.point(path),
        hint="write it more plainly: one key to a line, without quotes that span several lines",
    )
