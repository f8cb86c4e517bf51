"""The name of a briefing’s file cannot be its id.

The file’s name without `.yaml` is the id of the briefing and its address for good. Ids are lower-case
words joined by hyphens; `index` and `page` are taken by the list of briefings, and names such as `con` and
`nul` by Windows, where nobody could check the project out.

Passes:

```yaml
# briefings/austria-switzerland-2025-night-trains.yaml
short_title: Night trains
```

Fails:

```yaml
# briefings/Austria_Switzerland.yaml
short_title: Night trains
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity, Span
from generator.model.fields import RESERVED, TAKEN, is_id, slug
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look at the file’s name, and at earlier ids."""
    if not is_id(card.id):
        message = f"“{card.id}” cannot be an id: ids are lower-case words joined by hyphens"
        hint = f"rename the file to {slug(card.id) or 'words-joined-by-hyphens'}.yaml"
        yield RULE.report(Span.point(card.path), message, hint=hint, value=card.id)
    addresses = ((card.id, Span.point(card.path)), *zip(card.aliases, card.places.aliases, strict=True))
    for name, span in addresses:
        if name in RESERVED:
            yield RULE.report(span, f"“{name}” is taken: {TAKEN}", hint="choose another", value=name)


RULE = Rule(id="briefing-id", severity=Severity.ERROR, page=__doc__, check=check)
