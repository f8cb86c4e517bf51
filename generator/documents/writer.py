"""A tree of nodes as YAML text in the one canonical layout.

Two spaces for each level, dashes below their key; texts on one line where they fit into 100
characters and else folded; what stood in brackets stays in brackets while it fits on its line, and
a list of ids is put there.
"""

import re
from collections.abc import Iterator

from generator.documents.node import BLOCK_TEXT, Node
from generator.documents.scalar_styles import WIDTH, Lines, block, one_line

_ID_LIKE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.#-]*")
_FLOW = ("[", "{")


def write(root: Node) -> str:
    """The text of a whole file."""
    lines = [*root.above, *_inside(root, 0)]
    while lines and not lines[0]:
        del lines[0]
    return "\n".join(lines) + "\n"


def entry(node: Node, indent: int, *, item: bool = False) -> str:
    """One key with its value, or one item of a list, as lines in a certain column."""
    return "\n".join(_item(node, indent) if item else _pair(node, indent))


def flow(node: Node) -> str | None:
    """The value on one line; nothing where a comment or a text of several lines stands in it."""
    if node.children is None:
        return _flow_scalar(node)
    if node.is_commented:
        return None
    is_mapping = isinstance(node.value, dict)
    written = [_flow_entry(child, key=is_mapping) for child in node.children.values()]
    if any(part is None for part in written):
        return None
    inner = ", ".join(part for part in written if part is not None)
    return f"{{{inner}}}" if is_mapping else f"[{inner}]"


def _flow_entry(node: Node, *, key: bool) -> str | None:
    value = flow(node)
    return f"{node.key}: {value}" if key and value is not None else value


def _flow_scalar(node: Node) -> str | None:
    if not isinstance(node.value, str):
        return "null" if node.value is None else str(node.value).lower()
    if "\n" in node.value:
        return None
    safe = node.style or _ID_LIKE.fullmatch(node.written)
    return node.written if node.written and safe else one_line(node.value, in_flow=True)


def _inside(node: Node, indent: int) -> Iterator[str]:
    """The entries of a list or mapping, each on lines of its own."""
    for child in (node.children or {}).values():
        yield from _pair(child, indent) if isinstance(node.value, dict) else _item(child, indent)
    yield from _comments(node.below, indent)


def _pair(node: Node, indent: int) -> Iterator[str]:
    yield from _comments(node.above, indent)
    key = f"{' ' * indent}{node.key}:"
    first, *others = _value(node, len(key) + 1, indent)
    yield (f"{key} {first}" if first else key) + node.beside
    yield from others


def _item(node: Node, indent: int) -> Iterator[str]:
    yield from _comments(node.above, indent)
    dash = f"{' ' * indent}-"
    if node.children and not _fits(node, indent + 2):
        yield from _comments((node.beside.strip(),) if node.beside else (), indent)
        yield from _behind_dash(list(_inside(node, indent + 2)), indent)
        return
    first, *others = _value(node, indent + 2, indent)
    yield f"{dash} {first}".rstrip() + node.beside
    yield from others


def _behind_dash(lines: list[str], indent: int) -> Iterator[str]:
    """The lines of an item, with the dash before its first entry; comments above that go above the dash."""
    first = next(number for number, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
    yield from (line[2:] for line in lines[:first])
    yield f"{' ' * indent}- {lines[first].lstrip(' ')}"
    yield from lines[first + 1 :]


def _comments(lines: tuple[str, ...], indent: int) -> Iterator[str]:
    yield from (f"{' ' * indent}{line}" if line else "" for line in lines)


def _value(node: Node, column: int, indent: int) -> Iterator[str]:
    """What stands behind a key or dash, and the lines below it."""
    if node.children is None:
        first, *others = _scalar(node, column, indent + 2)
        yield first
        yield from (f"{' ' * (indent + 2)}{line}" if line else "" for line in others)
    elif _fits(node, column):
        yield flow(node) or ""
    else:
        yield ""
        yield from _inside(node, indent + 2)


def _fits(node: Node, column: int) -> bool:
    """Whether a list or mapping is to stand in brackets."""
    if not node.children and not node.is_commented:
        return True
    written = flow(node) if node.style in _FLOW or _lists_ids(node) else None
    return written is not None and column + len(written) <= WIDTH


def _lists_ids(node: Node) -> bool:
    return isinstance(node.value, list) and all(
        isinstance(item, str) and _ID_LIKE.fullmatch(item) for item in node.value
    )


def _scalar(node: Node, column: int, indent: int) -> Lines:
    value = node.value
    if not isinstance(value, str):
        return (node.written if value is None else str(value).lower(),)
    room = WIDTH - column
    if node.written and (len(node.written) <= room or " " not in value):
        return (node.written,)
    line = one_line(value)
    fits = len(line) <= room and (line == value or node.style not in BLOCK_TEXT)
    if "\n" not in value and (fits or " " not in value):
        return (line,)
    return block(value, WIDTH - indent, literal=node.style == "|")
