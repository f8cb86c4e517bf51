"""Large files of one repeated shape, most of which once took hours: lists, look-ups and texts without an end.

``python -m tests.fuzz.shapes CURRENT`` reads them all, within the time and memory of any other file.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.documents.load import BRIEFING_LIMIT
from tests.fuzz import worker
from tests.fuzz.seeds import SITES, Mutant

BRIEFING = """\
title: A
parties: [NO, SE]
form: treaty
summary: S.
events:
  - {signed: 2025, sources: a}
sources:
  a: {publisher: p, title: t}
"""
_REGISTER_SIZE = 200_000

# What is repeated, with {n} for a number that grows: below a key of the briefing, or in a list in brackets.
_BELOW: Mapping[str, tuple[str, ...]] = {
    "facts": (
        "- {{k{n}: 1}}\n",
        "- x{n}\n",
        "- {{topic: scope, text: T, sources: a}}\n",
        "- {{topic: sc{n}, text: T, sources: x{n}}}\n",
        "- {{id: a, topic: scope, text: T}}\n",
        "- TODO: x\n",
    ),
    "disputes": ("- {{question: q, about: x{n}, positions: [{{text: a}}]}}\n",),
    "unknowns": ("- {{question: q, about: x{n}}}\n",),
    "money": ("- {{amount: {n}, currency: X{n}, kind: announced}}\n",),
    "called": ("- {{name: x, language: x{n}}}\n",),
    "changes": ("- {{date: {n:04}, kind: minor, note: x}}\n",),
    "origins": ("  o{n}: {{text: x}}\n",),
    "key_points": ("- <a>\n", "- >\n  <a>\n  <b>\n"),
    "title": ("  - a\n", "\n", "#\n", "  a #b\n", "\t\n"),
}
_LISTED: Mapping[str, tuple[str, ...]] = {
    "technologies": ("x, ", "x{n}, "),
    "aliases": ("X{n}, ", "x{n}, "),
    "key_points": ("~, ", "a, "),
    "title": ("[", "'", '"', "{{a: ", "&a ", "? ", "- "),
}
_PROSE = (
    *(
        "*a* ",
        "[a](briefing:x{n}) ",
        "[@x{n}] ",
        "[@",
        "[a](b ",
        "](",
        "<a ",
        "<!--",
        "![",
        "{{:",
        "`a ",
        "TODO: ",
        "**a *b ",
    ),
    *("\\\\n<a>", "\\\\u202e", "[^a]", "[a]: ", "\\\\n- a", "| ", "\\\\n\\\\n", "_a*", "\\\\\\\\"),
)
_DATES = ("1", "X", "2025-01/", "2025,", "~", "about ", "between ", "from 2025 to ", "2025 or ", "- ", "٢")
_IDS = ("a-", "-", "\ufdfa", "A ")
_URLS = ("a", "a.", "[", ":", "@", "%", "/", "\u00e4")
_EVENTS = ("  - {{signed: 2025, sources: a}}\n", "  - {{sgned{n}: 2025}}\n", "  - {{signed: 20x{n}}}\n")
_SOURCES = (
    "  s{n}: {{publisher: p{n}, title: t}}\n",
    "  s{n}: {{publisher: p, title: t, language: x{n}}}\n",
    "  s{n}1: {{publisher: p, title: t, url: 'http://a.b', derived_from: s{n}}}\n",
)
_REGISTERS: Mapping[str, tuple[str, ...]] = {
    "publishers": (
        "p{n}: {{name: P, type: agency}}\n",
        "p{n}: {{name: P{n}, type: agency, country: x{n}}}\n",
    ),
    "organisations": ("p{n}: {{name: P{n}, kind: agency, part_of: q{n}}}\n",),
    "event-types": ("e{n}: {{name: E, definition: d, after: [x{n}]}}\n",),
    "technologies": ("t{n}1: {{name: T{n}, definition: d, broader: t{n}}}\n",),
}


def _repeated(unit: str, size: int) -> str:
    """The unit with its numbers, as often as it fits."""
    units: list[str] = []
    length = 0
    while length < size - 600:
        units.append(unit.format(n=len(units)))
        length += len(units[-1].encode())
    return "".join(units)


def shapes() -> Iterator[Mutant]:
    """Every large file."""
    size = BRIEFING_LIMIT // 2
    texts = [f"{BRIEFING}{key}:\n{_repeated(unit, size)}" for key, units in _BELOW.items() for unit in units]
    texts += [
        f"{BRIEFING}{key}: [{_repeated(unit, size)}a]\n" for key, units in _LISTED.items() for unit in units
    ]
    texts += [f'{BRIEFING}key_points: ["{_repeated(unit, 100_000)}"]\n' for unit in _PROSE]
    for unit in _DATES:
        texts.append(f'{BRIEFING}changes: [{{date: "{_repeated(unit, 100_000)}", kind: minor, note: x}}]\n')
    texts += [f'{BRIEFING}aliases: "{_repeated(unit, 100_000)}"\n' for unit in _IDS]
    for unit in _URLS:
        texts.append(
            f'{BRIEFING}full_text: {{access: published, url: "http://{_repeated(unit, 100_000)}"}}\n'
        )
    texts += [BRIEFING.replace("sources:\n", f"{_repeated(unit, size)}sources:\n") for unit in _EVENTS]
    texts += [
        BRIEFING + _repeated(unit, size) for unit in (*_SOURCES, "k{n}: 1\n", "title: x\n", "k{n}: &a{n} x\n")
    ]
    for text in texts:
        yield Mutant(path="briefings/zz.yaml", content=text.encode(), site=SITES[0])
    for name, units in _REGISTERS.items():
        for unit in units:
            content = _repeated(unit, _REGISTER_SIZE).encode()
            yield Mutant(path=f"briefings/_registers/{name}.yaml", content=content, site=SITES[0])


if __name__ == "__main__":
    worker.read_all(shapes(), Path(sys.argv[1]))
