"""What a briefing puts beside others: the same rows for every agreement, each with what is told there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.card import CardQuestion
from generator.collection.content import TOPICS
from generator.collection.evidence import State
from generator.collection.ladder import RungState
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.model.ids import KINDS
from generator.model.statements import Statement
from generator.views.board import partner
from generator.views.english import clipped, listed, sentence
from generator.views.evidence import STATE_WORDS, measure, speaker_name
from generator.views.identity import BINDING, TEXT_ACCESS
from generator.views.ladder import state_word
from generator.views.lookup import Lookup
from generator.views.page import LinkView
from generator.views.statements import statement_view

LENGTH = 200
"""Characters of a statement; the whole of it is behind its link."""
NOT_PUBLISHED = "not-published"
THINGS: Mapping[str, str] = {
    "technologies": "Technologies",
    "systems": "Systems",
    "sites": "Sites",
    "companies": "Companies",
    "quantities": "Quantities",
    "money": "Money",
}
"""The rows of statements that have a list of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Something told: words, their evidence state (or that a text is not published), and their anchor."""

    text: str
    note: str = ""
    state: str = ""
    word: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """A row and its values; where nothing is told it has none.

    Own words always differ from one briefing to the next: a row that ``tells`` is compared by what
    kind of thing is told, all others by their values.
    """

    key: str
    group: str
    name: str
    values: tuple[Value, ...]
    tells: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A briefing’s column; ``related`` names the briefings that a reader would first put beside it."""

    id: str
    title: str
    partner: str
    related: tuple[str, ...]
    rows: tuple[ComparedRow, ...]


def comparison(assessed: Assessed, collection: Collection) -> Comparison:
    """The column of a briefing."""
    lookup = Lookup(assessed, collection)
    return Comparison(
        id=assessed.id,
        title=assessed.card.short_title,
        partner=partner(assessed.card, collection),
        related=related(assessed.id, collection),
        rows=(*_agreement(lookup), *_rungs(lookup), *_things(lookup), *_topics(lookup), *_questions(lookup)),
    )


def related(name: str, collection: Collection) -> tuple[str, ...]:
    """Published briefings that one names or that name it, then the rest of its family."""
    named = (relation.briefing for relation in collection.by_id[name].relations)
    naming = (other for _, other in collection.backlinks.get(name, ()))
    found = dict.fromkeys((*named, *naming, *collection.families.get(name, ())))
    return tuple(other for other in found if other != name and other in collection.by_id)


def _agreement(lookup: Lookup) -> Iterator[ComparedRow]:
    card, registers = lookup.assessed.card, lookup.registers
    form, status = registers.forms.get(card.form), registers.statuses.get(card.status)
    told = {
        "Parties": tuple(Value(text=name.text) for name in card.parties),
        "Form": (Value(text=form.name if form else card.form),),
        "Status": (Value(text=status.name if status else card.status),),
        "Binding": tuple(_binding(lookup)),
        "Text": tuple(_full_text(lookup)),
        "Sources": (Value(text=measure(card.origins), anchor="sources"),),
    }
    for name, values in told.items():
        yield ComparedRow(key=name.lower(), group="The agreement", name=name, values=values)


def _binding(lookup: Lookup) -> Iterator[Value]:
    binding = lookup.briefing.bindingness
    if binding:
        by = listed(speaker_name(speaker, lookup) for speaker in binding.said_by)
        state = binding.value if binding.value in {State.DISPUTED, State.UNKNOWN} else ""
        yield Value(text=BINDING[binding.value], note=f"says {by}" if by else "", state=state)


def _full_text(lookup: Lookup) -> Iterator[Value]:
    text = lookup.briefing.full_text
    if text:
        state = text.access if text.access in {NOT_PUBLISHED, State.UNKNOWN} else ""
        yield Value(text=TEXT_ACCESS[text.access], state=state)


def _rungs(lookup: Lookup) -> Iterator[ComparedRow]:
    for rung in lookup.assessed.ladder:
        register = lookup.registers.rungs[rung.rung]
        value = Value(
            text=state_word(rung, register),
            note=english(rung.date) if rung.date else "",
            state=rung.state,
            anchor=rung_anchor(rung),
        )
        yield ComparedRow(
            key=f"rung-{rung.rung}", group="How far it has come", name=register.name, values=(value,)
        )


def rung_anchor(rung: RungState) -> str:
    """Where a rung is told of: the dispute about it, the step that reaches it, or the open question."""
    named = (("dispute", rung.disputes), ("event", rung.events), ("unknown", rung.unknowns))
    return next((urls.anchor(kind, ids[0]) for kind, ids in named if ids), "")


def _things(lookup: Lookup) -> Iterator[ComparedRow]:
    for kind, name in THINGS.items():
        values = tuple(_thing(kind, item, lookup) for item in getattr(lookup.briefing, kind))
        yield ComparedRow(
            key=kind,
            group="What it is about",
            name=name,
            values=values or tuple(_asked(TOPICS[kind], lookup)),
        )


def _thing(kind: str, item: Statement, lookup: Lookup) -> Value:
    """The head of a statement alone: what is said of it differs in words from briefing to briefing."""
    view = statement_view(kind, item, lookup)
    head = view.head.text if isinstance(view.head, LinkView) else view.head
    beside = "for something else" if getattr(item, "separate", False) else ""
    return Value(
        text=head or "",
        note=", ".join(note for note in (view.aside, beside) if note),
        state=view.evidence.state,
        word=view.evidence.word,
        anchor=view.anchor,
    )


def _topics(lookup: Lookup) -> Iterator[ComparedRow]:
    """Facts in short under every topic; a question takes their place where there is none."""
    elsewhere = frozenset(TOPICS.values())
    for key, topic in lookup.registers.topics.items():
        told = tuple(
            Value(
                text=clipped(fact.text, LENGTH),
                state=fact.state,
                word=STATE_WORDS[fact.state],
                anchor=urls.anchor(fact.kind, fact.id),
            )
            for fact in lookup.assessed.card.facts
            if fact.topic == key and fact.kind == KINDS["facts"]
        )
        asked = () if key in elsewhere else tuple(_asked(key, lookup))
        yield ComparedRow(
            key=f"topic-{key}", group="What is told", name=topic.name, values=told or asked, tells=True
        )


def _asked(topic: str, lookup: Lookup) -> Iterator[Value]:
    card = lookup.assessed.card
    yield from (_dispute(item) for item in card.disputes if item.open and topic in item.topics)
    yield from (_unknown(item) for item in card.unknowns if topic in item.topics)


def _questions(lookup: Lookup) -> Iterator[ComparedRow]:
    """All that is disputed or asked; the row’s name says which."""
    card, group = lookup.assessed.card, "What is open"
    disputes = tuple(replace(_dispute(item), word="") for item in card.disputes if item.open)
    unknowns = tuple(replace(_unknown(item), word="") for item in card.unknowns)
    yield ComparedRow(key="disputes", group=group, name="Disputed", values=disputes, tells=True)
    yield ComparedRow(key="unknowns", group=group, name="Nobody knows", values=unknowns, tells=True)


def _dispute(item: CardQuestion) -> Value:
    holders = listed(position.holder for position in item.positions if position.holder)
    return Value(
        text=item.question,
        note=sentence(holders),
        state=State.DISPUTED,
        word=STATE_WORDS[State.DISPUTED],
        anchor=urls.anchor("dispute", item.id),
    )


def _unknown(item: CardQuestion) -> Value:
    return Value(
        text=item.question, state=State.UNKNOWN, word="Nobody knows", anchor=urls.anchor("unknown", item.id)
    )
