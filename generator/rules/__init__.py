"""Checks across documents, one rule to a file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.references import Reference
from generator.diagnostics import PROBLEM_LIMIT, Diagnostic
from generator.rules import (
    briefing_id,
    changes_order,
    contradiction_without_dispute,
    dead_link,
    duplicate_id,
    duplicate_name,
    duplicate_party,
    duplicate_url,
    future_event,
    impossible_order,
    origin_cycle,
    plain_name,
    planned_date_passed,
    register_cycle,
    review_overdue,
    self_reference,
    statement_without_source,
    status_override_without_reason,
    unknown_briefing,
    unknown_organisation,
    unknown_origin,
    unknown_party,
    unknown_person,
    unknown_publisher,
    unknown_source,
    unknown_statement,
    unknown_term,
    unused_origin,
    unused_source,
)
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    briefing_id.RULE,
    changes_order.RULE,
    contradiction_without_dispute.RULE,
    dead_link.RULE,
    duplicate_id.RULE,
    duplicate_name.RULE,
    duplicate_party.RULE,
    duplicate_url.RULE,
    future_event.RULE,
    impossible_order.RULE,
    origin_cycle.RULE,
    plain_name.RULE,
    planned_date_passed.RULE,
    register_cycle.RULE,
    review_overdue.RULE,
    self_reference.RULE,
    statement_without_source.RULE,
    status_override_without_reason.RULE,
    unknown_briefing.RULE,
    unknown_organisation.RULE,
    unknown_origin.RULE,
    unknown_party.RULE,
    unknown_person.RULE,
    unknown_publisher.RULE,
    unknown_source.RULE,
    unknown_statement.RULE,
    unknown_term.RULE,
    unused_origin.RULE,
    unused_source.RULE,
)
"""Every rule there is, in the order of their ids."""

_BY_REFERENCE = {
    kind: tuple(rule.check_reference for rule in RULES if rule.check_reference and kind in rule.looks_at)
    for kind in sorted({kind for rule in RULES for kind in rule.looks_at})
}


def check(collection: Collection) -> tuple[Diagnostic, ...]:
    """Let every rule look at the registers and at every briefing, drafts included; sorted by place."""
    found = [*check_registers(collection)]
    for card in (*collection.cards, *collection.drafts.values()):
        found += check_card(card, collection)
    return tuple(sorted(found, key=lambda diagnostic: diagnostic.order))


def check_card(card: Card, collection: Collection) -> Iterator[Diagnostic]:
    """Let every rule look at one briefing."""
    for rule in RULES:
        if rule.check:
            yield from islice(rule.check(card, collection), PROBLEM_LIMIT)
    yield from _check_references(card.references, card, collection)


def check_registers(collection: Collection) -> Iterator[Diagnostic]:
    """Let every rule look at the registers."""
    for rule in RULES:
        if rule.check_registers:
            yield from islice(rule.check_registers(collection), PROBLEM_LIMIT)
    yield from _check_references(collection.register_files.references, None, collection)


def _check_references(
    references: Iterable[Reference], card: Card | None, collection: Collection
) -> Iterator[Diagnostic]:
    """Let rules look at references; one that has found as much as anybody reads looks no further."""
    found: Counter[object] = Counter()
    for reference in references:
        for check_reference in _BY_REFERENCE.get(reference.to, ()):
            if found[check_reference] < PROBLEM_LIMIT:
                for diagnostic in check_reference(reference, card, collection):
                    found[check_reference] += 1
                    yield diagnostic
