"""Two dates of one event contradict each other, and no dispute says so.

An agreement is signed once. Where sources give dates that cannot both be right, that is content: write
a dispute with both positions, about either of the events. Dates that agree as far as they go, such as
2025-11 and 2025-11-30, do not contradict each other.

Passes:

```yaml
events:
  - {signed: 2025-11-29, id: signed-by-one-account, sources: gazette}
  - {signed: 2025-11-30, id: signed-by-another, sources: blog}
disputes:
  - question: On which day was it signed?
    about: signed-by-one-account
    positions:
      - {text: On 29 November., sources: gazette}
      - {text: On 30 November., sources: blog}
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we heard}
```

Fails:

```yaml
events:
  - {signed: 2025-11-29, sources: gazette}
  - {signed: 2025-11-30, sources: blog}
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we heard}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card, CardEvent
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity
from generator.rules.events import is_disputed
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Hold each event of a type that happens once against those above it; plans only against plans."""
    for number, event in enumerate(card.events):
        first = _contradicted(event, card.events[:number], collection)
        if first and not any(is_disputed(item, card, collection) for item in (event, first)):
            yield RULE.report(
                event.span,
                f"“{event.type}” of {event.date} contradicts {first.date}",
                hint="add a dispute about one of the two, or remove the one that is wrong",
                value=str(event.date),
                related=(Related(message="the other date stands here", span=first.span),),
            )


def _contradicted(event: CardEvent, above: tuple[CardEvent, ...], collection: Collection) -> CardEvent | None:
    kind = collection.registers.event_types.get(event.type)
    rivals = (other for other in above if other.type == event.type and other.planned is event.planned)
    found = (other for other in rivals if other.date.contradicts(event.date))
    return next(found, None) if kind and kind.single else None


RULE = Rule(id="contradiction-without-dispute", severity=Severity.ERROR, page=__doc__, check=check)
