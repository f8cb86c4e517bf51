"""A citation names a source that the briefing does not list.

Readers follow a citation to its publisher, date and address. A key without an entry under
`sources` would lead them nowhere. Registers have no sources: what backs their entries is written in
fields of its own.

Passes:

```yaml
facts:
  - topic: scope
    text: Night trains are to run by 2027. [@gazette, p. 2]
    sources: gazette
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
```

Fails:

```yaml
facts:
  - topic: scope
    text: Night trains are to run by 2027.
    sources: gazete
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule, suggest


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a source up in its own file; where the file has none at all, that is reported already."""
    if card is None:
        message = f"“{reference.name}” cannot be cited here: a register has no sources"
        yield RULE.report(reference.span, message, hint="remove the citation", value=reference.name)
    elif card.places.sources and reference.name not in {*card.places.sources, *card.dropped}:
        yield RULE.report(
            reference.span,
            f"“{reference.name}” is not a key under sources",
            hint=_hint(reference.name, card),
            value=reference.name,
        )


def _hint(name: str, card: Card) -> str:
    if name in card.places.origins:
        return "it is an origin: cite a source that is derived from it"
    return suggest(name, card.places.sources, f"add {name}: under sources:")


RULE = Rule(
    id="unknown-source",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"sources"}),
    check_reference=check_reference,
)
