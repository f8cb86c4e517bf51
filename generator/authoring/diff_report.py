"""A comparison told: as text for the terminal, as Markdown for a review, as JSON for programs."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher

from generator.authoring.change_entry import change_entry
from generator.authoring.comparison import Comparison
from generator.diff.briefings import BriefingDiff
from generator.diff.parts import FieldDiff, PartDiff

_SHORT = 100
_ROOM = 60_000
"""Characters that a comment of a review may have, with some to spare."""
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#!|~$@&]")
_NOTHING = "–"
_MOST_COMPARED = 250_000
_ALIKE = 0.5
"""The share of words that stay, from which on it helps to mark the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One line of a comparison: what it is about, what stood and stands there.

    What came as a whole has the sign ``+``, what went ``-``.
    """

    about: str
    before: str | None
    after: str | None
    sign: str = ""


def as_json(found: Comparison) -> str:
    """The comparison as one JSON object."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"


def as_text(found: Comparison) -> str:
    """The comparison with indented lines, each briefing with an entry for its list of changes."""
    return "\n".join((*_text(found), _overview(found))) + "\n"


def as_markdown(found: Comparison) -> str:
    """A summary and one folded table for each briefing, as long as a comment of a review may be."""
    blocks = [f"**{_overview(found)}**\n", *_blocks(found)]
    room = _ROOM
    for place, block in enumerate(blocks):
        room -= len(block)
        if room < 0:
            rest = len(blocks) - place
            return "\n".join((*blocks[:place], f"… and {rest} more: run `briefing diff` to see them.\n"))
    return "\n".join(blocks)


def _overview(found: Comparison) -> str:
    fates = Counter(one.fate for one in found.briefings)
    counts = [f"{count} {fate}" for fate, count in sorted(fates.items())]
    parts = (
        f"Briefings: {', '.join(counts)}" if counts else "",
        f"register entries: {len(found.registers)}" if found.registers else "",
        f"changed in their layout alone: {len(found.same)}" if found.same else "",
        f"cannot be read: {', '.join(found.unreadable)}" if found.unreadable else "",
    )
    said = "; ".join(part for part in parts if part) or "nothing changed"
    return said[:1].upper() + said[1:] + "."


def _text(found: Comparison) -> Iterator[str]:
    for one in found.briefings:
        yield f"{_named(one)}: {one.title}"
        for row in _rows(one):
            yield from _lines(row)
        entry = change_entry(one)
        if entry:
            yield "  For its list of changes:"
            yield from (f"    {line}" for line in entry)
        if one.fate != "added":
            yield ""
    if found.registers:
        yield "registers"
        for part in found.registers:
            for row in _part_rows(part):
                yield from _lines(row)
        yield ""


def _lines(row: _Row) -> Iterator[str]:
    if row.sign:
        yield f"  {row.sign} {row.about}: {row.before or row.after}"
        return
    if len(row.before or "") + len(row.after or "") <= _SHORT:
        yield f"  {row.about}: {row.before or 'nothing'} → {row.after or 'nothing'}"
        return
    yield f"  {row.about}"
    if row.before:
        yield f"    - {row.before}"
    if row.after:
        yield f"    + {row.after}"


def _blocks(found: Comparison) -> Iterator[str]:
    for one in found.briefings:
        rows = tuple(_rows(one))
        heading = f"<b>{_inert(one.title)}</b> ({_inert(_named(one))})"
        yield _block(heading, rows) if rows else f"- {heading}\n"
    if found.registers:
        yield _block("Registers", tuple(row for part in found.registers for row in _part_rows(part)))


def _block(heading: str, rows: tuple[_Row, ...]) -> str:
    head = ("| What | Before | After |", "| --- | --- | --- |")
    table = "\n".join((*head, *(_cells(row) for row in rows)))
    return f"<details open><summary>{heading}</summary>\n\n{table}\n\n</details>\n"


def _cells(row: _Row) -> str:
    about = {"+": f"{row.about} added", "-": f"{row.about} removed"}.get(row.sign, row.about)
    return f"| {_inert(about)} | {' | '.join(_marked(row.before or _NOTHING, row.after or _NOTHING))} |"


def _marked(before: str, after: str) -> tuple[str, str]:
    """Both texts, inert; where most words stay, those that went and those that came are marked."""
    old, new = before.split(" "), after.split(" ")
    found = SequenceMatcher(None, old, new, autojunk=False)
    if len(old) * len(new) > _MOST_COMPARED or found.ratio() < _ALIKE:
        return _inert(before), _inert(after)
    left, right = [], []
    for tag, start, end, first, last in found.get_opcodes():
        same = tag == "equal"
        left += _words(old[start:end], "" if same else "del")
        right += _words(new[first:last], "" if same else "ins")
    return " ".join(left), " ".join(right)


def _words(words: list[str], tag: str) -> list[str]:
    text = _inert(" ".join(words))
    return [f"<{tag}>{text}</{tag}>" if tag else text] if words else []


def _named(one: BriefingDiff) -> str:
    before = f" from {one.before_id}" if one.before_id else ""
    return f"{one.id}, {one.fate}{before}"


def _rows(one: BriefingDiff) -> Iterator[_Row]:
    yield from (_field_row(found) for found in (*one.derived, *one.fields))
    for part in one.parts:
        yield from _part_rows(part)


def _part_rows(part: PartDiff) -> Iterator[_Row]:
    name = f"{part.kind} {part.id}"
    match part.fate:
        case "added":
            yield _Row(about=name, before=None, after=part.summary, sign="+")
        case "removed":
            yield _Row(about=name, before=part.summary, after=None, sign="-")
        case _:
            if part.before_id:
                yield _Row(about=f"{name}, permanent name", before=part.before_id, after=part.id)
            yield from (_field_row(found, f"{name}, ") for found in part.fields)


def _field_row(found: FieldDiff, start: str = "") -> _Row:
    return _Row(about=f"{start}{found.field}", before=found.before, after=found.after)


def _inert(text: str) -> str:
    """The text with every sign that means something in Markdown or HTML, or calls somebody, as itself."""
    return _SIGNS.sub(_entity, text)


def _entity(found: re.Match[str]) -> str:
    """``@`` and ``#`` also get a joiner behind them, because mentions are looked for in the finished text."""
    sign = found[0]
    return f"&#{ord(sign)};" + ("&#8288;" if sign in "@#" else "")
