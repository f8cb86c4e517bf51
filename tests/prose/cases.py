"""Golden cases of prose: a text, what it reads as, and every problem, in one readable file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.prose.nodes import BriefingLink, Citation, Cite, Emphasis, Inline, Link, Strong, Text
from generator.prose.problems import ProseProblem

FOLDER = Path(__file__).parent / "golden"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One case: its file and title, the text, and the lines expected below it."""

    name: str
    text: str
    expected: str


def load() -> tuple[Case, ...]:
    """Every case of every file."""
    return tuple(case for path in sorted(FOLDER.glob("*.txt")) for case in _cases(path))


def _cases(path: Path) -> Iterator[Case]:
    _, *cases = ("\n" + path.read_text(encoding="utf-8")).split("\n=== ")
    for case in cases:
        title, _, rest = case.partition("\n")
        text, _, expected = rest.partition("\n--- reads\n")
        yield Case(name=f"{path.stem}: {title}", text=text, expected=expected.strip("\n"))


def tell(nodes: tuple[Inline, ...], plain: str, problems: tuple[ProseProblem, ...]) -> str:
    """What came of a text, as the files write it."""
    lines = [" ".join(map(_node, nodes)), f"plain: {plain}"]
    for problem in problems:
        lines += [f"! {problem.code} {problem.start}–{problem.end}: {problem.message}", f"  {problem.hint}"]
    return "\n".join(lines)


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
