"""A source is listed but carries nothing.

Every source of a briefing is shown with what it carries. One that no statement cites and from which
no other is derived was forgotten, or its statement was.

Passes:

```yaml
summary: Drones are to be made in Norway. [@blog]
sources:
  gazette: {publisher: gazette, title: Drones to be made in Norway}
  blog: {publisher: The Drone Blog, title: What we read, derived_from: gazette}
```

Fails:

```yaml
summary: Drones are to be made in Norway.
sources:
  gazette: {publisher: gazette, title: Drones to be made in Norway}
  blog: {publisher: The Drone Blog, title: What we read}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the keys with what is cited, including what could not be read."""
    cited = {reference.name for reference in card.references if reference.to in ("sources", "origins")}
    for key, span in card.places.sources.items():
        if key not in cited | card.dropped:
            message, hint = f"no statement cites “{key}”", "cite it where it belongs, or remove it"
            yield RULE.report(span, message, hint=hint, value=key)


RULE = Rule(id="unused-source", severity=Severity.WARNING, page=__doc__, check=check)
