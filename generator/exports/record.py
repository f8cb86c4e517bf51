"""A briefing as one JSON file: what its writer wrote, and under ``derived`` what follows from it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.evidence import Evidence, State
from generator.collection.ladder import RungState
from generator.exports.pretty import pretty
from generator.model.base import Model
from generator.model.briefing import Briefing
from generator.model.dates import Edtf
from generator.model.fields import Id
from generator.outputs import OutputFile
from generator.views.publication import publication
from generator.views.site import Site


class DerivedRung(Model):
    """One rung of the ladder."""

    rung: Id
    """A term of the rungs register."""
    state: State
    """How well it is known that the agreement came this far."""
    date: Edtf | None = None
    """The first known date of what it rests on."""
    events: tuple[Id, ...] = ()
    """Ids of the events that it rests on."""
    disputes: tuple[Id, ...] = ()
    """Ids of open disputes about it."""
    unknowns: tuple[Id, ...] = ()
    """Ids of open questions about it."""


class DerivedEvidence(Model):
    """What carries a statement, and the state that follows from it."""

    state: State
    """The evidence state, by the published tests."""
    address: str
    """The statement’s permalink; its end alone where the site has no address."""
    sources: tuple[Id, ...] = ()
    """Keys of all sources cited for it, in its list and in its prose."""
    origins_traced: int
    """Independent origins behind those sources."""
    origins_untraced: int
    """Sources of which no origin is known; together they count as one more origin."""
    on_record: tuple[str, ...] = ()
    """Parties that say so on record."""
    disputes: tuple[Id, ...] = ()
    """Ids of open disputes about it."""


class Derived(Model):
    """What no one typed: derived from the briefing and the registers by the published tests."""

    status: str
    """A term of the statuses register."""
    cite_as: str
    """How to cite the briefing."""
    ladder: tuple[DerivedRung, ...] = ()
    """Every rung, in the register’s order."""
    evidence: Mapping[Id, DerivedEvidence]
    """The evidence of every statement, by its id."""


class Record(Briefing):
    """A briefing as published: prose keeps its mark-up and citations, and what is absent is left out."""

    id: Id
    """Permanent name of the briefing."""
    address: str | None = None
    """Address of its page."""
    derived: Derived
    """What follows from it."""


def record(assessed: Assessed, site: Site) -> OutputFile:
    """``briefing.json`` of a briefing, valid against the published schema."""
    content = pretty(as_json(assessed, site))
    return OutputFile(path=urls.attachment(assessed.id, urls.RECORD), content=content)


def as_json(assessed: Assessed, site: Site) -> dict[str, Any]:
    """The record as plain data."""
    address = site.address(urls.briefing(assessed.id))
    head = {"id": assessed.id, "address": address}
    rest = {**plain(assessed.briefing), "derived": plain(_derived(assessed, address or "", site))}
    return {**{name: value for name, value in head.items() if value}, **rest}


def _derived(assessed: Assessed, address: str, site: Site) -> Derived:
    kinds = {item.id: item.kind for item in assessed.card.statements if item.kind != "position"}
    return Derived(
        status=assessed.card.status,
        cite_as=publication(assessed.card, site).cite_as,
        ladder=tuple(_rung(rung) for rung in assessed.ladder),
        evidence={
            name: _evidence(f"{address}#{urls.anchor(kinds[name], name)}", found)
            for name, found in assessed.evidence.items()
            if name in kinds
        },
    )


def _rung(rung: RungState) -> DerivedRung:
    return DerivedRung(
        rung=rung.rung,
        state=rung.state,
        date=rung.date,
        events=rung.events,
        disputes=rung.disputes,
        unknowns=rung.unknowns,
    )


def _evidence(address: str, found: Evidence) -> DerivedEvidence:
    return DerivedEvidence(
        state=found.state,
        address=address,
        sources=found.sources,
        origins_traced=found.origins.traced,
        origins_untraced=found.origins.untraced,
        on_record=found.on_record,
        disputes=found.disputes,
    )


def plain(value: Any) -> Any:
    """A value of the model as JSON has it: dates as text, amounts as numbers, what is absent left out."""
    match value:
        case str():
            return value
        case BaseModel():
            return _present((name, getattr(value, name)) for name in type(value).model_fields)
        case Mapping():
            return _present(value.items())
        case tuple():
            return [plain(item) for item in value]
        case Edtf():
            return value.text
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case _:
            return value


def _present(items: Any) -> dict[str, Any]:
    found = ((name, plain(value)) for name, value in items)
    return {name: value for name, value in found if value is not None and value not in ([], {})}
