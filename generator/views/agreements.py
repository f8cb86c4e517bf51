"""Agreements as rows of a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.views.board import partner
from generator.views.english import enumerated, listed
from generator.views.ladder import SmallLadder, small_ladder

BAR = 60
"""Width of the longest bar of sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """An agreement in the list; ``day`` sorts it, the bars show sources and origins to one scale."""

    title: str
    href: str
    partner: str
    form: str
    status: str
    date: str
    day: str
    ladder: SmallLadder
    technologies: str
    sources: int
    origins: int
    source_bar: int
    origin_bar: int
    disputes: int
    unknowns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table of agreements; ``initials`` head the marks of the ladder, ``initials_words`` explains them.

    Only a table that holds the whole list can be sorted by the reader; ``compare`` leads to where some of
    its agreements can be put side by side.
    """

    rows: tuple[RowView, ...]
    initials: tuple[str, ...]
    initials_words: str
    sortable: bool
    compare: str


def table(
    cards: Sequence[Card], path: str, collection: Collection, *, whole: bool, party: str | None = None
) -> TableView:
    """The table of some cards on the page at ``path``; ``whole`` where no card of the list is elsewhere.

    On the page of a ``party`` the partners are all the others.
    """
    scale = BAR / max(collection.most_sources, 1)
    rungs = [rung.name for rung in collection.registers.rungs.values()]
    own = (partner(card, collection) if party is None else _others(card, party) for card in cards)
    return TableView(
        rows=tuple(_row(card, who, scale, path, collection) for card, who in zip(cards, own, strict=True)),
        initials=tuple(name[0] for name in rungs),
        initials_words=_initials(rungs),
        sortable=whole and len(cards) > 1,
        compare=urls.relative(urls.COMPARE, path) if len(cards) > 1 else "",
    )


def _others(card: Card, party: str) -> str:
    return ", ".join(name.text for name in card.parties if name.key != party)


def _initials(rungs: list[str]) -> str:
    return f"{listed(name[0] for name in rungs)} stand for {listed(name.lower() for name in rungs)}."


def _row(card: Card, who: str, scale: float, path: str, collection: Collection) -> RowView:
    registers, latest = collection.registers, card.latest_date
    form, status = registers.forms.get(card.form), registers.statuses.get(card.status)
    return RowView(
        title=card.short_title,
        href=urls.relative(urls.briefing(card.id), path),
        partner=who,
        form=form.name if form else card.form,
        status=status.name if status else card.status,
        date=english(latest, short=True) if latest else "no date",
        day=latest.earliest.isoformat() if latest and latest.earliest else "",
        ladder=small_ladder(card.ladder, registers.rungs),
        technologies=_technologies(card, collection),
        sources=card.origins.sources,
        origins=card.origins.total,
        source_bar=round(card.origins.sources * scale),
        origin_bar=round(card.origins.total * scale),
        disputes=card.open_disputes,
        unknowns=card.open_questions,
    )


def _technologies(card: Card, collection: Collection) -> str:
    terms = collection.registers.technologies
    return enumerated(terms[name].name if name in terms else name for name in card.technologies)
