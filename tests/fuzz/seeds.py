"""Real briefings and registers, which every mutation starts from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
SITES = ("tests/sites/ferries", "tests/sites/trains")
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """A spoilt file, by its path in its project and by the sample site to put it in, if any."""

    path: str
    content: bytes
    site: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A file that is in order, by its path in its project."""

    path: str
    site: str
    """The sample site that it belongs to; nothing for a file of the real one."""
    content: bytes
    data: Any
    places: tuple[KeyPath, ...]
    """Every place of the data, the whole of it first."""


@cache
def seeds() -> tuple[Seed, ...]:
    """Each sixth briefing, every register of the site, and all of the sample sites, sorted by path."""
    briefings = sorted((ROOT / "briefings").glob("*.yaml"))[::6]
    registers = sorted((ROOT / "briefings/_registers").glob("*.yaml"))
    samples = [(path, site) for site in SITES for path in sorted((ROOT / site / "briefings").rglob("*.yaml"))]
    return tuple(_seed(*each) for each in (*((path, "") for path in (*briefings, *registers)), *samples))


def _seed(path: Path, site: str) -> Seed:
    content = path.read_bytes()
    data = yaml.load(content, Loader=yaml.CBaseLoader)
    folder = "briefings/_registers" if path.parent.name == "_registers" else "briefings"
    return Seed(
        path=f"{folder}/{path.name}", site=site, content=content, data=data, places=tuple(_places(data, ()))
    )


def _places(data: Any, place: KeyPath) -> Iterator[KeyPath]:
    yield place
    if isinstance(data, dict | list):
        for step, item in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _places(item, (*place, step))
