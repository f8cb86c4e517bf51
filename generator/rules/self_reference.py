"""A briefing is related to itself.

Relations tell readers where to go on: to what this agreement follows, carries out or belongs to.

Passes:

```yaml
related:
  - relation: implements
    title: Framework agreement on security
```

Fails:

```yaml
related:
  - relation: implements
    briefing: austria-switzerland-2025-night-trains
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the target of a relation with the briefing it stands in."""
    if card and reference.field == "briefing" and reference.name == card.id:
        message = f"“{reference.name}” is this briefing itself"
        yield RULE.report(reference.span, message, hint="name the other agreement", value=reference.name)


RULE = Rule(
    id="self-reference",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"briefings"}),
    check_reference=check_reference,
)
