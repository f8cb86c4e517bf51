"""The list of all agreements, in pages of limited length."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.views.agreements import TableView, table
from generator.views.board import partners
from generator.views.english import counted
from generator.views.page import PageView
from generator.views.paging import Cut, Paging, Stretch, cuts, stretch


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(PageView):
    """One page of the list."""

    deck: str
    summary: str
    table: TableView
    paging: Paging


@dataclass(frozen=True)
class Agreements:
    """All agreements, newest first."""

    collection: Collection

    @property
    def path(self) -> str:
        """The first page of the list."""
        return urls.BRIEFINGS

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """The pages of the list."""
        return tuple(cuts(len(self.collection.cards)))

    @cached_property
    def answer(self) -> str:
        """How many agreements there are, and with how many partners."""
        who = {partners(parties, self.collection) for parties in self.collection.sides}
        counts = f"{counted(len(self.collection.cards), 'agreement')}, {counted(len(who), 'partner')}"
        return f"{counts}, newest first"

    def on(self, cut: Cut) -> tuple[str, ...]:
        """The agreements on a page."""
        return self.collection.ties.order[cut.start : cut.stop]

    def page(self, cut: Cut) -> ListView:
        """A page of the list."""
        cards = self.collection.cards[cut.start : cut.stop]
        return _page(stretch(cut, cards, self.path), self.answer, self.collection)


def list_views(collection: Collection) -> Iterator[ListView]:
    """The pages of the list, newest agreements first."""
    every = Agreements(collection)
    return map(every.page, every.cuts)


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
