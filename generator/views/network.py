"""The pages of who works with whom: the picture, and every pair in a table."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.views.english import counted
from generator.views.page import LinkView
from generator.views.paging import Leaf, Paging, Stretch, leaved, paged
from generator.views.picture import IllustratedView
from generator.views.site import Site
from generator.views.ties import Party, Tie, ties
from generator.views.web import network_picture

MOST_AGREEMENTS = 3
"""Agreements that a row names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyCell:
    """An organisation and its country."""

    name: LinkView
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TieRow:
    """A pair and the agreements that name both."""

    one: PartyCell
    other: PartyCell
    agreements: tuple[LinkView, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView(IllustratedView):
    """One page of all pairs; the first has the picture."""

    question: str
    answer: str
    rows: tuple[TieRow, ...]
    paging: Paging


def network_views(collection: Collection, site: Site) -> Iterator[NetworkView | Leaf[NetworkView]]:
    """Every page of the pairs."""
    found = ties(collection)
    picture = network_picture(found, collection, site, urls.NETWORK)

    def view(stretch: Stretch[Tie]) -> NetworkView:
        return NetworkView(
            path=stretch.path,
            title=f"Network{stretch.paging.suffix}",
            description="Which companies and institutes of different countries are named together.",
            template="network.md.jinja",
            kind="network",
            question="Who works with whom?",
            answer=_answer(len(found)),
            pictures=(picture,) if picture and stretch.paging.number == 1 else (),
            rows=tuple(_row(tie, stretch.path) for tie in stretch.items),
            paging=stretch.paging,
        )

    return leaved(paged(found, urls.NETWORK), view, _named, _pair, len(found))


def _named(tie: Tie) -> Iterator[str]:
    return (card.id for card in tie.cards[:MOST_AGREEMENTS])


def _pair(tie: Tie) -> tuple[Party, Party, int]:
    return tie.one, tie.other, len(tie.cards)


def _answer(pairs: int) -> str:
    if not pairs:
        return "No briefing names organisations of two countries together so far."
    return (
        f"{counted(pairs, 'pair')} of companies, institutes and programmes that a briefing names together, "
        "from different countries or with one that has none on record. It is no proof of a contract. "
        "Ministries and agencies act for their states: the map counts those."
    )


def _row(tie: Tie, base: str) -> TieRow:
    return TieRow(
        one=_cell(tie.one, base),
        other=_cell(tie.other, base),
        agreements=tuple(
            LinkView(text=card.short_title, href=urls.relative(urls.briefing(card.id), base))
            for card in tie.cards[:MOST_AGREEMENTS]
        ),
        more=max(0, len(tie.cards) - MOST_AGREEMENTS),
    )


def _cell(party: Party, base: str) -> PartyCell:
    href = urls.relative(urls.entry("organisations", party.name.key), base)
    return PartyCell(name=LinkView(text=party.name.text, href=href), place=party.place)
