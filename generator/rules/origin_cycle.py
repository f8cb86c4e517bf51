"""Sources are derived from each other in a circle.

`derived_from` leads back to what was said first. In a circle nothing was, and origins cannot be counted.

Passes:

```yaml
summary: Night trains are to run by 2027. [@gazette; @blog]
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we read, derived_from: gazette}
```

Fails:

```yaml
summary: Night trains are to run by 2027. [@gazette; @blog]
sources:
  gazette: {publisher: gazette, title: Night trains agreed, derived_from: blog}
  blog: {publisher: The Rail Blog, title: What we read, derived_from: gazette}
```
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity, Span
from generator.rules.cycles import find_cycles
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Follow what sources are derived from."""
    edges: dict[str, tuple[str, ...]] = defaultdict(tuple)
    places: dict[tuple[str, str], Span] = {}
    for reference in card.references:
        if reference.to == "origins":
            key = str(reference.owner[1])
            edges[key] += (reference.name,)
            places[key, reference.name] = reference.span
    for key, name in find_cycles(dict(edges)):
        message = f"“{key}” is derived from “{name}”, which leads back to it"
        hint = "leave derived_from: out for the one that said it first"
        yield RULE.report(places[key, name], message, hint=hint, value=name)


RULE = Rule(id="origin-cycle", severity=Severity.ERROR, page=__doc__, check=check)
