"""The rows of the data set’s tables: a class to a table, whose docstrings are the codebook.

Dates are EDTF as their sources give them; the first and last day that one can mean stand beside it.
Every ``agreement`` is the id of one in ``agreements``.
"""

from typing import ClassVar

from generator.model.base import Model


class Row(Model):
    """What every table has: name, key, columns that name an agreement, columns worth an index or a search."""

    table: ClassVar[str]
    key: ClassVar[tuple[str, ...]]
    refers: ClassVar[tuple[str, ...]] = ("agreement",)
    indexed: ClassVar[tuple[str, ...]] = ()
    searched: ClassVar[tuple[str, ...]] = ()


class AgreementRow(Row):
    """Each agreement once."""

    table = "agreements"
    key = ("id",)
    refers = ()
    indexed = ("form", "status")
    searched = ("title", "summary")

    id: str
    """Permanent name."""
    address: str
    """Address of the briefing."""
    title: str
    """What the agreement is."""
    short_title: str
    """Its title for tables."""
    form: str
    """Legal or political form, a term of the forms register."""
    status: str
    """How far it has come, derived from its events by published tests."""
    status_set_by_hand: bool
    """Whether the editors set the status instead."""
    bindingness: str | None
    """`binding`, `non-binding`, `mixed`, `disputed`, `unknown`; empty if not recorded."""
    text_access: str | None
    """Of its text: `published`, `partly-published`, `not-published`, `unknown`; empty if not recorded."""
    summary: str
    """The agreement in two or three sentences."""
    latest_event: str | None
    """Type of the latest step that was seen to happen."""
    latest_date: str | None
    """Its date."""
    sources: int
    """Sources that the briefing rests on."""
    origins_traced: int
    """Independent origins behind them."""
    sources_untraced: int
    """Sources of which no origin is known; together they count as one more origin."""
    open_disputes: int
    """Open disputes."""
    unknowns: int
    """Open questions."""
    first_published: str | None
    """When the briefing first appeared."""
    last_reviewed: str | None
    """When it was last gone through against its sources; empty if never."""
    review_due: str | None
    """When the next review is due."""


class PartyRow(Row):
    """The sides of each agreement."""

    table = "parties"
    key = ("agreement", "number")
    indexed = ("party",)

    agreement: str
    """The agreement."""
    number: int
    """Place in the briefing’s list, from 1."""
    party: str
    """ISO 3166-1 alpha-2 code of a state, or id of an organisation."""
    name: str
    """Its name."""
    state: bool
    """Whether it is a state."""
    through: str | None
    """The ministry or agency that it acts through."""


class RungRow(Row):
    """How far each agreement has come: each rung of the ladder with its evidence."""

    table = "rungs"
    key = ("agreement", "rung")
    indexed = ("rung",)

    agreement: str
    """The agreement."""
    rung: str
    """A term of the rungs register."""
    state: str
    """Evidence state: `confirmed`, `reported`, `disputed`, `planned`, `unknown`; or `not-applicable`."""
    date: str | None
    """First known date of what it rests on."""
    sources: int
    """Sources behind it."""


class EventRow(Row):
    """Dated steps."""

    table = "events"
    key = ("agreement", "id")
    indexed = ("type", "date_earliest")
    searched = ("text",)

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    type: str
    """A term of the event types register."""
    date: str
    """When; `unknown` where no date is known."""
    date_earliest: str | None
    """First day that the date can mean."""
    date_latest: str | None
    """Last day that the date can mean."""
    planned: bool
    """Whether it is an intention that was not seen to happen."""
    state: str
    """Evidence state."""
    place: str | None
    """Where."""
    text: str | None
    """What is said of it."""


class TechnologyRow(Row):
    """The technologies that each agreement covers."""

    table = "technologies"
    key = ("agreement", "technology")
    indexed = ("technology",)

    agreement: str
    """The agreement."""
    technology: str
    """A term of the technologies register."""


class OrganisationRow(Row):
    """The organisations that each agreement names besides its parties."""

    table = "organisations"
    key = ("agreement", "organisation")
    indexed = ("organisation",)

    agreement: str
    """The agreement."""
    organisation: str
    """Id of the organisation, or its name where the register lacks it."""
    name: str
    """Its name."""


class RelationRow(Row):
    """How agreements hang together."""

    table = "relations"
    key = ("agreement", "number")
    refers = ("agreement", "other")
    indexed = ("other",)

    agreement: str
    """The agreement."""
    number: int
    """Place in the briefing’s list, from 1."""
    relation: str
    """What it does to the other: `follows`, `implements`, `amends`, `supersedes`, `part-of`…"""
    other: str | None
    """Id of the other agreement, where it has a briefing."""
    title: str
    """Title of the other agreement."""
