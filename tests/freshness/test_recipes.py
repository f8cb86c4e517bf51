"""What a batch declares is held against what it reads: a part of a card that it shows must be in its key."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.collection.parts import PARTS, SHARES, finder, share
from generator.collection.stored import StoredCard
from generator.freshness.batch import Batch
from generator.freshness.recipes import Kitchen
from generator.pipeline import Project, check, kitchen
from generator.render.render import Renderer
from generator.store.store import Store
from generator.views import compare, paging
from generator.views.page import PageView
from generator.views.paging import Leaf
from generator.views.site import Site

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"
SITE = Site(name="Ferrybook", url="https://ferries.example/", description="Who sails where")
PART_OF = {attribute: part for part, attributes in PARTS.items() for attribute in attributes}
PART_OF |= {"reached": "row", "edited": "history", "changes": "history"}
Reads = set[tuple[str, str]]


@pytest.fixture(scope="module")
def found() -> Kitchen:
    """The sample as a later build sees it: with cards from a store."""
    project = Project(root=FERRIES, site=SITE)
    return kitchen(project, check(project, store=Store()), Renderer())


@contextmanager
def noting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reads]:
    """Collect which parts of which cards are read."""
    reads: Reads = set()

    within: list[str] = []

    def read(card: StoredCard, name: str) -> Any:
        if name not in PART_OF or within:
            return object.__getattribute__(card, name)
        within.append(name)  # what an attribute is derived from is not shown itself
        reads.add((object.__getattribute__(card, "id"), PART_OF[name]))
        try:
            return object.__getattribute__(card, name)
        finally:
            within.pop()

    with monkeypatch.context() as patch:
        patch.setattr(StoredCard, "__getattribute__", read)
        yield reads


def keys(of: Kitchen) -> Mapping[str, str]:
    return {batch.name: batch.key for batch in of.batches()}


def told(card: StoredCard, part: str) -> set[str]:
    """A part and all shares of it."""
    items = getattr(card, part) if part in SHARES else ()
    return {part, *(share(part, SHARES[part](item)) for item in items)}


def otherwise(of: Kitchen, name: str, part: str) -> Kitchen:
    """The same, but a part of one card differs."""
    card = of.collection.by_id[name]
    assert isinstance(card, StoredCard)
    shelf, parts = copy(card.shelf), card.shelf.parts[name]
    for digest in (finder(one)(parts) for one in told(card, part)):
        parts = parts.replace(digest, digest[::-1])
    shelf.parts = {**card.shelf.parts, name: parts}
    cards = tuple(StoredCard(one.id, shelf) for one in of.collection.cards)
    collection = replace(of.collection, cards=cards, by_id={one.id: one for one in cards})
    return replace(of, collection=collection)


def test_whatever_a_batch_reads_of_a_card_is_in_its_key(
    found: Kitchen, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: dict[str, Reads] = {}
    for batch in found.batches():
        with noting(monkeypatch) as reads:
            [*batch.make()]
        read[batch.name] = reads
    before = keys(found)
    missed = [
        (batch, name, part)
        for name in found.collection.by_id
        for part in PARTS
        for batch, key in keys(otherwise(found, name, part)).items()
        if (name, part) in read[batch] and key == before[batch] and batch not in (f"briefings/{name}", "data")
    ]
    assert missed == []
    assert any(read.values())


def leaves(of: Kitchen) -> Mapping[str, Leaf[PageView]]:
    return {page.path: page for batch in of.batches() for page in batch.make() if isinstance(page, Leaf)}


def test_whatever_a_leaf_reads_of_a_card_is_in_what_it_tells(
    found: Kitchen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging.paged, "__defaults__", (1,))
    monkeypatch.setattr(compare, "LENGTH", 1)
    every = leaves(found)
    kinds = {"changes", "compare", "disputes", "money", "sources", "timeline"}
    assert kinds <= {path.partition("/")[0] for path in every}
    read: dict[str, Reads] = {}
    for path, leaf in every.items():
        with noting(monkeypatch) as reads:
            leaf.make()
        read[path] = reads
    missed = [
        (path, name, part)
        for name in found.collection.by_id
        for part in PARTS
        for path, leaf in leaves(otherwise(found, name, part)).items()
        if (name, part) in read[path] and leaf.shows == every[path].shows
    ]
    assert missed == []


def test_every_published_briefing_has_a_page_and_no_draft(found: Kitchen) -> None:
    paths = [product.path for batch in found.batches() for product in batch.make()]
    assert "index.md" in paths
    assert "briefings/norway-sweden-ferries.md" in paths
    assert "briefings/unfinished-ferry.md" not in paths
    assert len(paths) == len(set(paths))


def test_one_sentence_costs_one_page_and_the_list_of_its_subject(found: Kitchen) -> None:
    before, now = keys(found), keys(otherwise(found, "norway-sweden-ferries", "facts"))
    changed = [name for name in now if now[name] != before[name]]
    assert changed
    assert all(name.startswith("topics/") for name in changed)


def test_names_are_those_of_one_batch_each(found: Kitchen) -> None:
    every: list[Batch] = [*found.batches()]
    assert len({batch.name for batch in every}) == len(every)
