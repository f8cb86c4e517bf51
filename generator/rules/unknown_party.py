"""A party is neither a state nor an organisation of the register.

Parties have pages of their own, and whoever speaks for one puts it on record. A state is named by its
two capital letters of ISO 3166-1, anything else by its id in the organisations register.

Passes:

```yaml
parties: [AT, CH, alpine-union]
```

Fails:

```yaml
parties: [Austria, CH]
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.model.codes import country_name, nearest_country
from generator.rules.lookup import suggest_entry
from generator.rules.rule import Rule


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a party up by code, or as an organisation by id or name."""
    name = reference.name
    if collection.register_files.hides("organisations", name):
        return
    if collection.names.party(name).register is None:
        yield RULE.report(
            reference.span,
            f"“{name}” is neither a country code of ISO 3166-1 nor in the organisations register",
            hint=_hint(name, collection),
            value=name,
        )


def _hint(name: str, collection: Collection) -> str:
    code = nearest_country(name)
    if code:
        return f"type {code} for {country_name(code)}"
    return suggest_entry(name, ("organisations",), collection)


RULE = Rule(
    id="unknown-party",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"parties"}),
    check_reference=check_reference,
)
