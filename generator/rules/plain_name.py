"""A plain name means an entry of a register, or looks like one.

An organisation, publisher or person that is in a register is best named by its id: the name that
readers see can then be mended in one place.

Passes:

```yaml
companies:
  - organisation: alpine-railways
    role: Runs the trains.
    sources: gazette
```

Fails:

```yaml
companies:
  - organisation: Alpine Railways
    role: Runs the trains.
    sources: gazette
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.model.fields import is_id
from generator.model.iso import COUNTRIES
from generator.rules.rule import Rule

_ALIKE = 0.9


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a plain name up among the names and aliases of the register it could be in."""
    name, register = reference.name, reference.to
    if is_id(name) or name in COUNTRIES:
        return
    index = collection.names.index[register]
    if name.casefold() in index:
        message = f"“{name}” is in the {register} register"
        yield RULE.report(reference.span, message, hint=f"type {index[name.casefold()]}", value=name)
        return
    for near in get_close_matches(name.casefold(), index, n=1, cutoff=_ALIKE):
        message = f"“{name}” looks like an entry of the {register} register"
        hint = f"if it is the same, type {index[near]}"
        yield RULE.report(reference.span, message, hint=hint, value=name)


RULE = Rule(
    id="plain-name",
    severity=Severity.NOTICE,
    page=__doc__,
    looks_at=frozenset({"organisations", "publishers", "people"}),
    check_reference=check_reference,
)
