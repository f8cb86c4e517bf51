"""Checks across documents, one rule to a file."""

from generator.collection.link import Collection
from generator.diagnostics import Diagnostic
from generator.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
"""Every rule there is, in the order of their ids."""


def check(collection: Collection) -> tuple[Diagnostic, ...]:
    """Let every rule look at every briefing, drafts included, and at the registers; sorted by place."""
    cards = (*collection.cards, *collection.drafts.values())
    found = (*_check_cards(collection), *check_registers(collection)) if cards else ()
    return found


def check_registers(collection: Collection) -> tuple[Diagnostic, ...]:
    """Let every rule on references look at what registers name."""
    return ()


def _check_cards(collection: Collection) -> tuple[Diagnostic, ...]:
    return ()
