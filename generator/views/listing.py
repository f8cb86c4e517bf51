"""The list of all agreements, in pages of limited length."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.views.board import partner, shared_parties
from generator.views.english import counted, listed
from generator.views.ladder import SmallLadder, small_ladder
from generator.views.page import LinkView, PageView

LENGTH = 200
"""Rows on a page."""
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
class ListView(PageView):
    """One page of the list."""

    deck: str
    summary: str
    initials: tuple[str, ...]
    initials_words: str
    rows: tuple[RowView, ...]
    sortable: bool
    earlier: LinkView | None
    later: LinkView | None


def list_views(collection: Collection) -> Iterator[ListView]:
    """The pages of the list, newest agreements first; one page even where there is nothing to list."""
    starts = range(0, max(len(collection.cards), 1), LENGTH)
    for number, start in enumerate(starts, 1):
        yield _page(collection, number, len(starts), collection.cards[start : start + LENGTH])


def _page(collection: Collection, number: int, last: int, cards: tuple[Card, ...]) -> ListView:
    path = urls.numbered(urls.BRIEFINGS, number)
    rungs = [rung.name for rung in collection.registers.rungs.values()]
    return ListView(
        path=path,
        title="Agreements" if number == 1 else f"Agreements, page {number}",
        description="Every agreement, how far it has come, how many sources tell of it, what they dispute.",
        template="list.md.jinja",
        kind="list",
        deck="Every agreement we follow, memoranda and letters of intent included.",
        summary=_summary(collection, number, last),
        initials=tuple(name[0] for name in rungs),
        initials_words=_initials(rungs),
        rows=tuple(_rows(collection, cards, path)),
        sortable=last == 1 and len(cards) > 1,
        earlier=_turn(number - 1, path, "Newer agreements") if number > 1 else None,
        later=_turn(number + 1, path, "Older agreements") if number < last else None,
    )


def _initials(rungs: list[str]) -> str:
    return f"{listed(name[0] for name in rungs)} stand for {listed(name.lower() for name in rungs)}."


def _turn(number: int, path: str, words: str) -> LinkView:
    return LinkView(text=words, href=urls.link(urls.numbered(urls.BRIEFINGS, number), path))


def _summary(collection: Collection, number: int, last: int) -> str:
    partners = {partner(card, shared_parties(collection.cards)) for card in collection.cards}
    pages = f", page {number} of {last}" if last > 1 else ""
    counts = f"{counted(len(collection.cards), 'agreement')}, {counted(len(partners), 'partner')}"
    return f"{counts}, newest first{pages}"


def _rows(collection: Collection, cards: tuple[Card, ...], path: str) -> Iterator[RowView]:
    shared = shared_parties(collection.cards)
    most = max((card.origins.sources for card in collection.cards), default=1)
    for card in cards:
        yield _row(card, partner(card, shared), BAR / max(most, 1), path, collection)


def _row(card: Card, who: str, scale: float, path: str, collection: Collection) -> RowView:
    registers, latest = collection.registers, card.latest
    form, status = registers.forms.get(card.form), registers.statuses.get(card.status)
    return RowView(
        title=card.short_title,
        href=urls.relative(urls.briefing(card.id), path),
        partner=who,
        form=form.name if form else card.form,
        status=status.name if status else card.status,
        date=english(latest.date, short=True) if latest else "no date",
        day=latest.date.earliest.isoformat() if latest and latest.date.earliest else "",
        ladder=small_ladder(card.ladder, registers.rungs),
        technologies=_technologies(card, collection),
        sources=card.origins.sources,
        origins=card.origins.total,
        source_bar=round(card.origins.sources * scale),
        origin_bar=round(card.origins.total * scale),
        disputes=card.open_disputes,
        unknowns=len(card.unknowns),
    )


def _technologies(card: Card, collection: Collection) -> str:
    terms = collection.registers.technologies
    return ", ".join(terms[name].name if name in terms else name for name in card.technologies)
