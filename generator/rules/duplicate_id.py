"""Two things go by one name.

The id of a statement is the end of its permalink and what disputes and unknowns name; a rung can be
named there too. A source and an origin share the names that `derived_from` can use. The id of a briefing
and its earlier ids are addresses, and some servers do not tell capital letters from small ones.

Passes:

```yaml
facts:
  - {id: scope, topic: scope, text: Night trains are to run by 2027., sources: gazette}
  - {id: scope-research, topic: scope, text: Research is to be shared., sources: gazette}
```

Fails:

```yaml
facts:
  - {id: scope, topic: scope, text: Night trains are to run by 2027., sources: gazette}
  - {id: scope, topic: scope, text: Research is to be shared., sources: gazette}
```
"""

from collections.abc import Iterator

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.diagnostics import Diagnostic, Related, Severity, Span
from generator.rules.rule import Rule


def check(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Look for the same name among statements and rungs, sources and origins, ids and earlier ids."""
    yield from _statements(card, collection)
    yield from _keys(card)
    yield from _addresses(card, collection)


def _statements(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    seen: dict[str, Span] = {}
    for item in card.statements:
        hint = f"type another, such as {item.kind}-{item.id}"
        if item.kind != "position" and item.id in collection.registers.rungs:
            yield RULE.report(item.span, f"“{item.id}” is the id of a rung", hint=hint, value=item.id)
        elif item.kind != "position" and item.id in seen:
            message, first = f"“{item.id}” is the id of another statement too", (_first(seen[item.id]),)
            yield RULE.report(item.span, message, hint=hint, value=item.id, related=first)
        seen.setdefault(item.id, item.span)


def _keys(card: Card) -> Iterator[Diagnostic]:
    for key, span in card.places.origins.items():
        if key in card.places.sources:
            message, first = f"“{key}” is the key of a source too", (_first(card.places.sources[key]),)
            hint = f"type another, such as {key}-origin"
            yield RULE.report(span, message, hint=hint, value=key, related=first)


def _addresses(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    first = collection.claims[card.id.casefold()][0]
    if first != card.id and first.casefold() == card.id.casefold():
        message = f"“{card.id}” and “{first}” differ in capital letters alone"
        hint = "give one of the files another name"
        yield RULE.report(Span.point(card.path), message, hint=hint, value=card.id)
    for number, alias in enumerate(card.aliases):
        owner, span = _owner(card, number, collection), card.places.aliases[number]
        if owner:
            yield RULE.report(span, f"“{alias}” is already {owner}", hint="remove it", value=alias)


def _owner(card: Card, number: int, collection: Collection) -> str | None:
    """Whose id or earlier id an alias is besides."""
    alias = card.aliases[number].casefold()
    if alias == card.id.casefold():
        return "the id of this briefing"
    if alias in card.aliases[:number]:
        return "listed above"
    for other in (*collection.claims[alias], *collection.unreadable):
        if other != card.id and other.casefold() == alias:
            return f"the id of the briefing “{other}”"
    first = collection.claims[alias][0]
    return f"an earlier id of the briefing “{first}”" if first != card.id else None


def _first(span: Span) -> Related:
    return Related(message="the other stands here", span=span)


RULE = Rule(id="duplicate-id", severity=Severity.ERROR, page=__doc__, check=check)
