"""What stands on the timeline of an agreement: dated steps, sums, plans and judgements, lane by lane."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator import urls
from generator.collection.card import Card, CardEvent
from generator.collection.evidence import State
from generator.collection.ladder import REACHED
from generator.collection.names import EDITORS
from generator.model.date_words import english
from generator.model.dates import Edtf
from generator.model.statements import Assessment, Event, Fact, Statement
from generator.views.amounts import quantity, sum_of_money
from generator.views.english import listed, sentence
from generator.views.evidence import speaker_name
from generator.views.lookup import Lookup
from generator.views.prose import plain

NEAR = 20
"""How many other agreements a lane tells of: those that stand nearest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something with a date, known or not.

    ``what`` is said in a few words, ``detail`` in a sentence or two. ``subject`` is the agreement that it
    belongs to, where that is another one. A judgement has no state. What is ``aside`` is not part of it.
    """

    date: Edtf
    what: tuple[str, ...]
    detail: str
    href: str
    state: State | None
    planned: bool = False
    subject: str | None = None
    aside: bool = False

    def when(self, *, short: bool = False) -> str:
        """Its date as the beginning of a line."""
        words = english(self.date, short=short)
        return words if words.startswith("c.") else sentence(words)

    @property
    def words(self) -> str:
        """What it is, without its date."""
        what = listed(dict.fromkeys(self.what)) + (", planned" if self.planned else "")
        return f"{self.subject}: {what}" if self.subject else what


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """Occasions of one kind by date; ``one`` and ``many`` say after a number what they are.

    A drawing tells steps as one that share their agreement, date and state. ``beyond`` counts the agreements
    that belong here and are left out.
    """

    name: str
    one: str
    many: str
    occasions: tuple[Occasion, ...]
    steps: bool = False
    own: bool = False
    beyond: int = 0

    @property
    def drawn(self) -> tuple[Occasion, ...]:
        """What a drawing shows: what has a date."""
        known = tuple(occasion for occasion in self.occasions if occasion.date.is_known)
        return _together(known) if self.steps else known


def lanes(lookup: Lookup) -> tuple[Lane, ...]:
    """The lanes that hold anything, from the agreement itself to what is said about it."""
    every = (
        _lane("This agreement", "step{} of this agreement", _own(lookup), steps=True, own=True),
        _circle("Same family", "step{} of its family", _family(lookup), lookup),
        _circle("Related", "step{} of related agreements", _tied(lookup), lookup),
        _lane("Money", "sum{}", _money(lookup)),
        _lane("Planned", "plan{}", _planned(lookup)),
        _lane("Assessments", "judgement{}", _judgements(lookup)),
    )
    return tuple(lane for lane in every if lane.occasions)


def _together(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    groups = groupby(sorted(occasions, key=_sameness), key=_sameness)
    joined = (_joined(tuple(members)) for _, members in groups)
    return tuple(sorted(joined, key=_order))


def _lane(
    name: str,
    noun: str,
    occasions: Iterable[Occasion],
    *,
    steps: bool = False,
    own: bool = False,
) -> Lane:
    ordered = tuple(sorted(occasions, key=_order))
    return Lane(
        name=name, one=noun.format(""), many=noun.format("s"), occasions=ordered, steps=steps, own=own
    )


def _circle(name: str, noun: str, others: Sequence[str], lookup: Lookup) -> Lane:
    cards = [lookup.collection.by_id[other] for other in others[:NEAR]]
    lane = _lane(name, noun, _others(cards, lookup), steps=True)
    return replace(lane, beyond=len(others) - len(cards))


def _order(occasion: Occasion) -> tuple[object, ...]:
    return occasion.date.sort_key


def _sameness(occasion: Occasion) -> tuple[object, ...]:
    """Equal for what can be told as one; the address of the page tells agreements apart."""
    page = occasion.href.partition("#")[0]
    return occasion.date.sort_key, page, occasion.planned, occasion.aside, occasion.state or ""


def _joined(members: tuple[Occasion, ...]) -> Occasion:
    if len(members) == 1:
        return members[0]
    return replace(members[0], what=tuple(what for member in members for what in member.what), detail="")


def _family(lookup: Lookup) -> tuple[str, ...]:
    """The others of the family, which is kept oldest first, from the nearest in age to the farthest."""
    own = lookup.assessed.id
    family = lookup.collection.families.get(own, (own,))
    here = family.index(own)
    nearest = sorted(range(len(family)), key=lambda place: (abs(place - here), place))
    return tuple(family[place] for place in nearest[1:])


def _tied(lookup: Lookup) -> tuple[str, ...]:
    """Agreements outside the family that this one hangs together with by more than “see also”."""
    own, collection = lookup.assessed.id, lookup.collection
    ties = [(tie.relation, tie.briefing) for tie in lookup.assessed.card.relations]
    ties += collection.backlinks.get(own, ())
    near = dict.fromkeys(briefing for relation, briefing in ties if relation != "see-also")
    family = {own, *collection.families.get(own, ())}
    return tuple(name for name in near if name in collection.by_id and name not in family)


def _own(lookup: Lookup) -> Iterator[Occasion]:
    for event in lookup.briefing.events:
        if not event.planned:
            yield _event(event, lookup)


def _others(cards: Iterable[Card], lookup: Lookup) -> Iterator[Occasion]:
    for card in cards:
        for event in card.events:
            yield _far_event(card, event, lookup)


def _far_event(card: Card, event: CardEvent, lookup: Lookup) -> Occasion:
    return Occasion(
        date=event.date,
        what=(_type(event.type, lookup),),
        detail=event.text,
        href=urls.link(urls.briefing(card.id), lookup.path, urls.anchor("event", event.id)),
        state=event.state,
        planned=event.planned,
        subject=card.short_title,
    )


def _money(lookup: Lookup) -> Iterator[Occasion]:
    for item in lookup.briefing.money:
        if item.date:
            what = f"{sum_of_money(item)}, {item.kind}"
            if item.separate:
                what += ", a separate measure"
            yield _statement("money", item, item.date, what, item.text, lookup, aside=item.separate)


def _planned(lookup: Lookup) -> Iterator[Occasion]:
    for event in lookup.briefing.events:
        if event.planned:
            yield _event(event, lookup)
    for fact in lookup.briefing.facts:
        if fact.planned and fact.date:
            yield _fact(fact, fact.date, lookup)
    for number in lookup.briefing.quantities:
        if number.date and (number.planned or number.kind == "planned"):
            told = plain(number.text)
            yield _statement("quantity", number, number.date, quantity(number), told, lookup, planned=True)


def _judgements(lookup: Lookup) -> Iterator[Occasion]:
    for item in lookup.briefing.assessments:
        if item.date:
            yield Occasion(
                date=item.date,
                what=(f"judgement by {_authors(item, lookup)}",),
                detail=plain(item.text),
                href=_here("assessment", item),
                state=None,
            )


def _authors(item: Assessment, lookup: Lookup) -> str:
    names = (speaker_name(speaker, lookup) for speaker in item.by)
    return listed("the editors" if name == EDITORS else name for name in names)


def _event(item: Event, lookup: Lookup) -> Occasion:
    return _statement("event", item, item.date, _type(item.type, lookup), plain(item.text), lookup)


def _fact(item: Fact, date: Edtf, lookup: Lookup) -> Occasion:
    topic = lookup.registers.topics.get(item.topic)
    what = _lowered(topic.name if topic else item.topic)
    return _statement("fact", item, date, what, plain(item.text), lookup)


def _statement(
    kind: str,
    item: Statement,
    date: Edtf,
    what: str,
    detail: str,
    lookup: Lookup,
    *,
    planned: bool = False,
    aside: bool = False,
) -> Occasion:
    planned = planned or item.planned
    state = lookup.assessed.evidence[item.id].state
    return Occasion(
        date=date,
        what=(what,),
        detail=detail,
        href=_here(kind, item),
        state=State.PLANNED if planned and state in REACHED else state,
        planned=planned,
        aside=aside,
    )


def _here(kind: str, item: Statement) -> str:
    return f"#{urls.anchor(kind, item.id)}"


def _type(name: str, lookup: Lookup) -> str:
    kind = lookup.registers.event_types.get(name)
    return _lowered(kind.name if kind else name)


def _lowered(name: str) -> str:
    """Without its capital, unless it is an abbreviation."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
