"""An id of an organisation is not in the organisations register.

A company, ministry or institute may be named by its id, by a name that the register knows, or,
where the register does not have it, by a plain name. What is written like an id, in small letters and
hyphens, is taken for one: readers would otherwise see a misspelt id in place of a name.

Passes:

```yaml
companies:
  - organisation: alpine-railways
    role: Runs the trains.
    sources: gazette
  - organisation: A Small Firm AG
    role: Makes beds.
    sources: gazette
```

Fails:

```yaml
companies:
  - organisation: alpin-railways
    role: Runs the trains.
    sources: gazette
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.model.fields import is_id
from generator.rules.lookup import suggest_entry
from generator.rules.rule import Rule


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look an organisation up by id, code of a state, name or alias."""
    name = reference.name
    if not is_id(name) or collection.register_files.hides("organisations", name):
        return
    if collection.names.organisation(name).register is None:
        yield RULE.report(
            reference.span,
            f"“{name}” is not in the organisations register",
            hint=suggest_entry(name, ("organisations",), collection, plain=True),
            value=name,
        )


RULE = Rule(
    id="unknown-organisation",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"organisations"}),
    check_reference=check_reference,
)
