"""What is said about an agreement: events, facts, things, sums, judgements, disputes and unknowns."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from generator.model.amounts import Amount
from generator.model.base import Model, Shorthand
from generator.model.codes import Country, Currency
from generator.model.dates import Edtf
from generator.model.errors import problem
from generator.model.fields import (
    EventTypeRef,
    Flag,
    Id,
    LikelihoodRef,
    Listed,
    MoneyRef,
    OrganisationRef,
    PartyRef,
    PersonRef,
    Prose,
    StatementRef,
    TechnologyRef,
    Text,
    TopicRef,
)
from generator.model.sources import Citations

Capacity = Literal["signed", "witnessed", "announced", "attended"]
QuantityKind = Literal["planned", "ordered", "produced", "delivered"]
MoneyKind = Literal["announced", "committed", "contracted", "disbursed"]
Qualifier = Literal["about", "up-to", "at-least"]
ConfidenceLevel = Literal["low", "moderate", "high"]
DisputeStatus = Literal["open", "resolved"]


class Speaker(Shorthand):
    """Who signed, said or holds something: a person, an organisation or a party."""

    main_field: ClassVar[str] = "name"

    name: PersonRef
    """A name, an id of the people or organisations register, or a party's code."""
    office: Text | None = None
    """The office held at the time, as reported: “foreign minister”."""
    represents: PartyRef | None = None
    """The party spoken for, where the register does not tell it."""
    capacity: Capacity | None = None
    """What the person did: `signed`, `witnessed`, `announced` or `attended`."""


Speakers = Annotated[tuple[Speaker, ...], Listed]


class Statement(Model):
    """What every sourced statement carries."""

    id: Id
    """Permanent name within the briefing, the end of its permalink; derived until it is written."""
    sources: Citations = ()
    """The sources that carry it: keys under `sources`, each with an optional locator."""
    said_by: Speakers = ()
    """Who says so on record. A party’s own word confirms a statement."""
    planned: Flag = False
    """True while it is an intention that a party has put a date to."""
    as_of: Edtf | None = None
    """The day up to which it is known to hold."""


class Event(Statement):
    """A dated step, written as `signed: 2025-11-30`: the key names the type, the value the date."""

    type: EventTypeRef
    """A term of the event types register."""
    date: Edtf
    """When it happened or is to happen, in EDTF; `unknown` where no date is known."""
    place: Text | None = None
    """Where it happened."""
    by: Speakers = ()
    """Who signed, witnessed or announced it."""
    text: Prose | None = None
    """One or two sentences in own words."""


class Fact(Statement):
    """A statement in own words under a topic."""

    topic: TopicRef
    """A term of the topics register: `scope`, `money`, `risk`…"""
    text: Prose
    """The statement: short, neutral, with its attribution."""
    date: Edtf | None = None
    """The day of what it tells, not of the report."""


class Technology(Shorthand, Statement):
    """A technology that the agreement covers."""

    main_field: ClassVar[str] = "term"

    term: TechnologyRef
    """A term of the technologies register."""
    text: Prose | None = None
    """What is said of it."""


class System(Statement):
    """A named product: a vehicle, machine, model or component."""

    name: Text
    """Its name as used by its maker or the sources."""
    technology: TechnologyRef | None = None
    """The technology it belongs to."""
    maker: OrganisationRef | None = None
    """Who makes it: an organisation of the register, or a plain name."""
    text: Prose | None = None
    """What is said of it."""


class Site(Statement):
    """A place of production, research, repair or storage."""

    name: Text
    """The plant or place."""
    country: Country | None = None
    """The state it lies in."""
    organisation: OrganisationRef | None = None
    """Who runs it."""
    latitude: Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)] | None = None
    """Degrees north, WGS 84."""
    longitude: Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)] | None = None
    """Degrees east, WGS 84."""
    text: Prose | None = None
    """What is or will be done there."""


class Company(Statement):
    """A firm, institute or agency and its part in the agreement."""

    organisation: OrganisationRef
    """An organisation of the register, or a plain name."""
    role: Prose | None = None
    """Its part."""


class Quantity(Statement):
    """A number of things planned, ordered, produced or delivered; never added up across kinds."""

    of: Text
    """What is counted: “ferries”."""
    number: Amount
    """How many."""
    number_to: Amount | None = None
    """Upper end where a range is given."""
    qualifier: Qualifier | None = None
    """How exact the source is: `about`, `up-to` or `at-least`."""
    per: Text | None = None
    """The period of a rate: “month”."""
    kind: QuantityKind
    """How far it has come: `planned`, `ordered`, `produced` or `delivered`."""
    date: Edtf | None = None
    """When, or by when."""
    text: Prose | None = None
    """What else is said of it."""


class Money(Statement):
    """A sum; kinds are never added up."""

    amount: Amount | None = None
    """The sum in whole units: `110 million`; left out where only the purpose is known."""
    amount_to: Amount | None = None
    """Upper end where a range is given."""
    qualifier: Qualifier | None = None
    """How exact the source is: `about`, `up-to` or `at-least`."""
    currency: Currency | None = None
    """ISO 4217 code: `EUR`."""
    kind: MoneyKind
    """How firm it is: `announced`, `committed`, `contracted` or `disbursed`."""
    text: Prose
    """What it is for, in own words."""
    payer: OrganisationRef | None = None
    """Who pays: a party’s code, an organisation of the register or a plain name."""
    date: Edtf | None = None
    """When it was named."""
    separate: Flag = False
    """True for a sum that is named beside the agreement but belongs to another measure."""
    same_as: MoneyRef | None = None
    """The briefing that tells the same sum, as `briefing-id#money-id`, so that it counts once."""


class Confidence(Shorthand):
    """How firm the ground of a judgement is."""

    main_field: ClassVar[str] = "level"

    level: ConfidenceLevel
    """`low`, `moderate` or `high`."""
    reason: Prose | None = None
    """Why."""


class Assessment(Statement):
    """A judgement, kept apart from fact and attributed."""

    topic: TopicRef
    """A term of the topics register: `industry`, `policy`, `security`, `outlook`…"""
    text: Prose
    """The judgement in own words."""
    basis: Prose | None = None
    """What it rests on."""
    by: Speakers
    """Whose judgement it is: a publisher, a person, or `editors`."""
    date: Edtf | None = None
    """When it was made."""
    likelihood: LikelihoodRef | None = None
    """A word of the yardstick, only where the author gave one."""
    confidence: Confidence | None = None
    """The author’s confidence and its reason, only where given."""


class Position(Model):
    """One side of a dispute."""

    by: Speakers = ()
    """Who holds it."""
    label: Text | None = None
    """A heading for a side with no single holder: “Other outlets”."""
    text: Prose
    """What this side says."""
    sources: Citations = ()
    """The sources that carry it."""


class Dispute(Model):
    """A question on which sources contradict each other."""

    id: Id
    """Permanent name within the briefing."""
    question: Text
    """The question in dispute."""
    about: Annotated[tuple[StatementRef, ...], Listed] = ()
    """Ids of the statements it concerns, or rungs of the ladder."""
    positions: Annotated[tuple[Position, ...], Field(min_length=2)]
    """Two or more positions, each with its sources."""
    status: DisputeStatus = "open"
    """`open`, or `resolved`."""
    resolution: Prose | None = None
    """How it was settled, and by what."""
    would_settle: Prose | None = None
    """What would settle it."""

    @model_validator(mode="after")
    def _settled(self) -> "Dispute":
        if self.status == "resolved" and self.resolution is None:
            raise problem(
                "no-resolution",
                "a resolved dispute says how it was settled",
                "add resolution: with what settled it, or leave status: out while it is open",
                fields=("status", "resolution"),
            )
        return self


class Unknown(Model):
    """A question that no source found answers."""

    id: Id
    """Permanent name within the briefing."""
    question: Text
    """The question."""
    about: Annotated[tuple[StatementRef, ...], Listed] = ()
    """Ids of the statements it concerns, or rungs of the ladder."""
    why: Prose | None = None
    """Why nobody knows: what was looked for, what is withheld."""
    would_settle: Prose | None = None
    """What would settle it."""
    sources: Citations = ()
    """Sources that themselves say it is not known."""
