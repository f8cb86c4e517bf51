"""From a decoded briefing to what its page and its card need: evidence, ladder, status."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.collection.card import (
    Card,
    CardEvent,
    CardRelation,
)
from generator.collection.content import disputes, facts, money, sites, sources, unknowns
from generator.collection.evidence import Evidence, weigh
from generator.collection.ladder import RungState, climb, derive_status
from generator.collection.names import Name, Names
from generator.collection.origins import count, trace
from generator.collection.places import links, places, statements
from generator.collection.references import refer
from generator.decode import Decoded
from generator.documents.placement import Placement
from generator.model.briefing import Briefing
from generator.prose.parse import parse as parse_prose

_Weighed = Mapping[str, Evidence]
_Ladder = tuple[RungState, ...]
_Roots = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """A briefing with everything that is derived from it and the registers alone."""

    id: str
    briefing: Briefing
    evidence: Mapping[str, Evidence]
    ladder: tuple[RungState, ...]
    roots: Mapping[str, frozenset[str]]
    card: Card


def assess(name: str, decoded: Decoded[Briefing], names: Names) -> Assessed:
    """Derive evidence, ladder, status and card of the briefing with the id ``name``."""
    briefing, registers = decoded.model, names.registers
    evidence = weigh(briefing, registers, names)
    ladder = climb(briefing, registers, evidence)
    roots = trace(briefing, names)
    card = _card(name, decoded, names, evidence, ladder, roots)
    return Assessed(id=name, briefing=briefing, evidence=evidence, ladder=ladder, roots=roots, card=card)


def _card(
    name: str, decoded: Decoded[Briefing], names: Names, evidence: _Weighed, ladder: _Ladder, roots: _Roots
) -> Card:
    briefing, place = decoded.model, decoded.place
    return Card(
        id=name,
        path=place.document.path,
        title=briefing.title,
        short_title=briefing.short_title or briefing.title,
        summary=parse_prose(briefing.summary)[0].plain,
        parties=tuple(names.party(party.party) for party in briefing.parties),
        form=briefing.form,
        status=derive_status(briefing, names.registers, evidence),
        override_lacks=tuple(_lacking(briefing)),
        ladder=ladder,
        technologies=_technologies(briefing),
        organisations=tuple(_organisations(briefing, names)),
        events=_events(briefing, place, evidence),
        statements=tuple(statements(briefing, place, evidence)),
        disputes=disputes(briefing, names),
        unknowns=unknowns(briefing, names),
        origins=count(briefing.sources, roots),
        relations=tuple(_relations(briefing)),
        references=tuple(refer(briefing, place)),
        links=tuple(links(briefing, place)),
        facts=tuple(facts(briefing, names, evidence)),
        money=tuple(money(briefing, names, evidence)),
        sites=tuple(sites(briefing, evidence)),
        sources=tuple(sources(briefing, names)),
        aliases=briefing.aliases,
        changes=briefing.changes,
        editorial=briefing.editorial,
        draft=briefing.draft,
        places=places(briefing, place),
        dropped=decoded.dropped,
    )


def _lacking(briefing: Briefing) -> Iterator[str]:
    override = briefing.status_override
    if override and not override.reason:
        yield "reason"
    if override and not override.sources:
        yield "sources"


def _relations(briefing: Briefing) -> Iterator[CardRelation]:
    for item in briefing.related:
        if item.briefing:
            yield CardRelation(relation=item.relation, briefing=item.briefing)


def _technologies(briefing: Briefing) -> tuple[str, ...]:
    of_systems = (system.technology for system in briefing.systems if system.technology)
    return tuple(dict.fromkeys((*(item.term for item in briefing.technologies), *of_systems)))


def _organisations(briefing: Briefing, names: Names) -> Iterator[Name]:
    through = (party.through for party in briefing.parties)
    makers = (system.maker for system in briefing.systems)
    sites = (site.organisation for site in briefing.sites)
    firms = (company.organisation for company in briefing.companies)
    named = dict.fromkeys(name for name in (*through, *firms, *makers, *sites) if name)
    yield from dict.fromkeys(names.organisation(name) for name in named)


def _events(briefing: Briefing, place: Placement, evidence: Mapping[str, Evidence]) -> tuple[CardEvent, ...]:
    return tuple(
        CardEvent(
            id=event.id,
            type=event.type,
            date=event.date,
            planned=event.planned,
            state=evidence[event.id].state,
            text=parse_prose(event.text)[0].plain if event.text else "",
            disputed_by=tuple(item.id for item in briefing.disputes if event.id in item.about),
            span=place.span(("events", index, "date")),
        )
        for index, event in enumerate(briefing.events)
    )
