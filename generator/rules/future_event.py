"""An event lies in the future and is not marked as planned.

Measured against the day that the site speaks for, which is the newest editorial date unless it is set.
Without the mark the site would say that the step has been taken.

Passes:

```yaml
events:
  - {signed: 2027-03-01, planned: true, sources: gazette}
editorial:
  last_reviewed: 2026-12-01
```

Fails:

```yaml
events:
  - {signed: 2027-03-01, sources: gazette}
editorial:
  last_reviewed: 2026-12-01
```
"""

from collections.abc import Iterator
from datetime import date

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look for steps whose first possible day is still to come; without an editorial date none is."""
    today = collection.as_of
    for event in card.events:
        if not event.planned and today != date.min and event.date.upcoming(today):
            message = (
                f"“{event.type}” of {event.date} is still to come on {today}, the day the site speaks for"
            )
            hint = "add planned: true, or add the day of your work under changes:"
            yield RULE.report(event.span, message, hint=hint, value=str(event.date))


RULE = Rule(id="future-event", severity=Severity.WARNING, page=__doc__, check=check)
