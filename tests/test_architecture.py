"""The design's import table, held as data: any other import fails, type-only and in-function ones too."""

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "generator"

LEVELS: dict[str, int] = {
    "diagnostics": 0,
    "outputs": 0,
    "documents": 1,
    "prose": 1,
    "model": 1,
    "decode": 2,
    "urls": 2,
    "collection": 3,
    "rules": 4,
    "diff": 4,
    "views": 4,
    "render": 5,
    "exports": 5,
    "authoring": 5,
    "freshness": 6,
    "store": 6,
    "pipeline": 6,
    "report": 6,
    "publish": 7,
    "cli": 8,
}

# The highest level whose rooms a room may import, and the rooms below that it still may not.
REACH: dict[str, int] = {
    "diagnostics": -1,
    "outputs": -1,
    "documents": 0,
    "prose": 0,
    "model": 0,
    "decode": 1,
    "urls": 1,
    "collection": 2,
    "rules": 3,
    "diff": 3,
    "views": 3,
    "render": 4,
    "exports": 4,
    "authoring": 4,
    "freshness": 6,
    "store": 1,
    "pipeline": 6,
    "report": 0,
    "publish": 6,
    "cli": 7,
}
BARRED: dict[str, set[str]] = {"render": {"rules"}, "exports": {"rules", "render"}}

DATA_FOLDERS = {"templates", "theme"}

# A library that only one place may know, so that it can be replaced there.
SOLE_IMPORTERS: dict[str, str] = {
    "yaml": "documents",
    "ruamel": "documents/edit.py",
    "jinja2": "render",
    "mkdocs": "publish",
}

Import = tuple[int, str]


def imports(tree: ast.AST) -> Iterator[Import]:
    """The line and the dotted name of each import, wherever in the file it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == PACKAGE:
            yield from ((node.lineno, f"{PACKAGE}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")
        elif isinstance(node, ast.Call) and _is_dynamic_import(node.func):
            yield node.lineno, _literal(node)


def _is_dynamic_import(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in {"import_module", "__import__"}


def _literal(call: ast.Call) -> str:
    argument = call.args[0] if call.args else None
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else "?"


def room_of(module: str) -> str:
    """The row of the table that a file (relative to the package) belongs to."""
    return module.split("/", 1)[0].removesuffix(".py")


def violations(module: str, source: str) -> Iterator[str]:
    """What a file imports against the table, one line each."""
    for line, name in imports(ast.parse(source, module)):
        place, (top, other) = f"{module}:{line}", [*name.split("."), ""][:2]
        if top in SOLE_IMPORTERS and not _within(module, SOLE_IMPORTERS[top]):
            yield f"{place}: only {SOLE_IMPORTERS[top]} may import {top}"
        elif top == PACKAGE and not may_import(room_of(module), other):
            yield f"{place}: {room_of(module)} may not import {other or PACKAGE}"
        elif top in {"", "?"}:
            yield f"{place}: an import must be absolute and literal"


def may_import(room: str, other: str) -> bool:
    """Whether the table lets one room import another; a room may always import itself."""
    if room == other:
        return True
    return LEVELS.get(other, 99) <= REACH[room] and other not in BARRED.get(room, set())


def _within(module: str, place: str) -> bool:
    return module == place or module.startswith(f"{place}/")


def modules() -> list[str]:
    """Every Python file of the package, relative to it."""
    package = ROOT / PACKAGE
    return sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))


def test_every_import_follows_the_table() -> None:
    found = [
        violation
        for module in modules()
        if module != "__init__.py"
        for violation in violations(module, (ROOT / PACKAGE / module).read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


def test_every_module_is_in_the_table() -> None:
    rooms = {room_of(module) for module in modules()} - {"__init__"}
    assert rooms <= LEVELS.keys(), f"not in the design: {sorted(rooms - LEVELS.keys())}"
    folders = {path.name for path in (ROOT / PACKAGE).iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders <= LEVELS.keys() | DATA_FOLDERS


def test_the_package_itself_imports_nothing() -> None:
    source = (ROOT / PACKAGE / "__init__.py").read_text(encoding="utf-8")
    assert not list(imports(ast.parse(source)))


@pytest.mark.parametrize("folder", sorted(DATA_FOLDERS))
def test_data_folders_hold_no_code(folder: str) -> None:
    assert not list((ROOT / PACKAGE / folder).rglob("*.py"))


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("model/dates.py", "from generator.decode import x", "model may not import decode"),
        ("views/card.py", "def f():\n    import generator.render.page", "views may not import render"),
        ("collection/link.py", "if TYPE_CHECKING:\n    from generator import rules", "may not import rules"),
        ("render/page.py", "from generator.rules.base import Rule", "render may not import rules"),
        ("exports/csv.py", "from generator import render", "exports may not import render"),
        ("store/cache.py", "from generator.decode import x", "store may not import decode"),
        ("rules/a.py", "import generator", "rules may not import generator"),
        ("decode.py", "import yaml", "only documents may import yaml"),
        ("documents/parse.py", "from ruamel.yaml import YAML", "only documents/edit.py may import ruamel"),
        ("views/page.py", "from jinja2 import x", "only render may import jinja2"),
        ("cli/serve.py", "from mkdocs.commands import serve", "only publish may import mkdocs"),
        ("cli/serve.py", "import_module('mkdocs')", "only publish may import mkdocs"),
        ("model/x.py", "from . import y", "absolute"),
        ("rules/all.py", "importlib.import_module(name)", "literal"),
    ],
)
def test_a_forbidden_import_is_named(module: str, source: str, expected: str) -> None:
    assert expected in "\n".join(violations(module, textwrap.dedent(source)))


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("documents/parse.py", "import yaml\nfrom generator.diagnostics import Span"),
        ("documents/edit.py", "from ruamel.yaml import YAML"),
        ("documents/parse.py", "from generator.documents.document import Document"),
        ("pipeline.py", "from generator.store.cache import Cache"),
        ("publish/plugin.py", "from mkdocs.plugins import BasePlugin\nfrom generator import pipeline"),
        ("cli/build.py", "from generator.publish.build import build"),
    ],
)
def test_an_import_within_the_table_passes(module: str, source: str) -> None:
    assert not list(violations(module, source))
