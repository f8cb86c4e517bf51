"""What can be wrong with inline prose."""

from dataclasses import dataclass

from generator.diagnostics import Severity

_LONGEST_QUOTATION = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseProblem:
    """One problem of a text; ``start`` and ``end`` count its characters from 0, the end is exclusive."""

    code: str
    message: str
    hint: str
    start: int
    end: int
    value: str
    severity: Severity = Severity.ERROR


def quoted(value: str) -> str:
    """A stretch of text as messages quote it: on one line, and no longer than it takes to find it."""
    line = " ".join(value.split())
    return f"“{line}”" if len(line) <= _LONGEST_QUOTATION else f"“{line[: _LONGEST_QUOTATION - 1]}…”"
