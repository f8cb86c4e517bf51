"""Blocks, which prose has none of: headings, lists, tables and definitions, found line by line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from generator.prose.problems import ProseProblem, quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """A kind of block: what its line begins with, its name, and what to do instead."""

    opening: re.Pattern[str]
    name: str
    hint: str
    code: str = "prose-block"


_NO_DEFINITION = (
    "remove the line; a source goes under sources and is cited as [@key], a link is [words](https://…)"
)
_BLOCKS = (
    _Block(
        opening=re.compile(r"#{1,6}(?=[ \t]|$)", re.MULTILINE),
        name="a heading",
        hint="write a sentence without #; a number sign of the text itself is \\#",
    ),
    _Block(
        opening=re.compile(r"(?:[-_*=][ \t]*){3,}$", re.MULTILINE),
        name="a rule",
        hint="remove the line",
    ),
    _Block(
        opening=re.compile(r"[-*+](?=[ \t]+\S)", re.MULTILINE),
        name="a list",
        hint="write it as a sentence, or make each item a statement of its own; for a dash type –",
    ),
    _Block(
        opening=re.compile(r">", re.MULTILINE),
        name="a block quotation",
        hint="put the words in “quotation marks”; for the sign itself type \\>",
    ),
    _Block(
        opening=re.compile(r"```+|~~~+", re.MULTILINE),
        name="a code block",
        hint="write the words without the marks",
    ),
    _Block(
        opening=re.compile(r"\|(?=.*\|)|:?-{3,}:?(?=[ \t]*\|)", re.MULTILINE),
        name="a table",
        hint="write a sentence, or make each row a statement of its own",
    ),
    _Block(
        opening=re.compile(r"(?:!!!|\?\?\?\+?)(?=[ \t]+\w)|\$\$", re.MULTILINE),
        name="a block of a Markdown extension",
        hint="write a sentence without the marks",
    ),
    _Block(
        opening=re.compile(
            r"\[\^[^\[\]\s]+\]:|\*\[[^\[\]]+\]:|\[[^\[\]]+\]:[ \t]*\S+(?=[ \t]*$|[ \t]+[\"'(])", re.MULTILINE
        ),
        name="a definition",
        hint=_NO_DEFINITION,
        code="prose-definition",
    ),
)
_NUMBERED = _Block(
    opening=re.compile(r"\d{1,3}[.)](?=[ \t]+\S)", re.MULTILINE),
    name="a list",
    hint="write it as a sentence, or make each item a statement of its own",
)


def find_blocks(text: str) -> tuple[ProseProblem, ...]:
    """Every block that a text holds, at its first line, in order.

    A number with a full stop counts from the second such line on: a single “1. May” is text.
    """
    lines = tuple(_lines(text))
    numbered = sum(_NUMBERED.opening.match(line) is not None for _, line in lines) > 1
    kinds = (*_BLOCKS, _NUMBERED) if numbered else _BLOCKS
    begun = groupby(((start, _kind(line, kinds)) for start, line in lines), key=itemgetter(1))
    firsts = ((next(group)[0], kind) for kind, group in begun)
    found = [_problem(text, start, kind) for start, kind in firsts if kind]
    return tuple(sorted((*found, *_second_paragraph(text)), key=lambda problem: problem.start))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Each line without its indentation, and where it then starts."""
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].lstrip()
        yield match.end() - len(line), line


def _kind(line: str, kinds: Iterable[_Block]) -> _Block | None:
    return next((block for block in kinds if block.opening.match(line)), None)


def _problem(text: str, start: int, block: _Block) -> ProseProblem:
    match = block.opening.match(text, start)
    end = match.end() if match else start
    return ProseProblem(
        code=block.code,
        message=f"{quoted(text[start:end])} begins {block.name}; prose is a single paragraph of sentences",
        hint=block.hint,
        start=start,
        end=end,
        value=text[start:end],
    )


def _second_paragraph(text: str) -> Iterator[ProseProblem]:
    match = re.search(r"\S[^\S\n]*\n[^\S\n]*\n\s*(\S+)", text)
    if match:
        yield ProseProblem(
            code="prose-block",
            message=f"{quoted(match[1])} begins a second paragraph; prose is a single paragraph of sentences",
            hint="remove the empty line, or make the second paragraph a statement of its own",
            start=match.start(1),
            end=match.end(1),
            value=match[1],
        )
