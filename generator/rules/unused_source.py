"""A source is listed but carries nothing.

Every source of a briefing is shown with what it carries. One that no statement cites and from which
no other is derived was forgotten, or its statement was.

Passes:

```yaml
summary: Night trains are to run by 2027. [@blog]
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we read, derived_from: gazette}
```

Fails:

```yaml
summary: Night trains are to run by 2027.
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we read}
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
