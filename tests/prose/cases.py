"""Golden cases of prose: a text, what it reads as, and every problem, in one readable file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.prose.nodes import BriefingLink, Citation, Cite, Emphasis, Inline, Link, Strong, Text
from generator.prose.parse import parse

FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case: its title, the text, and the lines expected below it."""

    name: str
    text: str
    expected: str


def golden(name: str) -> pytest.MarkDecorator:
    """Run a test over every case of a file; each must give its lines exactly."""
    return pytest.mark.parametrize("case", tuple(_cases(FOLDER / f"{name}.txt")), ids=lambda case: case.name)


def read(text: str) -> str:
    """What comes of a text, as the files write it."""
    prose, problems = parse(text)
    lines = [_nodes(prose.nodes), f"plain: {prose.plain}"]
    for problem in problems:
        lines += [f"! {problem.code} {problem.start}–{problem.end}: {problem.message}", f"  {problem.hint}"]
    return "\n".join(lines)


def _cases(path: Path) -> Iterator[Case]:
    _, *cases = ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")
    for case in cases:
        title, _, rest = case.partition("\n")
        text, _, expected = rest.partition("\n--- reads\n")
        yield Case(name=title, text=text, expected=expected.strip("\n"))


def _node(node: Inline) -> str:
    match node:
        case Text(text=text):
            return f"‹{text}›"
        case Citation(cites=cites):
            return f"cite[{'; '.join(map(_cite, cites))}]"
        case Emphasis(children=children):
            return f"em({_nodes(children)})"
        case Strong(children=children):
            return f"strong({_nodes(children)})"
        case Link(url=url, children=children):
            return f"link {url} ({_nodes(children)})"
        case BriefingLink(briefing=briefing, anchor=anchor, children=children):
            return f"briefing {briefing}{' #' + anchor if anchor else ''} ({_nodes(children)})"


def _nodes(nodes: tuple[Inline, ...]) -> str:
    return " ".join(map(_node, nodes))


def _cite(cite: Cite) -> str:
    return cite.source + (f" ‹{cite.locator}›" if cite.locator else "")
