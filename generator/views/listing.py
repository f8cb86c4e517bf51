"""The list of all agreements, in pages of limited length."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.views.agreements import TableView, table
from generator.views.board import partner
from generator.views.english import counted
from generator.views.page import PageView
from generator.views.paging import Paging, Stretch, paged


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(PageView):
    """One page of the list."""

    deck: str
    summary: str
    table: TableView
    paging: Paging


def list_views(collection: Collection) -> Iterator[ListView]:
    """The pages of the list, newest agreements first."""
    summary = _summary(collection)
    return (_page(stretch, summary, collection) for stretch in paged(collection.cards, urls.BRIEFINGS))


def _page(stretch: Stretch[Card], summary: str, collection: Collection) -> ListView:
    paging = stretch.paging
    return ListView(
        path=stretch.path,
        title=f"Agreements{paging.suffix}",
        description="Every agreement, how far it has come, how many sources tell of it, what they dispute.",
        template="list.md.jinja",
        kind="list",
        deck="Every agreement we follow, memoranda and letters of intent included.",
        summary=f"{summary}{paging.suffix}",
        table=table(stretch.items, stretch.path, collection, whole=paging.last == 1),
        paging=paging,
    )


def _summary(collection: Collection) -> str:
    partners = {partner(card, collection) for card in collection.cards}
    counts = f"{counted(len(collection.cards), 'agreement')}, {counted(len(partners), 'partner')}"
    return f"{counts}, newest first"
