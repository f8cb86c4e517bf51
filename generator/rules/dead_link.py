"""A link leads to a statement that its briefing does not have.

`[words](briefing:id#fact-scope)` ends in the anchor of a statement: the word for its kind, a hyphen
and its id. `same_as` names a sum by its briefing and the id of the sum.

Passes:

```yaml
facts:
  - id: scope
    topic: scope
    text: Night trains are to run, [in short](briefing:austria-switzerland-2025-night-trains#fact-scope).
    sources: gazette
```

Fails:

```yaml
facts:
  - id: scope
    topic: scope
    text: Night trains are to run, [in short](briefing:austria-switzerland-2025-night-trains#fact-scop).
    sources: gazette
```
"""

from collections.abc import Iterator

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import Diagnostic, Severity
from generator.rules.rule import Rule, suggest


def check_reference(reference: Reference, card: Card | None, collection: Collection) -> Iterator[Diagnostic]:
    """Look an anchor up in the briefing that it belongs to."""
    target = collection.by_id.get(reference.name) or collection.drafts.get(reference.name)
    anchor = reference.anchor
    if target is None or anchor is None or anchor.partition("-")[2] in target.dropped:
        return
    anchors = tuple(_anchors(target))
    if anchor not in anchors:
        yield RULE.report(
            reference.span,
            f"the briefing “{target.id}” has no statement “{anchor}”",
            hint=_hint(anchor, anchors),
            value=anchor,
        )


def _hint(anchor: str, anchors: tuple[str, ...]) -> str:
    """The anchor of the same id under the right word, or the nearest."""
    names = {anchor, anchor.partition("-")[2]}
    same = next((known for known in anchors if known.partition("-")[2] in names), None)
    otherwise = "give the statement an id, or leave out what follows the #"
    return f"type {same}" if same else suggest(anchor, anchors, otherwise)


def _anchors(card: Card) -> Iterator[str]:
    yield from (urls.anchor(item.kind, item.id) for item in card.statements if item.kind != "position")
    yield from (urls.anchor("source", key) for key in card.places.sources)


RULE = Rule(
    id="dead-link",
    severity=Severity.ERROR,
    page=__doc__,
    looks_at=frozenset({"briefings"}),
    check_reference=check_reference,
)
