"""Nothing carries a statement or a side of a dispute.

Readers are told who says so, and the evidence state is derived from it. Terms without a text,
unknowns and judgements of the editors need no source.

Passes:

```yaml
facts:
  - topic: scope
    text: Night trains are to run by 2027.
    sources: gazette
```

Fails:

```yaml
facts:
  - topic: scope
    text: Night trains are to run by 2027.
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look for statements that name no source, in their list or in their text."""
    for item in card.statements:
        if item.needs_source and not item.sources:
            hint = "add sources: with the keys of those that carry it; what nobody says is an unknown"
            yield RULE.report(item.span, f"no source carries this {item.kind}", hint=hint, value=item.id)


RULE = Rule(id="statement-without-source", severity=Severity.ERROR, page=__doc__, check=check)
