"""Other agreements that this one hangs together with, seen from both ends."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card
from generator.model.date_words import english
from generator.views.ladder import SmallLadder, small_ladder
from generator.views.lookup import Lookup
from generator.views.prose import ProseView

_FROM_HERE: Mapping[str, str] = {
    "follows": "this agreement follows it",
    "implements": "this agreement implements it",
    "amends": "this agreement amends it",
    "supersedes": "this agreement replaces it",
    "contract-under": "this is a contract under it",
    "part-of": "this agreement is part of it",
    "see-also": "compare",
}
_FROM_THERE: Mapping[str, str] = {
    "follows": "follows this agreement",
    "implements": "implements this agreement",
    "amends": "amends this agreement",
    "supersedes": "replaces this agreement",
    "contract-under": "a contract under this agreement",
    "part-of": "part of this agreement",
    "see-also": "compare",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedView:
    """A row of the table: another agreement, and this one in its place among its family."""

    title: str
    href: str | None
    date: str
    relation: str
    text: ProseView | None
    ladder: SmallLadder | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tie:
    relation: str
    text: ProseView | None = None


def related_views(lookup: Lookup) -> tuple[RelatedView, ...]:
    """Briefings in the order of their dates, then agreements without one; none where it stands alone."""
    ties = dict(_ties(lookup))
    found = [lookup.collection.by_id[name] for name in ties if name in lookup.collection.by_id]
    if found:
        found.append(lookup.assessed.card)
        ties[lookup.assessed.id] = _Tie(relation="this briefing")
    rows = [_row(card, ties[card.id], lookup) for card in sorted(found, key=_oldest_first)]
    return (*rows, *_without_briefing(lookup))


def _ties(lookup: Lookup) -> Iterator[tuple[str, _Tie]]:
    """What ties this agreement to each other one: family first, so that a closer tie replaces it."""
    own = lookup.assessed.id
    for member in lookup.collection.families.get(own, ()):
        if member != own:
            yield member, _Tie(relation="same family")
    for relation, briefing in lookup.collection.backlinks.get(own, ()):
        yield briefing, _Tie(relation=_FROM_THERE[relation])
    for item in lookup.briefing.related:
        if item.briefing:
            yield item.briefing, _Tie(relation=_FROM_HERE[item.relation], text=lookup.prose(item.text))


def _row(card: Card, tie: _Tie, lookup: Lookup) -> RelatedView:
    here = card.id == lookup.assessed.id
    return RelatedView(
        title=card.title,
        href=None if here else urls.link(urls.briefing(card.id), lookup.path),
        date=english(card.latest_date, short=True) if card.latest_date else "No date",
        relation=tie.relation,
        text=tie.text,
        ladder=small_ladder(card.ladder, lookup.registers.rungs),
    )


def _without_briefing(lookup: Lookup) -> Iterator[RelatedView]:
    for item in lookup.briefing.related:
        if item.title:
            yield RelatedView(
                title=item.title,
                href=None,
                date="",
                relation=f"{_FROM_HERE[item.relation]}; no briefing yet",
                text=lookup.prose(item.text),
                ladder=None,
            )


def _oldest_first(card: Card) -> tuple[bool, int, str]:
    day = card.latest_date.earliest if card.latest_date else None
    return day is None, day.toordinal() if day else 0, card.id
