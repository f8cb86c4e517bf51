"""What is wrong, where, and what to type instead: plain values that every stage returns."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

PROBLEM_LIMIT = 100
"""After how many problems of one kind a file is given up: nobody reads more, and a hostile one has no end."""


class Severity(StrEnum):
    """How much a problem weighs: an error stops publication, a warning only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Span(NamedTuple):
    """A stretch of a source file; lines and columns count characters from 1, the end is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def point(cls, path: str, line: int = 1, column: int = 1) -> "Span":
        """The single character at a place."""
        return cls(path=path, line=line, column=column, end_line=line, end_column=column + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that explains a problem, such as the first of two duplicates."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem: a kebab-case code, its place, the offending value and the fix."""

    code: str
    message: str
    span: Span
    severity: Severity = Severity.ERROR
    value: str | None = None
    hint: str | None = None
    related: tuple[Related, ...] = field(default=())

    @property
    def order(self) -> tuple[Span, str, str]:
        """Sort key: by file, place, code and message."""
        return self.span, self.code, self.message


def has_errors(diagnostics: tuple[Diagnostic, ...], *, strict: bool = False) -> bool:
    """Whether publication must stop; under ``strict`` a warning stops it too."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(diagnostic.severity in stopping for diagnostic in diagnostics)
