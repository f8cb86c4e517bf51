"""An origin is listed but no source is derived from it.

An origin is there to show that several sources repeat it. Without one that does, it says nothing.

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
  gazette: {publisher: gazette, title: Night trains agreed}
origins:
  wire: A wire by a news agency
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the keys with what sources are derived from."""
    named = {reference.name for reference in card.references if reference.to == "origins"}
    for key, span in card.places.origins.items():
        if key not in named | card.dropped:
            message = f"no source is derived from “{key}”"
            hint = f"add derived_from: {key} to a source, or remove it"
            yield RULE.report(span, message, hint=hint, value=key)


RULE = Rule(id="unused-origin", severity=Severity.WARNING, page=__doc__, check=check)
