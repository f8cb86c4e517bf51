"""Sizes that keep the code readable: short functions, short modules, and a low median of both."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = tuple(sorted((ROOT / "generator").rglob("*.py")))

FUNCTION_MAX, FUNCTION_P90, FUNCTION_MEDIAN = 40, 20, 8
MODULE_MAX, MODULE_MEDIAN = 300, 120

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(source: str) -> Iterator[tuple[str, int]]:
    """The name of each function, methods and nested ones too, and its lines without the docstring."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            yield node.name, _length(node)


def _length(function: Function) -> int:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    return lines - ((first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0)


def all_functions() -> list[tuple[str, int]]:
    """Every function of the package as ``module:name`` with its length."""
    return [
        (f"{module.relative_to(ROOT).as_posix()}:{name}", length)
        for module in MODULES
        for name, length in functions(module.read_text(encoding="utf-8"))
    ]


def test_no_function_is_long() -> None:
    long = [f"{name} has {length} lines" for name, length in all_functions() if length > FUNCTION_MAX]
    assert not long, "\n".join(long)


def test_most_functions_are_a_few_lines() -> None:
    lengths = [length for _, length in all_functions()]
    assert statistics.median(lengths) <= FUNCTION_MEDIAN
    assert statistics.quantiles(lengths, n=10)[-1] <= FUNCTION_P90


def test_no_module_is_long() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = [f"{path.relative_to(ROOT)} has {size} lines" for path, size in sizes.items() if size > MODULE_MAX]
    assert not long, "\n".join(long)
    assert statistics.median(size for size in sizes.values() if size > 1) <= MODULE_MEDIAN


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f():\n    return 1\n", 2),
        ('def f():\n    """One\n    two.\n    """\n    return 1\n', 2),
        ("@decorated\ndef f(\n    a,\n):\n    return 1\n", 4),
        ("class A:\n    async def f(self):\n        pass\n", 2),
    ],
)
def test_a_docstring_and_decorators_do_not_count(source: str, expected: int) -> None:
    assert list(functions(source)) == [("f", expected)]
