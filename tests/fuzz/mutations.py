"""Three ways to spoil a file: its bytes, the structure of its data, and the values of its fields."""

# ruff: noqa: ARG005 - all edits of a kind take the same arguments

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import yaml
from hypothesis import strategies as st

from generator.model.briefing import Briefing
from generator.model.registers import Registers
from tests.fuzz.payloads import SCALARS, SYNTAX
from tests.fuzz.seeds import KeyPath, Mutant, Seed, seeds

KEYS = (*sorted(Briefing.model_fields), *sorted(Registers.model_fields), "id", "text", "sources", "a", "<<")


Edit = tuple[int, int, int, int]
"""What to do, where, how much of it, and with what: each a number that is taken modulo what there is."""
_NUMBERS = st.integers(min_value=0, max_value=2**24)
EDITS = st.lists(st.tuples(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS), min_size=1, max_size=4)
SEEDS = st.integers(min_value=0, max_value=len(seeds()) - 1).map(seeds().__getitem__)


def bytes_of(seed: Seed, edits: Sequence[Edit]) -> Mutant:
    """Bytes are cut, repeated, moved, flipped, or signs of the language put between them."""
    content = seed.content
    for kind, place, size, choice in edits:
        start = place % (len(content) + 1)
        end = min(start + size % 64, len(content))
        content = _BYTE_EDITS[kind % len(_BYTE_EDITS)](content, start, end, choice)[:200_000]
    return Mutant(path=seed.path, site=seed.site, content=content)


_BYTE_EDITS: tuple[Callable[[bytes, int, int, int], bytes], ...] = (
    lambda content, start, end, choice: content[:start] + content[end:],
    lambda content, start, end, choice: content[:start] + content[start:end] * (choice % 500) + content[end:],
    lambda content, start, end, choice: content[:start] + _sign(choice) + content[start:],
    lambda content, start, end, choice: content[:start] + _sign(choice) + content[end:],
    lambda content, start, end, choice: content[:start] + bytes([choice % 256]) + content[start + 1 :],
    lambda content, start, end, choice: content[:start],
    lambda content, start, end, choice: content[:start] + _sign(choice) * 300 + content[start:],
    lambda content, start, end, choice: (
        content[:start] + random.Random(choice).randbytes(end - start) + content[end:]
    ),
    lambda content, start, end, choice: (
        content[:start] + seeds()[choice % len(seeds())].content[start : start + 999]
    ),
    lambda content, start, end, choice: content.replace(b"\n", (b"\r\n", b"\r", b"\n ", b"\n\n")[choice % 4]),
)


def _sign(choice: int) -> bytes:
    return SYNTAX[choice % len(SYNTAX)].encode()


def structure_of(seed: Seed, edits: Sequence[Edit]) -> Mutant:
    """Keys and items are taken out, renamed, repeated, wrapped, nested, or put where others belong."""
    data = seed.data
    for kind, place, size, choice in edits:
        path = seed.places[place % len(seed.places)]
        other = _at(seed.data, seed.places[choice % len(seed.places)])
        changed = _change(data, path, _STRUCTURE_EDITS[kind % len(_STRUCTURE_EDITS)], size, other)
        if _weight(changed, 0) < _HEAVIEST:
            data = None if changed is _GONE else changed
    return Mutant(path=seed.path, site=seed.site, content=_dump(data, edits[0][0]))


_GONE = object()
_HEAVIEST = 20_000


def _weight(data: Any, counted: int) -> int:
    """How many values there are; no more are counted than a file may hold."""
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for item in inner:
        counted = _weight(item, counted) if counted < _HEAVIEST else counted
    return counted + 1


_STRUCTURE_EDITS: tuple[Callable[[Any, int, Any], Any], ...] = (
    lambda value, size, other: _GONE,
    lambda value, size, other: other,
    lambda value, size, other: [value] * (size % 60),
    lambda value, size, other: {KEYS[size % len(KEYS)]: value},
    lambda value, size, other: [value, other],
    lambda value, size, other: {**value, KEYS[size % len(KEYS)]: other} if isinstance(value, dict) else None,
    lambda value, size, other: (
        {f"{key}-{size % 9}": item for key, item in value.items()} if isinstance(value, dict) else str(value)
    ),
    lambda value, size, other: [*value * (size % 50), other] if isinstance(value, list) else {},
    lambda value, size, other: list(value.values()) if isinstance(value, dict) else value,
    lambda value, size, other: _nested(value, size % 40),
    lambda value, size, other: [*reversed(value)] if isinstance(value, list) else [],
)


def _nested(value: Any, depth: int) -> Any:
    return [_nested(value, depth - 1)] if depth else value


def values_of(seed: Seed, edits: Sequence[Edit], words: str) -> Mutant:
    """Fields hold what other fields hold, texts with a meaning somewhere, or anything at all."""
    data = seed.data
    for kind, place, size, choice in edits:
        path = seed.places[place % len(seed.places)]
        data = _change(
            data, path, _VALUE_EDITS[kind % len(_VALUE_EDITS)], size, SCALARS[choice % len(SCALARS)] or words
        )
    return Mutant(path=seed.path, site=seed.site, content=_dump(data, edits[0][0]))


_VALUE_EDITS: tuple[Callable[[Any, int, Any], Any], ...] = (
    lambda value, size, payload: payload,
    lambda value, size, payload: f"{value} {payload}" if isinstance(value, str) else value,
    lambda value, size, payload: f"{payload}{value}" if isinstance(value, str) else value,
    lambda value, size, payload: payload * (size % 400) if isinstance(value, str) else value,
    lambda value, size, payload: value[: size % 9] + payload if isinstance(value, str) else value,
    lambda value, size, payload: (
        {f"{payload}{size % 3}": item for item in value.values()} if isinstance(value, dict) else value
    ),
)


def _at(data: Any, path: KeyPath) -> Any:
    for step in path:
        data = data[step]
    return data


def _change(data: Any, path: KeyPath, edit: Callable[[Any, int, Any], Any], size: int, other: Any) -> Any:
    """The data with an edit at a path; unchanged where an earlier edit took the path away."""
    if not path:
        return edit(data, size, other)
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and step in data:
        inner = _change(data[step], rest, edit, size, other)
        return {
            key: inner if key == step else item
            for key, item in data.items()
            if key != step or inner is not _GONE
        }
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        inner = _change(data[step], rest, edit, size, other)
        return [*data[:step], *([] if inner is _GONE else [inner]), *data[step + 1 :]]
    return data


def _dump(data: Any, style: int) -> bytes:
    """As YAML: in lines, in brackets, or with every text in quotes."""
    options: tuple[Mapping[str, Any], ...] = (
        {},
        {"default_flow_style": True},
        {"default_style": '"'},
        {"width": 20},
    )
    text = yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        **options[style % 4],
    )
    return str(text).encode("utf-8", "surrogatepass")[:200_000]


class _Dumper(yaml.CSafeDumper):
    """Writes out what stands twice, as a writer would."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's signature
        return True


STRATEGIES: Mapping[str, st.SearchStrategy[Mutant]] = {
    "bytes": st.builds(bytes_of, SEEDS, EDITS),
    "structure": st.builds(structure_of, SEEDS, EDITS),
    "values": st.builds(values_of, SEEDS, EDITS, st.text(min_size=1, max_size=40)),
}
