"""What the fields of a record mean: the text that stands below each of them in its class.

It is read from the source when somebody asks, since most runs of the program never do.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from sys import modules

from pydantic import BaseModel


@cache
def meanings(record: type[BaseModel]) -> Mapping[str, str]:
    """The meaning of each field, its own or inherited; none where the source does not give any."""
    found: dict[str, str] = {}
    for kind in reversed(record.__mro__):
        if issubclass(kind, BaseModel) and kind is not BaseModel:
            inherited = {name: text for name, text in found.items() if name not in kind.__annotations__}
            found = inherited | dict(_told(_classes(kind.__module__)[kind.__qualname__]))
    return found


@cache
def _classes(module: str) -> Mapping[str, ast.ClassDef]:
    """The classes of a module by name."""
    tree = ast.parse(inspect.getsource(modules[module]))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def _told(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    """Each annotated name that a text follows, and the text."""
    for field, below in pairwise(node.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
            case _:
                pass
