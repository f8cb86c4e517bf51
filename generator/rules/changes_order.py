"""The public history is not in order.

Who comes back looks at the top for what is new, and feeds take their dates from there. Changes are listed
newest first, and none comes before the briefing appeared.

Passes:

```yaml
editorial:
  first_published: 2026-01-10
changes:
  - {date: 2026-02-01, kind: significant, note: A contract was placed.}
  - {date: 2026-01-10, kind: significant, note: First published.}
```

Fails:

```yaml
changes:
  - {date: 2026-01-10, kind: significant, note: First published.}
  - {date: 2026-02-01, kind: significant, note: A contract was placed.}
```
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Hold each change against the one below it, and against the first publication."""
    entries = tuple(zip(card.changes, card.places.changes, strict=True))
    for (newer, above), (older, below) in pairwise(entries):
        if newer.date.definitely_before(older.date):
            message = f"the change of {older.date} stands below the earlier one of {newer.date}"
            related = (Related(message="the earlier one stands here", span=above),)
            yield RULE.report(
                below, message, hint="put the newest change first", value=str(older.date), related=related
            )
    first = card.editorial.first_published
    for change, span in entries:
        if first and change.date.definitely_before(first):
            message = f"the change of {change.date} comes before the first publication on {first}"
            yield RULE.report(span, message, hint="mend one of the dates", value=str(change.date))


RULE = Rule(id="changes-order", severity=Severity.WARNING, page=__doc__, check=check)
