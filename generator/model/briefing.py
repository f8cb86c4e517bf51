"""A briefing: what is known of one agreement, and who says so."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from generator.model.base import Model, Shorthand
from generator.model.codes import Language
from generator.model.dates import Edtf
from generator.model.errors import problem
from generator.model.fields import (
    BriefingRef,
    Flag,
    FormRef,
    Id,
    Listed,
    OrganisationRef,
    PartyRef,
    Prose,
    StatusRef,
    Text,
    Url,
)
from generator.model.sources import Citations, Origin, Source
from generator.model.statements import (
    Assessment,
    Company,
    Dispute,
    Event,
    Fact,
    Money,
    Quantity,
    Site,
    Speakers,
    System,
    Technology,
    Unknown,
)

Binding = Literal["binding", "non-binding", "mixed", "disputed", "unknown"]
TextAccess = Literal["published", "partly-published", "not-published", "unknown"]
Relation = Literal["follows", "implements", "amends", "supersedes", "contract-under", "part-of", "see-also"]
ChangeKind = Literal["minor", "significant", "correction"]


class Party(Shorthand):
    """A side of the agreement."""

    main_field: ClassVar[str] = "party"

    party: PartyRef
    """ISO 3166-1 alpha-2 code of a state (`NO`), or an organisation of the register (`nato`)."""
    through: OrganisationRef | None = None
    """The ministry or agency it acts through."""


class CalledTitle(Model):
    """The agreement’s title as a party or a language has it."""

    title: Text
    """The title in its own language."""
    language: Language
    """Its language as a BCP 47 tag."""
    by: Speakers = ()
    """Who calls it so."""
    sources: Citations = ()
    """Where."""


class CalledForm(Model):
    """What a party or a press calls the instrument."""

    name: Text
    """The word used: “intensjonsavtale”."""
    language: Language | None = None
    """Its language as a BCP 47 tag."""
    by: Speakers = ()
    """Who calls it so."""
    sources: Citations = ()
    """Where."""


class Bindingness(Shorthand):
    """Whether the instrument binds its parties, and who says so."""

    main_field: ClassVar[str] = "value"

    value: Binding
    """`binding`, `non-binding`, `mixed`, `disputed` or `unknown`."""
    said_by: Speakers = ()
    """Who says so."""
    text: Prose | None = None
    """In what words."""
    sources: Citations = ()
    """Where."""


class FullText(Shorthand):
    """Whether the instrument itself can be read."""

    main_field: ClassVar[str] = "access"

    access: TextAccess
    """`published`, `partly-published`, `not-published` or `unknown`."""
    url: Url | None = None
    """Where it can be read."""
    text: Prose | None = None
    """What is known about its publication."""
    sources: Citations = ()
    """Who says so."""


class Identifier(Model):
    """A number under which a register lists the agreement."""

    scheme: Text
    """The register: “UNTS”, “Wikidata”."""
    value: Text
    """The number there."""
    url: Url | None = None
    """The entry’s address."""


class StatusOverride(Model):
    """A status set by hand, where the events cannot tell it."""

    status: StatusRef
    """A term of the statuses register."""
    reason: Prose | None = None
    """Why the derived status is not right."""
    sources: Citations = ()
    """Who says so."""


class RelatedAgreement(Model):
    """Another agreement and how this one relates to it."""

    relation: Relation
    """What this agreement does to the other: `follows`, `implements`, `part-of`…"""
    briefing: BriefingRef | None = None
    """Id of its briefing."""
    title: Text | None = None
    """Its title, where it has no briefing."""
    text: Prose | None = None
    """How the two hang together."""
    sources: Citations = ()
    """Who says so."""

    @model_validator(mode="after")
    def _one_target(self) -> "RelatedAgreement":
        if (self.briefing is None) == (self.title is None):
            raise problem(
                "related-target",
                "a related agreement is named by its briefing or, without one, by its title",
                "give briefing: with an id, or title: for an agreement that has no briefing",
                fields=("briefing", "title"),
            )
        return self


class Editorial(Model):
    """When the briefing itself was published and checked. Absent unless real."""

    first_published: Edtf | None = None
    """The day the briefing first appeared."""
    last_reviewed: Edtf | None = None
    """The day somebody last went through it against its sources."""
    review_due: Edtf | None = None
    """The day by which it is to be reviewed."""
    checked: Prose | None = None
    """How far it was checked: what was read, what was not."""


class FieldChange(Model):
    """One field of a change."""

    field: Text
    """What changed, in a reader’s words: “status”."""
    before: Text | None = None
    """Its value before; left out where it is new."""
    after: Text | None = None
    """Its value after; left out where it was removed."""


class Change(Model):
    """An entry of the briefing’s public history."""

    date: Edtf
    """The day of the change."""
    kind: ChangeKind
    """`minor`, `significant` or `correction`; only the last two go out in feeds."""
    note: Prose
    """What changed and why, in a sentence."""
    fields: tuple[FieldChange, ...] = ()
    """Which fields changed: before and after."""


class Briefing(Model):
    """One agreement: six keys make it valid, the rest grows with knowledge."""

    title: Text
    """What the agreement is, in a reader’s words."""
    short_title: Text | None = None
    """A shorter title for tables and boards."""
    titles: tuple[CalledTitle, ...] = ()
    """Titles as each party or language has them."""
    aliases: Annotated[tuple[Id, ...], Listed] = ()
    """Earlier ids of this briefing; each becomes a redirect."""
    parties: Annotated[tuple[Party, ...], Field(min_length=1), Listed]
    """The sides: `[NO, SE]`."""
    form: FormRef
    """A term of the forms register: `letter-of-intent`."""
    called: tuple[CalledForm, ...] = ()
    """What each party or press calls the instrument."""
    bindingness: Bindingness | None = None
    """Whether it binds, and who says so."""
    full_text: FullText | None = None
    """Whether the text of the agreement is public."""
    identifiers: tuple[Identifier, ...] = ()
    """Numbers in treaty and other registers."""
    summary: Prose
    """Two or three sentences that can be read aloud."""
    key_points: tuple[Prose, ...] = ()
    """The three to five things that matter."""
    status_override: StatusOverride | None = None
    """A status set by hand, with its reason and sources; otherwise derived from events."""
    events: tuple[Event, ...] = Field(min_length=1)
    """Dated steps, each written as `type: date`."""
    facts: tuple[Fact, ...] = ()
    """Statements in own words, by topic."""
    technologies: Annotated[tuple[Technology, ...], Listed] = ()
    """Technologies covered."""
    systems: tuple[System, ...] = ()
    """Named products: vehicles, machines, models."""
    sites: tuple[Site, ...] = ()
    """Places of production and research."""
    companies: tuple[Company, ...] = ()
    """Firms and institutes taking part."""
    quantities: tuple[Quantity, ...] = ()
    """Numbers planned, ordered, produced, delivered."""
    money: tuple[Money, ...] = ()
    """Sums by kind."""
    assessments: tuple[Assessment, ...] = ()
    """Attributed judgements."""
    disputes: tuple[Dispute, ...] = ()
    """What sources contradict each other on."""
    unknowns: tuple[Unknown, ...] = ()
    """What nobody says."""
    sources: Mapping[Id, Source] = Field(min_length=1)
    """What the briefing rests on, by a short key of your choice."""
    origins: Mapping[Id, Origin] = Field(default_factory=dict)
    """What sources draw on without an entry of their own: posts, wires, statements."""
    related: tuple[RelatedAgreement, ...] = ()
    """Other agreements and the relation to them."""
    editorial: Editorial = Field(default_factory=Editorial)
    """When the briefing was published and how far it was checked."""
    changes: tuple[Change, ...] = ()
    """The briefing’s public history, newest first."""
    draft: Flag = False
    """True keeps the briefing out of the site."""
