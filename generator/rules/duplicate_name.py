"""Two entries of a register go by one name.

Names and aliases find an entry as its id does. A name that two entries share would find only the first.

Passes:

```yaml
# briefings/_registers/organisations.yaml
alpine-railways: {name: Alpine Railways, kind: company}
northern-railways: {name: Northern Railways, kind: company}
```

Fails:

```yaml
# briefings/_registers/organisations.yaml
alpine-railways: {name: Alpine Railways, aliases: AR, kind: company}
northern-railways: {name: Northern Railways, aliases: AR, kind: company}
```
"""

from collections.abc import Iterator

from generator.collection.link import Collection
from generator.collection.names import names_of
from generator.diagnostics import Diagnostic, Related, Severity
from generator.model.registers import Registers
from generator.rules.rule import Rule


def check_registers(collection: Collection) -> Iterator[Diagnostic]:
    """Compare each entry’s id, name and aliases with what the register finds under them."""
    for field in Registers.model_fields:
        register = field.replace("_", "-")
        places, index = collection.register_files.places.get(register, {}), collection.names.index[register]
        for key, entry in getattr(collection.registers, field).items():
            for name in names_of(key, entry):
                first = index[name.casefold()]
                if first != key:
                    message = f"“{name}” is a name of “{first}” too"
                    related = (Related(message="the other stands here", span=places[first]),)
                    hint = "remove it from one of them, or make the two one entry"
                    yield RULE.report(places[key], message, hint=hint, value=name, related=related)


RULE = Rule(id="duplicate-name", severity=Severity.WARNING, page=__doc__, check_registers=check_registers)
