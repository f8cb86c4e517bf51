"""A relation or a link names a briefing that does not exist.

The id of a briefing is the name of its file. An earlier id still leads readers to the page, but files
should name the present one.

Passes:

```yaml
related:
  - relation: follows
    title: Memorandum that has no briefing
```

Fails:

```yaml
related:
  - relation: follows
    briefing: austria-switzerland-2024-memorandum
```
"""

from collections.abc import Iterator
from difflib import get_close_matches

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule

_ALIKE = 0.9  # ids of briefings have many words in common
_END = 6


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look a briefing up by its id; drafts and files that cannot be read do exist."""
    name = reference.name
    if name in collection.by_id or name in collection.drafts or name in collection.unreadable:
        return
    renamed = collection.aliases.get(name)
    if renamed:
        message, hint = f"“{name}” is an earlier id of “{renamed[0]}”", f"type {renamed[0]}"
    else:
        near = get_close_matches(name, _similar(name, card, collection), n=1, cutoff=_ALIKE)
        message = f"there is no briefing “{name}”"
        otherwise = "give title: instead" if reference.field == "briefing" else "leave it out"
        hint = f"type {near[0]}" if near else f"{otherwise}, until there is"
    yield RULE.report(reference.span, message, hint=hint, value=name)


def _similar(name: str, card: Card | None, collection: Collection) -> list[str]:
    """Ids that begin or end alike, since to compare with all would take seconds among thousands."""
    return sorted(
        other
        for other in collection.by_id
        if (other[:_END] == name[:_END] or other[-_END:] == name[-_END:]) and not (card and other == card.id)
    )


RULE = Rule(
    id="unknown-briefing",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"briefings"}),
    check_reference=check_reference,
)
