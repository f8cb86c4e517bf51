"""What a rule is: an id, a severity, a check, and its own documentation."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Related, Severity, Span

Check = Callable[[Card, Collection], Iterator[Diagnostic]]
"""Looks at one briefing among all; what needs all of them is indexed in the collection beforehand."""

ReferenceCheck = Callable[[Reference, Collection], Iterator[Diagnostic]]
"""Looks at one reference of a briefing or a register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check across documents.

    ``page`` is the docstring of its module: a sentence, why it matters, and briefings, or parts of
    them, that pass and fail. ``check_reference`` is for rules that hold in registers too.
    """

    id: str
    severity: Severity
    page: str
    check: Check
    check_reference: ReferenceCheck | None = None

    def report(
        self,
        span: Span,
        message: str,
        *,
        hint: str | None = None,
        value: str | None = None,
        related: tuple[Related, ...] = (),
    ) -> Diagnostic:
        """A problem that this rule has found."""
        return Diagnostic(
            code=self.id,
            severity=self.severity,
            message=message,
            hint=hint,
            value=value,
            span=span,
            related=related,
        )
