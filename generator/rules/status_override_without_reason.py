"""A status is set by hand without a reason and a source.

A status follows from events by published tests. Where they cannot tell it, readers are told why it was
set, and on whose word.

Passes:

```yaml
status_override:
  status: suspended
  reason: The ministry says that work rests until spring.
  sources: gazette
```

Fails:

```yaml
status_override:
  status: suspended
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look for what an override should have."""
    lacks = [name for name in card.override_lacks if name not in card.dropped]
    if lacks:
        yield RULE.report(
            card.places.override,
            f"a status set by hand has no {' and no '.join(lacks)}",
            hint=f"add {' and '.join(f'{name}:' for name in lacks)}, or let the status follow from events",
            value="status_override",
        )


RULE = Rule(id="status-override-without-reason", severity=Severity.ERROR, page=__doc__, check=check)
