"""Entries of a register lead to each other in a circle.

A technology falls under a `broader` one, an organisation is `part_of` another, a step comes `after`
others. A circle would have no top.

Passes:

```yaml
# briefings/_registers/technologies.yaml
night-trains: {name: Night trains, definition: Trains with beds., broader: trains}
trains: {name: Trains, definition: Vehicles on rails.}
```

Fails:

```yaml
# briefings/_registers/technologies.yaml
night-trains: {name: Night trains, definition: Trains with beds., broader: trains}
trains: {name: Trains, definition: Vehicles on rails., broader: night-trains}
```
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Severity, Span
from generator.rules.cycles import find_cycles
from generator.rules.rule import Rule

_UPWARD = {"technologies": "broader", "organisations": "part_of", "event_types": "after"}


def check_registers(collection: Collection) -> Iterator[Diagnostic]:
    """Follow the fields that lead from an entry to others of its kind."""
    for register, field in _UPWARD.items():
        edges: dict[str, tuple[str, ...]] = defaultdict(tuple)
        places: dict[tuple[str, str], Span] = {}
        for reference in collection.register_files.references:
            if reference.owner[0] == register and reference.field == field:
                key, name = str(reference.owner[1]), _key(reference.name, register, collection)
                edges[key] += (name,)
                places[key, name] = reference.span
        for key, name in find_cycles(dict(edges)):
            message = f"“{key}” leads to “{name}”, which leads back to it"
            hint = f"leave {field}: out of one of them"
            yield RULE.report(places[key, name], message, hint=hint, value=name)


def _key(name: str, register: str, collection: Collection) -> str:
    return collection.names.organisation(name).key if register == "organisations" else name


RULE = Rule(id="register-cycle", severity=Severity.ERROR, page=__doc__, check_registers=check_registers)
