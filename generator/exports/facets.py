"""What the search reads to sift agreements: small files that grow by a few bytes an agreement."""

import json
from collections.abc import Iterator, Sequence

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.outputs import OutputFile
from generator.views.agreements import RowView, table
from generator.views.evidence import STATE_WORDS
from generator.views.facets import LONG, Facet, facets
from generator.views.search import FOUND

FACETS = "facets.json"
ROWS = 200
"""Rows in a file."""


def facet_files(collection: Collection) -> Iterator[OutputFile]:
    """The facets with the terms of each agreement, and the agreements as rows, newest first.

    A facet with terms by the hundred has a file of its own, so that a search does not wait for it.
    """
    found = tuple(facets(collection))
    ladder = collection.registers.rungs.values()
    yield _file(
        FACETS,
        {
            "agreements": len(collection.cards),
            "rows": ROWS,
            "shown": FOUND,
            "rungs": [[rung.name, rung.nothing_found] for rung in ladder],
            "states": {state.value: word for state, word in STATE_WORDS.items()},
            "facets": [_short(facet, collection) for facet in found],
        },
    )
    for facet in found:
        if facet.parameter in LONG:
            yield _file(f"{facet.parameter}.json", _terms(facet, collection))
    yield from _rows(collection)


def _short(facet: Facet, collection: Collection) -> dict[str, object]:
    head: dict[str, object] = {"name": facet.parameter}
    return head if facet.parameter in LONG else head | _terms(facet, collection)


def _terms(facet: Facet, collection: Collection) -> dict[str, object]:
    """The terms, and for each agreement the numbers of those that apply to it."""
    places = {card.id: place for place, card in enumerate(collection.cards)}
    applied: list[list[int]] = [[] for _ in places]
    for number, term in enumerate(facet.terms):
        for name in term.ids:
            applied[places[name]].append(number)
    return {"terms": [[term.key, term.name] for term in facet.terms], "applied": applied}


def _rows(collection: Collection) -> Iterator[OutputFile]:
    for number, start in enumerate(range(0, len(collection.cards), ROWS)):
        cards = collection.cards[start : start + ROWS]
        shown = table(cards, urls.SEARCH, collection, whole=False).rows
        rows = [_row(card, row) for card, row in zip(cards, shown, strict=True)]
        yield _file(f"rows/{number}.json", rows)


def _row(card: Card, row: RowView) -> Sequence[object]:
    return (
        card.id,
        row.title,
        row.partner,
        row.date,
        card.latest_date.text if card.latest_date else "",
        [list(STATE_WORDS).index(rung.state) for rung in card.ladder],
        row.sources,
        row.origins,
        row.disputes,
        row.unknowns,
    )


def _file(name: str, content: object) -> OutputFile:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(path=urls.sifting(name), content=f"{text}\n")
