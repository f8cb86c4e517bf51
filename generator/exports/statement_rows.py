"""The rows of what is said about agreements: statements, their sources, disputes and open questions."""

from generator.exports.rows import Row

Number = int | float


class FactRow(Row):
    """Statements in own words: facts, and assessments apart from them."""

    table = "facts"
    key = ("agreement", "id")
    indexed = ("topic", "state")
    searched = ("text",)

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    kind: str
    """`fact`, or `assessment` for a judgement."""
    topic: str
    """A term of the topics register."""
    text: str
    """The statement."""
    state: str
    """Evidence state."""
    by: str | None
    """Whose judgement it is, separated by semicolons."""


class SourceRow(Row):
    """What the briefings rest on."""

    table = "sources"
    key = ("agreement", "source")
    indexed = ("publisher", "language")
    searched = ("title",)

    agreement: str
    """The agreement."""
    source: str
    """Key of the source within the briefing."""
    address: str
    """Permalink of its entry."""
    publisher: str
    """Id of the publisher, or its name where the register lacks it."""
    publisher_name: str
    """Name of the publisher."""
    title: str
    """Title as printed, or ours."""
    title_supplied: bool
    """Whether the title is ours because the printed one was not seen."""
    language: str | None
    """BCP 47 tag of its language."""
    url: str | None
    """Its address."""
    published: str | None
    """When it appeared, as far as it says so."""


class CitationRow(Row):
    """Which source carries which statement."""

    table = "citations"
    key = ("agreement", "kind", "statement", "source")
    indexed = ("source",)

    agreement: str
    """The agreement."""
    kind: str
    """Kind of statement: `event`, `fact`, `money`…; `position` for a side of a dispute."""
    statement: str
    """Id of the statement; for a position that of its dispute."""
    source: str
    """Key of the source within the briefing."""


class DisputeRow(Row):
    """Questions on which sources contradict each other."""

    table = "disputes"
    key = ("agreement", "id")
    searched = ("question",)

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    question: str
    """The question."""
    open: bool
    """Whether it is open."""
    resolution: str | None
    """How it was settled."""
    would_settle: str | None
    """What would settle it."""


class PositionRow(Row):
    """The sides of each dispute."""

    table = "positions"
    key = ("agreement", "dispute", "number")
    searched = ("text",)

    agreement: str
    """The agreement."""
    dispute: str
    """Id of the dispute."""
    number: int
    """Place in the dispute, from 1; no side stands above another."""
    holder: str | None
    """Who holds it."""
    text: str
    """What this side says."""


class UnknownRow(Row):
    """Questions that no source found answers."""

    table = "unknowns"
    key = ("agreement", "id")
    searched = ("question", "why")

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    question: str
    """The question."""
    why: str | None
    """Why nobody knows."""
    would_settle: str | None
    """What would settle it."""


class MoneyRow(Row):
    """Sums. Never add them up across kinds, nor those with `same_as` or `separate` to the others."""

    table = "money"
    key = ("agreement", "id")
    indexed = ("kind", "currency")
    searched = ("text",)

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    kind: str
    """How firm: `announced`, `committed`, `contracted` or `disbursed`."""
    amount: Number | None
    """The sum in whole units; empty where only the purpose is known."""
    amount_to: Number | None
    """Upper end of a range."""
    qualifier: str | None
    """How exact: `about`, `up-to` or `at-least`."""
    currency: str | None
    """ISO 4217 code."""
    payer: str | None
    """Who pays: a state’s code, an organisation’s id or a name."""
    date: str | None
    """When it was named."""
    separate: bool
    """Whether it belongs to another measure and is only named beside the agreement."""
    same_as: str | None
    """The briefing and sum that tell the same money: `briefing#sum`."""
    state: str
    """Evidence state."""
    text: str
    """What it is for."""


class QuantityRow(Row):
    """Numbers of things. Never add them up across kinds."""

    table = "quantities"
    key = ("agreement", "id")
    indexed = ("kind",)

    agreement: str
    """The agreement."""
    id: str
    """Permanent name within the briefing."""
    address: str
    """Permalink."""
    kind: str
    """How far: `planned`, `ordered`, `produced` or `delivered`."""
    of: str
    """What is counted."""
    number: Number
    """How many."""
    number_to: Number | None
    """Upper end of a range."""
    qualifier: str | None
    """How exact: `about`, `up-to` or `at-least`."""
    per: str | None
    """The period of a rate."""
    date: str | None
    """When, or by when."""
    state: str
    """Evidence state."""
    text: str | None
    """What else is said of it."""
