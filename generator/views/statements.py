"""Sourced statements of every kind as a page shows them: a head, a text, and the evidence beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.evidence import voices
from generator.model.codes import country_name
from generator.model.date_words import english
from generator.model.ids import KINDS
from generator.model.statements import (
    Company,
    Event,
    Fact,
    Money,
    Quantity,
    Site,
    Statement,
    System,
    Technology,
)
from generator.views.amounts import quantity, sum_of_money
from generator.views.english import listed, sentence
from generator.views.evidence import EvidenceView, evidence_view, speaker_name
from generator.views.lookup import Lookup
from generator.views.page import LinkView
from generator.views.prose import ProseView
from generator.views.sections import name_link, term_link


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement. ``head`` names the thing, ``text`` tells it, ``aside`` adds what fields alone say."""

    anchor: str
    head: LinkView | str | None
    text: ProseView | None
    aside: str | None
    evidence: EvidenceView


_Told = tuple[LinkView | str | None, str | None, tuple[str | None, ...]]
"""The head of a statement, its prose, and its asides."""


def statement_view(kind: str, item: Statement, lookup: Lookup) -> StatementView:
    """A statement of one of the briefing’s lists, such as ``facts``."""
    head, text, asides = _TELL[kind](item, lookup)
    until = f"as of {english(item.as_of)}" if item.as_of else None
    aside = ", ".join(part for part in (*asides, until) if part)
    return StatementView(
        anchor=urls.anchor(KINDS[kind], item.id),
        head=head,
        text=lookup.prose(text),
        aside=sentence(aside) or None,
        evidence=evidence_view(item, lookup),
    )


def _event(item: Event, lookup: Lookup) -> _Told:
    kind = lookup.registers.event_types.get(item.type)
    named = f"{kind.name if kind else item.type}, {english(item.date)}"
    silent = [speaker for speaker in item.by if speaker not in voices(item, lookup.registers)]
    by = listed(speaker_name(speaker, lookup) for speaker in silent) if silent else None
    return named, item.text, (item.place, by)


def _fact(item: Fact, lookup: Lookup) -> _Told:
    steps = {rung.date for rung in lookup.assessed.ladder}
    told_of = english(item.date) if item.date and item.date.is_known and item.date not in steps else None
    return None, item.text, (told_of,)


def _technology(item: Technology, lookup: Lookup) -> _Told:
    return term_link("technologies", item.term, lookup.path, lookup.collection), item.text, ()


def _system(item: System, lookup: Lookup) -> _Told:
    maker = f"made by {lookup.names.organisation(item.maker).text}" if item.maker else None
    return item.name, item.text, (_term(item.technology, lookup) if item.technology else None, maker)


def _site(item: Site, lookup: Lookup) -> _Told:
    run = f"run by {lookup.names.organisation(item.organisation).text}" if item.organisation else None
    return item.name, item.text, (country_name(item.country) if item.country else None, run)


def _company(item: Company, lookup: Lookup) -> _Told:
    return name_link(lookup.names.organisation(item.organisation), lookup.path), item.role, ()


def _quantity(item: Quantity, _lookup: Lookup) -> _Told:
    return f"{sentence(quantity(item))}, {item.kind}", item.text, (english(item.date) if item.date else None,)


def _money(item: Money, lookup: Lookup) -> _Told:
    payer = f"payer: {lookup.names.organisation(item.payer).text}" if item.payer else None
    dated = english(item.date) if item.date else None
    return f"{sentence(sum_of_money(item))}, {item.kind}", item.text, (payer, dated)


def _term(term: str, lookup: Lookup) -> str:
    found = lookup.registers.technologies.get(term)
    return found.name if found else term


_TELL: Mapping[str, Callable[..., _Told]] = {
    "events": _event,
    "facts": _fact,
    "technologies": _technology,
    "systems": _system,
    "sites": _site,
    "companies": _company,
    "quantities": _quantity,
    "money": _money,
}
