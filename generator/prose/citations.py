"""Citations, as Pandoc writes them: ``[@a, p. 3; @b]``."""

import re
from collections.abc import Iterator

from generator.prose.nodes import Cite
from generator.prose.problems import ProseProblem, quoted

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MEANT = re.compile(r"@\s*([\w.:/-]*)([^@]*)")
_JOINING = frozenset({"and", "or", "&", ""})


def read_citation(text: str, start: int, end: int) -> tuple[tuple[Cite, ...], ProseProblem | None]:
    """Read the citation between two offsets, brackets included; what is right is kept beside a problem."""
    cites = [_cite(text, *item) for item in _items(text, start + 1, end - 1)]
    problem = _misspelt(text, start, end) if None in cites else None
    return tuple(cite for cite in cites if cite), problem


def unclosed_citation(text: str, start: int, end: int) -> ProseProblem:
    """The problem of a citation that no bracket closes before the text ends or another bracket opens."""
    return ProseProblem(
        code="citation-unclosed",
        message=f"{quoted(text[start:end])} opens a citation that is not closed",
        hint=f"close it after the last source: {_proposal(text[start + 1 : end])}",
        start=start,
        end=end,
        value=text[start:end],
    )


def _misspelt(text: str, start: int, end: int) -> ProseProblem:
    return ProseProblem(
        code="citation-syntax",
        message=f"{quoted(text[start:end])} cannot be read as a citation",
        hint=f"type {_proposal(text[start + 1 : end - 1])}",
        start=start,
        end=end,
        value=text[start:end],
    )


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each source with its locator begins and ends, without the white space around it."""
    for item in text[start:end].split(";"):
        first = start + len(item) - len(item.lstrip())
        yield first, first + len(item.strip())
        start += len(item) + 1


def _cite(text: str, start: int, end: int) -> Cite | None:
    """One source; None where it is not ``@key`` or ``@key, locator``."""
    before, comma, after = text[start + 1 : end].partition(",")
    key, locator = before.rstrip(), " ".join(after.split())
    if (
        not text.startswith("@", start)
        or not _KEY.fullmatch(key)
        or "@" in locator
        or bool(comma) != bool(locator)
    ):
        return None
    return Cite(source=key, locator=locator or None, start=start + 1, end=start + 1 + len(key))


def _proposal(inside: str) -> str:
    """The citation that was most likely meant."""
    items: list[str] = []
    for part in inside.split(";"):
        meant = [_item(*match.groups()) for match in _MEANT.finditer(part)]
        if meant or not items:
            items += meant
        elif part.strip():
            items[-1] += f", {part.strip()}"
    return f"[{'; '.join(items) or '@key'}]"


def _item(key: str, rest: str) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-") or "key"
    locator = " ".join(rest.split()).strip(" ,")
    return f"@{name}" if locator in _JOINING else f"@{name}, {locator}"
