"""The registers: vocabularies and authorities that writers own, one YAML file each."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from generator.model.base import Model, Shorthand
from generator.model.codes import Country, Language
from generator.model.dates import Edtf
from generator.model.fields import (
    AddressId,
    EventTypeRef,
    Flag,
    Listed,
    OrganisationRef,
    PartyRef,
    Prose,
    RungRef,
    TechnologyRef,
    Text,
    TopicRef,
    Url,
)

PublisherType = Literal[
    "agency",
    "aggregator",
    "broadcaster",
    "company",
    "national-media",
    "official",
    "think-tank",
    "trade-press",
    "other",
]
OrganisationKind = Literal[
    "agency",
    "alliance",
    "armed-forces",
    "association",
    "company",
    "fund",
    "government",
    "institute",
    "ministry",
    "programme",
    "union",
    "university",
]
Grade = Literal["A", "B", "C", "D", "E", "F"]
GOVERNMENTAL: frozenset[str] = frozenset({"agency", "armed-forces", "government", "ministry"})


class Reference(Shorthand):
    """A publication that backs an entry of a register."""

    main_field: ClassVar[str] = "url"

    url: Url
    """Its address."""
    title: Text | None = None
    """Its title."""
    accessed: Edtf | None = None
    """When it was seen."""


References = Annotated[tuple[Reference, ...], Listed]


class Entry(Model):
    """What every entry of a register has."""

    name: Text
    """The name readers see."""
    definition: Prose | None = None
    """What it is, for a newcomer."""
    identifiers: Mapping[Text, Text] = Field(default_factory=dict)
    """Standard identifiers by scheme, such as `wikidata: Q…`; only those seen in a source."""
    aliases: Annotated[tuple[Text, ...], Listed] = ()
    """Other names that mean the same."""


class Reliability(Model):
    """An Admiralty grade, with what it rests on."""

    grade: Grade
    """A (completely reliable) to F (cannot be judged)."""
    reason: Prose
    """Why this grade."""
    sources: References = ()
    """Who graded it."""


class Publisher(Entry):
    """An outlet, agency or body that publishes sources."""

    country: Country | None = None
    """Where it is based."""
    type: PublisherType
    """What kind of outlet it is."""
    owner: Text | None = None
    """Who owns it and what they want; only with a source."""
    owner_sources: References = ()
    """Who says so."""
    reliability: Reliability | None = None
    """Its grade; not assessed by default."""
    represents: PartyRef | None = None
    """The party whose official voice it is."""
    url: Url | None = None
    """Its home page."""


class Organisation(Entry):
    """A company, ministry, agency, alliance or institute."""

    short_name: Text | None = None
    """The usual abbreviation."""
    names: Mapping[Language, Text] = Field(default_factory=dict)
    """Its names in other languages."""
    country: Country | None = None
    """The state it belongs to or is based in."""
    kind: OrganisationKind
    """What kind of body it is."""
    part_of: OrganisationRef | None = None
    """The body it belongs to."""
    url: Url | None = None
    """Its home page."""


class Office(Model):
    """An office as reported."""

    office: Text
    """“foreign minister”."""
    represents: PartyRef | None = None
    """The party or organisation it acts for."""
    since: Edtf | None = None
    """From when, where known."""
    until: Edtf | None = None
    """To when, where known."""


class Person(Entry):
    """Somebody who signs or speaks."""

    names: Mapping[Language, Text] = Field(default_factory=dict)
    """The name in other scripts and languages."""
    offices: tuple[Office, ...] = ()
    """Offices held, as reported, newest first."""


class Term(Entry):
    """A term of a vocabulary."""

    definition: Prose
    """What it means, for a newcomer."""


class TechnologyTerm(Term):
    """A technology."""

    broader: TechnologyRef | None = None
    """The wider term it falls under."""


class Form(Term):
    """A legal or political form of agreement."""

    plural: Text | None = None
    """The plural for headings."""
    without_rungs: Annotated[tuple[RungRef, ...], Listed] = ()
    """Rungs of the ladder that make no sense for this form."""


class EventType(Term):
    """A kind of dated step."""

    single: Flag = False
    """True where an agreement has it once, so that two dates contradict each other."""
    statement: Flag = False
    """True where the step is itself a public word of those named, which puts them on record."""
    after: Annotated[tuple[EventTypeRef, ...], Listed] = ()
    """Steps that cannot come later than this one."""


class Topic(Term):
    """A heading under which facts or assessments stand, in the order of the register."""


class Rung(Term):
    """A rung of the ladder, in the order of the register."""

    reached_by: Annotated[tuple[EventTypeRef, ...], Listed]
    """Event types that reach it."""
    nothing_found: Text
    """What to say when no evidence is found."""
    topic: TopicRef | None = None
    """The topic under which disputes and open questions about it are listed."""


class Status(Term):
    """A status and the test behind it; the first that holds in the register’s order applies."""

    any_of: Annotated[tuple[EventTypeRef, ...], Listed] = ()
    """Holds where one of these has happened; an empty list always holds."""
    none_of: Annotated[tuple[EventTypeRef, ...], Listed] = ()
    """Does not hold where one of these has happened."""


class Likelihood(Term):
    """A word of the yardstick of likelihood."""

    low: Annotated[int, Field(ge=0, le=100)]
    """Lower end in per cent."""
    high: Annotated[int, Field(ge=0, le=100)]
    """Upper end in per cent."""


class Registers(Model):
    """All registers of a project, each an ordered map from id to entry."""

    publishers: Mapping[AddressId, Publisher] = Field(default_factory=dict)
    organisations: Mapping[AddressId, Organisation] = Field(default_factory=dict)
    people: Mapping[AddressId, Person] = Field(default_factory=dict)
    technologies: Mapping[AddressId, TechnologyTerm] = Field(default_factory=dict)
    forms: Mapping[AddressId, Form] = Field(default_factory=dict)
    event_types: Mapping[AddressId, EventType] = Field(default_factory=dict)
    topics: Mapping[AddressId, Topic] = Field(default_factory=dict)
    rungs: Mapping[AddressId, Rung] = Field(default_factory=dict)
    statuses: Mapping[AddressId, Status] = Field(default_factory=dict)
    likelihoods: Mapping[AddressId, Likelihood] = Field(default_factory=dict)
