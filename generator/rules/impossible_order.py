"""An event comes before one that it has to follow.

The event types register says which steps cannot come later than others: nothing enters into force
before it is signed. Dates are compared only as far as they are certain, plans only with plans, and
what a dispute is about not at all.

Passes:

```yaml
events:
  - {signed: 2025-11, sources: gazette}
  - {in-force: 2025-11-30, sources: gazette}
```

Fails:

```yaml
events:
  - {signed: 2025-11, sources: gazette}
  - {in-force: 2025-10-30, sources: gazette}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card, CardEvent
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity
from generator.rules.events import is_disputed
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Hold each event against the steps that its type comes after."""
    types = collection.registers.event_types
    for event in card.events:
        kind = types.get(event.type)
        for earlier in kind.after if kind else ():
            first = _missed(event, earlier, card, collection)
            if first:
                yield _report(event, first)


def _missed(event: CardEvent, earlier: str, card: Card, collection: Collection) -> CardEvent | None:
    """One of the steps to be followed, where the event certainly comes before all of them."""
    steps = [step for step in card.events if step.type == earlier and step.planned is event.planned]
    if not steps or any(is_disputed(item, card, collection) for item in (event, *steps)):
        return None
    return steps[0] if all(event.date.definitely_before(step.date) for step in steps) else None


def _report(event: CardEvent, first: CardEvent) -> Diagnostic:
    return RULE.report(
        event.span,
        f"“{event.type}” of {event.date} comes before “{first.type}” of {first.date}, which it has to follow",
        hint="mend one of the dates, or add a dispute about one of the two",
        value=str(event.date),
        related=(Related(message=f"“{first.type}” stands here", span=first.span),),
    )


RULE = Rule(id="impossible-order", severity=Severity.ERROR, page=__doc__, check=check)
