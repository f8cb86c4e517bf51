"""The small part of a briefing that other pages and the rules need."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.collection.evidence import State
from generator.collection.kept import Kept
from generator.collection.ladder import RungState
from generator.collection.names import Name
from generator.collection.origins import OriginCount
from generator.collection.references import Reference
from generator.diagnostics import Span
from generator.model.briefing import Change, Editorial
from generator.model.dates import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class CardStatement(Kept):
    """A statement by name: its kind, state, sources, and its place in the file.

    The kind is the word that opens its anchor, or ``position`` for a side of a dispute.
    """

    id: str
    kind: str
    state: State | None
    sources: tuple[str, ...]
    needs_source: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CardEvent(Kept):
    """A dated step."""

    id: str
    type: str
    date: Edtf
    planned: bool
    state: State
    text: str
    disputed_by: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFact(Kept):
    """A fact or assessment under its topic."""

    id: str
    kind: str
    topic: str
    text: str
    state: State
    by: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMoney(Kept):
    """A sum, told as in its briefing; ``same_as`` names the briefing and the sum that tell it first."""

    id: str
    kind: str
    amount: Decimal | None
    amount_to: Decimal | None
    qualifier: str | None
    currency: str | None
    text: str
    payer: Name | None
    date: Edtf | None
    separate: bool
    same_as: tuple[str, str] | None
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSite(Kept):
    """A place where something is made or kept; ``point`` is degrees east and north, where both are told."""

    id: str
    name: str
    country: str | None
    point: tuple[float, float] | None
    state: State


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSource(Kept):
    """A source as the lists of sources show it; a supplied title is one of ours."""

    key: str
    publisher: Name
    title: str
    supplied: bool
    language: str | None
    url: str | None
    published: Edtf | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPosition(Kept):
    """A side of a dispute: who holds it, and what it says."""

    holder: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardQuestion(Kept):
    """The question of a dispute or an unknown; topics are those of the statements and rungs it is about."""

    id: str
    question: str
    about: tuple[str, ...]
    topics: tuple[str, ...]
    open: bool
    positions: tuple[CardPosition, ...] = ()
    why: str = ""
    would_settle: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRelation(Kept):
    """A relation to another briefing."""

    relation: str
    briefing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLink(Kept):
    """A web address of a source."""

    url: str
    source: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPlaces(Kept):
    """Where the parts stand that rules point at; sources and origins by their keys."""

    title: Span
    override: Span
    review_due: Span
    parties: tuple[Span, ...]
    aliases: tuple[Span, ...]
    changes: tuple[Span, ...]
    sources: Mapping[str, Span]
    origins: Mapping[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What lists, links and rules know of a briefing.

    ``override_lacks`` names what a status set by hand should have and has not; ``dropped`` holds the
    id-shaped words of what could not be read.
    """

    id: str
    path: str
    title: str
    short_title: str
    summary: str
    parties: tuple[Name, ...]
    form: str
    status: str
    override_lacks: tuple[str, ...]
    ladder: tuple[RungState, ...]
    technologies: tuple[str, ...]
    organisations: tuple[Name, ...]
    events: tuple[CardEvent, ...]
    statements: tuple[CardStatement, ...]
    disputes: tuple[CardQuestion, ...]
    unknowns: tuple[CardQuestion, ...]
    origins: OriginCount
    relations: tuple[CardRelation, ...]
    references: tuple[Reference, ...]
    links: tuple[CardLink, ...]
    facts: tuple[CardFact, ...]
    money: tuple[CardMoney, ...]
    sites: tuple[CardSite, ...]
    sources: tuple[CardSource, ...]
    aliases: tuple[str, ...]
    changes: tuple[Change, ...]
    editorial: Editorial
    draft: bool
    places: CardPlaces
    dropped: frozenset[str]

    @property
    def publishers(self) -> tuple[Name, ...]:
        """Who published its sources, each once."""
        return tuple(dict.fromkeys(source.publisher for source in self.sources))

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its sources, each once."""
        return tuple(dict.fromkeys(source.language for source in self.sources if source.language))

    @property
    def open_disputes(self) -> int:
        """How many disputes are open."""
        return sum(dispute.open for dispute in self.disputes)

    @property
    def open_questions(self) -> int:
        """How many questions nobody answers."""
        return len(self.unknowns)

    @property
    def reached(self) -> tuple[bool, ...]:
        """For each rung of the ladder whether the agreement came this far."""
        return tuple(rung.reached for rung in self.ladder)

    @property
    def latest(self) -> CardEvent | None:
        """The latest step that has been seen to happen."""
        happened = [event for event in self.events if not event.planned and event.date.is_known]
        return max(happened, key=lambda event: event.date.sort_key, default=None)

    @property
    def years(self) -> tuple[str, ...]:
        """The years in which a step happened; of a time over a turn of the year both."""
        dates = (event.date for event in self.events if not event.planned)
        days = (day for date in dates for day in (date.earliest, date.latest))
        return tuple(sorted({str(day.year) for day in days if day}))

    @property
    def latest_date(self) -> Edtf | None:
        """When the latest step happened."""
        return self.latest.date if self.latest else None

    @property
    def edited(self) -> date | None:
        """The newest day on which an editor touched it."""
        editorial = self.editorial
        dates = (
            editorial.first_published,
            editorial.last_reviewed,
            *(change.date for change in self.changes),
        )
        return max((edited.latest for edited in dates if edited and edited.latest), default=None)

    @property
    def named(self) -> tuple[tuple[str, str, int], ...]:
        """The section and key of every entry that it names, each once, and its rows in the list of that."""
        bodies = (name for name in (*self.parties, *self.organisations) if name.register)
        publishers = (source.publisher for source in self.sources if source.publisher.register)
        rows = Counter((str(name.register), name.key) for name in publishers)
        rows.update(("topics", fact.topic) for fact in self.facts)
        named = (
            *((str(name.register), name.key) for name in bodies),
            *rows,
            ("forms", self.form),
            ("statuses", self.status),
            *(("technologies", technology) for technology in self.technologies),
            *(("rungs", rung.rung) for rung in self.ladder if rung.reached),
            *(("years", year) for year in self.years),
            ("disputed", "yes" if self.open_disputes else "no"),
        )
        return tuple((*entry, rows.get(entry, 1)) for entry in dict.fromkeys(named))

    @property
    def told(self) -> tuple[tuple[str, str, str], ...]:
        """The topic, kind and id of every fact and assessment."""
        return tuple((fact.topic, fact.kind, fact.id) for fact in self.facts)

    @property
    def asked(self) -> tuple[tuple[str, str, tuple[str, ...], bool], ...]:
        """Of every dispute and unknown its kind, its id, its topics, and whether it is open."""
        disputes = (("dispute", item.id, item.topics, item.open) for item in self.disputes)
        return (*disputes, *(("unknown", item.id, item.topics, item.open) for item in self.unknowns))

    @property
    def mentions(self) -> tuple[str, ...]:
        """The ids of the briefings that it names, each once."""
        return tuple(dict.fromkeys(item.name for item in self.references if item.to == "briefings"))
