"""A dispute or an unknown is about something that is not there.

`about` ties a question to the statements and rungs it concerns, which then show it: a statement in
an open dispute is no longer called confirmed. A statement that is to be named needs an `id`.

Passes:

```yaml
facts:
  - id: scope
    topic: scope
    text: Night trains are to run by 2027.
    sources: gazette
unknowns:
  - question: Which trains?
    about: [scope, running]
```

Fails:

```yaml
facts:
  - id: scope
    topic: scope
    text: Night trains are to run by 2027.
    sources: gazette
unknowns:
  - question: Which trains?
    about: [scop, running]
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule, suggest


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a statement up in its own file and among the rungs."""
    if card is None or collection.register_files.hides("rungs", reference.name):
        return
    known = {item.id for item in card.statements} | collection.registers.rungs.keys()
    if reference.name not in known | card.dropped:
        rungs = ", ".join(collection.registers.rungs)
        yield RULE.report(
            reference.span,
            f"“{reference.name}” is neither a statement of this briefing nor a rung",
            hint=suggest(reference.name, sorted(known), f"give the statement an id, or name a rung: {rungs}"),
            value=reference.name,
        )


RULE = Rule(
    id="unknown-statement",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"statements"}),
    check_reference=check_reference,
)
