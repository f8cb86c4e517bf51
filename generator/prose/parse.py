"""From text to prose: the one way in."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

from generator.prose.blocks import find_blocks
from generator.prose.controls import replace_controls
from generator.prose.nodes import Citation, Emphasis, Inline, Prose, Strong, Text
from generator.prose.problems import ProseProblem
from generator.prose.scan import scan
from generator.prose.tokens import Cited, LinkEnd, LinkStart, Run, Token, Words

_SPACES = re.compile(r"[ \t\r\n]+")
_LINK = "["


@lru_cache(maxsize=512)
def parse(text: str) -> tuple[Prose, tuple[ProseProblem, ...]]:
    """Read a text into prose, with every problem in it, in order.

    Never raises and takes time in proportion to the text. Where something is wrong, the words still stand,
    so that the rest can be checked.
    """
    text, controls = replace_controls(text)
    tokens, found = scan(text)
    blocks = find_blocks(text)
    begun = {block.start for block in blocks}
    problems = (*controls, *blocks, *(problem for problem in found if problem.start not in begun))
    return Prose(nodes=_build(tokens)), tuple(
        sorted(problems, key=lambda problem: (problem.start, problem.code))
    )


@dataclass(slots=True)
class _Frame:
    """What is open: the text itself, a link, or emphasis that is yet to be closed."""

    marks: str
    children: list[Inline] = field(default_factory=list)


def _build(tokens: Iterable[Token]) -> tuple[Inline, ...]:
    frames = [_Frame(marks="")]
    for token in tokens:
        _add(frames, token)
    _dissolve_above(frames, 0)
    return _tidy(frames[0].children)


def _add(frames: list[_Frame], token: Token) -> None:
    match token:
        case Words(text=text):
            frames[-1].children.append(Text(text=text))
        case Cited(cites=cites):
            frames[-1].children.append(Citation(cites=cites))
        case LinkStart():
            frames.append(_Frame(marks=_LINK))
        case LinkEnd():
            _end_link(frames, token)
        case Run():
            _pair(frames, token)


def _end_link(frames: list[_Frame], end: LinkEnd) -> None:
    _dissolve_above(frames, _find(frames, _LINK))
    children = _tidy(frames.pop().children)
    linked = (replace(end.target, children=children),) if end.target and children else children
    frames[-1].children.extend(linked)


def _pair(frames: list[_Frame], run: Run) -> None:
    """Close what the run can close, innermost first, else open; marks left over are plain characters."""
    sign = run.marks[0]
    units = [sign * 2, sign] if len(run.marks) == 3 else [run.marks]
    if run.closes:
        closed = sorted(filter(None, (_find(frames, unit) for unit in units)), reverse=True)
        units = [unit for unit in units if not _find(frames, unit)]
        for index in closed:
            _close(frames, index)
    for unit in units:
        if run.opens:
            _open(frames, unit)
        else:
            frames[-1].children.append(Text(text=unit))


def _find(frames: list[_Frame], marks: str) -> int:
    """Where something is open, looking no further out than the nearest link; 0 where it is not."""
    for index in range(len(frames) - 1, 0, -1):
        if frames[index].marks == marks:
            return index
        if frames[index].marks == _LINK:
            break
    return 0


def _open(frames: list[_Frame], marks: str) -> None:
    """Open emphasis; the same emphasis does not nest, so an earlier opening was a plain character."""
    earlier = _find(frames, marks)
    if earlier:
        _dissolve(frames, earlier)
    frames.append(_Frame(marks=marks))


def _close(frames: list[_Frame], index: int) -> None:
    _dissolve_above(frames, index)
    frame = frames.pop()
    kind = Strong if len(frame.marks) == 2 else Emphasis
    frames[-1].children.append(kind(children=_tidy(frame.children)))


def _dissolve(frames: list[_Frame], index: int) -> None:
    """What was opened there and never closed: its marks are plain characters."""
    frame = frames.pop(index)
    frames[index - 1].children += [Text(text=frame.marks), *frame.children]


def _dissolve_above(frames: list[_Frame], index: int) -> None:
    while len(frames) > index + 1:
        _dissolve(frames, len(frames) - 1)


def _tidy(children: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same with neighbouring words joined, and a single space for each run of white space."""
    tidied: list[Inline] = []
    for is_text, group in groupby(children, key=lambda child: isinstance(child, Text)):
        if is_text:
            words = _SPACES.sub(" ", "".join(child.text for child in group if isinstance(child, Text)))
            tidied.append(Text(text=words))
        else:
            tidied.extend(group)
    return tuple(tidied)
