"""A term is not in its register.

Technologies, forms, topics, event types, rungs, statuses and words of likelihood are terms that the
writers of a site have defined, each with a page or a place of its own. A new one is added to its
register first.

Passes:

```yaml
form: letter-of-intent
technologies: night-trains
```

Fails:

```yaml
form: leter-of-intent
technologies: night-train
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.lookup import suggest_entry
from generator.rules.rule import Rule


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a term up by its id."""
    register, name = reference.to, reference.name
    known = getattr(collection.registers, register.replace("-", "_"))
    if name not in known and not collection.register_files.hides(register, name):
        yield RULE.report(
            reference.span,
            f"“{name}” is not in the {register} register",
            hint=suggest_entry(name, (register,), collection),
            value=name,
        )


RULE = Rule(
    id="unknown-term",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset(
        {"technologies", "forms", "topics", "event-types", "statuses", "rungs", "likelihoods"}
    ),
    check_reference=check_reference,
)
