"""A source is derived from something that the briefing does not list.

Sources that repeat one post or wire count as one origin, so that ten copies do not confirm each
other. What `derived_from` names is a key under `origins` or, where the briefing cites the original
too, under `sources`.

Passes:

```yaml
sources:
  gazette: {publisher: gazette, title: Night trains agreed, derived_from: wire}
origins:
  wire: A wire by a news agency
```

Fails:

```yaml
sources:
  gazette: {publisher: gazette, title: Night trains agreed, derived_from: wires}
origins:
  wire: A wire by a news agency
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule, suggest


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look an origin up in its own file."""
    known = {*card.places.origins, *card.places.sources} if card else set()
    if card and reference.name not in known | card.dropped:
        yield RULE.report(
            reference.span,
            f"“{reference.name}” is a key neither under origins nor under sources",
            hint=suggest(reference.name, sorted(known), f"add {reference.name}: under origins:"),
            value=reference.name,
        )


RULE = Rule(
    id="unknown-origin",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"origins"}),
    check_reference=check_reference,
)
