"""A party is named twice.

Each party lists the agreement on its own page, and lists and counts would show it there twice. What differs
between two mentions, such as the ministry it acts through, belongs to one of them.

Passes:

```yaml
parties: [AT, CH]
```

Fails:

```yaml
parties: [AT, CH, AT]
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity, Span
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Compare the parties, an organisation by whatever name it is written."""
    seen: dict[str, Span] = {}
    for party, span in zip(card.parties, card.places.parties, strict=True):
        first = seen.setdefault(party.key, span)
        if first is not span:
            message = f"“{party.key}” is a party already"
            related = (Related(message="named here first", span=first),)
            yield RULE.report(span, message, hint="remove one of the two", value=party.key, related=related)


RULE = Rule(id="duplicate-party", severity=Severity.ERROR, page=__doc__, check=check)
