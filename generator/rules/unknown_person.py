"""An id of somebody who signs or speaks is in no register.

A speaker is a person, an organisation, a publisher or a party. Whoever is in no register may be named
plainly, with the office held; what is written like an id, in small letters and hyphens, is taken for
one. `editors` stands for the editors of the site.

Passes:

```yaml
facts:
  - topic: scope
    text: The minister says that night trains are to run by 2027.
    said_by: [anna-muster, Max Beispiel, {name: Eva Probe, office: state secretary, represents: AT}]
    sources: gazette
```

Fails:

```yaml
facts:
  - topic: scope
    text: The minister says that night trains are to run by 2027.
    said_by: anna-mustr
    sources: gazette
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.names import EDITORS
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.model.fields import is_id
from generator.rules.lookup import suggest_entry
from generator.rules.rule import Rule, suggest

_REGISTERS = ("people", "organisations", "publishers")


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a speaker up wherever one may stand."""
    name = reference.name
    hidden = any(collection.register_files.hides(register, name) for register in _REGISTERS)
    if hidden or not is_id(name) or name == EDITORS:
        return
    if collection.names.speaker(name).register is None:
        yield RULE.report(
            reference.span,
            f"“{name}” is not in the people, organisations or publishers register",
            hint=suggest(name, (EDITORS,), suggest_entry(name, _REGISTERS, collection, plain=True)),
            value=name,
        )


RULE = Rule(
    id="unknown-person",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"people"}),
    check_reference=check_reference,
)
