"""A briefing was to be reviewed by a day that has passed.

What readers take for current may have changed since, and nobody has looked. It is measured against the day
that the site speaks for.

Passes:

```yaml
editorial:
  last_reviewed: 2026-06-01
  review_due: 2026-12-01
```

Fails:

```yaml
editorial:
  review_due: 2026-06-01
changes:
  - {date: 2026-12-01, kind: minor, note: Mended a link.}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the day with the one the site speaks for."""
    due = card.editorial.review_due
    if due and due.passed(collection.as_of):
        message = f"the review was due by {due}"
        hint = "go through the sources again, then set last_reviewed: and a new review_due:"
        yield RULE.report(card.places.review_due, message, hint=hint, value=str(due))


RULE = Rule(id="review-overdue", severity=Severity.NOTICE, page=__doc__, check=check)
