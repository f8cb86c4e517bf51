"""An id of a publisher is not in the publishers register.

The register says of an outlet where it is based, what kind it is and how reliable. An outlet that is
not in it may be named plainly; what is written like an id, in small letters and hyphens, is taken for
one.

Passes:

```yaml
sources:
  gazette: {publisher: gazette, title: Night trains agreed}
  blog: {publisher: The Rail Blog, title: What we heard}
```

Fails:

```yaml
sources:
  gazette: {publisher: gazete, title: Night trains agreed}
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
    """Look a publisher up by id, name or alias."""
    name = reference.name
    if not is_id(name) or collection.register_files.hides("publishers", name):
        return
    if collection.names.publisher(name).register is None:
        yield RULE.report(
            reference.span,
            f"“{name}” is not in the publishers register",
            hint=suggest_entry(name, ("publishers",), collection, plain=True),
            value=name,
        )


RULE = Rule(
    id="unknown-publisher",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"publishers"}),
    check_reference=check_reference,
)
