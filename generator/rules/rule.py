"""What a rule is: an id, a severity, its checks, and its own documentation."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Related, Severity, Span
from generator.model.nearest import nearest


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check across documents, at one or more of three moments.

    ``page`` is the docstring of its module: what is wrong in a sentence, why that matters, and
    parts of files that pass and that fail. No check loops over all briefings: what needs them all is
    indexed in the collection beforehand.
    """

    id: str
    severity: Severity
    page: str | None
    check: Callable[[Card, Collection], Iterator[Diagnostic]] | None = None
    """Looks at one briefing."""
    looks_at: frozenset[str] = frozenset()
    """The kinds of reference that ``check_reference`` is for."""
    check_reference: Callable[[Reference, Card | None, Collection], Iterator[Diagnostic]] | None = None
    """Looks at one reference of a briefing or, where there is no card, of a register."""
    check_registers: Callable[[Collection], Iterator[Diagnostic]] | None = None
    """Looks at the registers."""

    def report(
        self,
        span: Span,
        message: str,
        *,
        hint: str | None = None,
        value: str | None = None,
        related: Iterable[Related] = (),
    ) -> Diagnostic:
        """A problem that this rule has found."""
        return Diagnostic(
            code=self.id,
            severity=self.severity,
            message=message,
            hint=hint,
            value=value,
            span=span,
            related=tuple(related),
        )


def suggest(name: str, candidates: Iterable[str], otherwise: str) -> str:
    """What to type instead of a name: the nearest candidate, or else another way out."""
    near = nearest(name, candidates)
    return f"type {near}" if near else otherwise
