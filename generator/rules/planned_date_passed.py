"""The date of a plan has passed, and nothing says what came of it.

Measured against the day that the site speaks for. It is worth a look: the step may have been taken,
put off or dropped, or nobody knows.

Passes:

```yaml
events:
  - {signed: 2025-11-30, sources: gazette}
  - {service-start: 2026, planned: true, sources: gazette}
editorial:
  last_reviewed: 2026-06-01
```

Fails:

```yaml
events:
  - {signed: 2025-11-30, sources: gazette}
  - {service-start: 2026, planned: true, sources: gazette}
editorial:
  last_reviewed: 2027-06-01
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look for plans whose last possible day is over, whose step was not taken and is not called unknown."""
    taken = {event.type for event in card.events if not event.planned}
    unknown = {name for item in card.unknowns for name in item.about}
    for event in card.events:
        told = event.type in taken or event.id in unknown
        if event.planned and not told and event.date.passed(collection.as_of):
            message = f"“{event.type}” was planned for {event.date}, which has passed"
            hint = f"add {event.type}: without planned if it happened, or an unknown about it"
            yield RULE.report(event.span, message, hint=hint, value=str(event.date))


RULE = Rule(id="planned-date-passed", severity=Severity.NOTICE, page=__doc__, check=check)
