"""A file as a tree that can be rearranged and written again: values, how they were written, comments."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.documents.comments import Comments, find_comments
from generator.documents.document import Document, Value
from generator.documents.places import KeyPath, Place, Step
from generator.documents.scalar_styles import key as written_key

BLOCK_TEXT = ("|", ">")


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One value. ``children`` are those of a mapping by key, those of a list by index.

    ``style`` is the sign that opened it in the file; ``written`` its characters, for a scalar on one
    line, and ``key`` those of its key. ``above``, ``beside`` and ``below`` hold comments with their
    sign; an empty one among those above and below is a blank line.
    """

    value: Value
    children: Mapping[Step, "Node"] | None = None
    style: str = ""
    written: str = ""
    key: str = ""
    above: tuple[str, ...] = ()
    beside: str = ""
    below: tuple[str, ...] = ()

    @property
    def is_commented(self) -> bool:
        """Whether a comment stands within it, so that it cannot be written on one line."""
        return bool(self.below) or any(
            child.above or child.beside or child.is_commented for child in (self.children or {}).values()
        )

    def walk(self, path: KeyPath = ()) -> Iterator[tuple[KeyPath, "Node"]]:
        """This node and all below it, each with the path to it."""
        yield path, self
        for step, child in (self.children or {}).items():
            yield from child.walk((*path, step))


def read_node(document: Document) -> Node:
    """The tree of a whole file."""
    return _read(document.text, document.data, document.root, (), find_comments(document))


def make_node(value: Value) -> Node:
    """The tree of data that stands in no file yet; lists and mappings in brackets stay so if short."""
    if isinstance(value, dict):
        return Node(value=value, children={key: _keyed(key, item) for key, item in value.items()})
    if isinstance(value, list):
        style = "" if any(isinstance(item, dict | list) for item in value) else "["
        return Node(value=value, children={i: make_node(item) for i, item in enumerate(value)}, style=style)
    return Node(value=value)


def _keyed(key: str, value: Value) -> Node:
    node = make_node(value)
    return Node(value=node.value, children=node.children, style=node.style, key=written_key(key))


def _read(text: str, value: object, place: Place, path: KeyPath, comments: Comments) -> Node:
    written = text[place.start : place.end]
    children = None
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        places = place.children or {}
        children = {step: _read(text, item, places[step], (*path, step), comments) for step, item in items}
    single = children is None and place.style not in BLOCK_TEXT and "\n" not in written
    return Node(
        value=value,  # type: ignore[arg-type]
        children=children,
        style=place.style,
        written=written if single else "",
        key=_key(text[slice(*place.key)], path[-1]) if place.key else "",
        above=tuple(comments.above.get(path, ())),
        beside=comments.beside.get(path, ""),
        below=tuple(comments.below.get(path, ())),
    )


def _key(written: str, step: Step) -> str:
    return written_key(str(step)) if "\n" in written else written
