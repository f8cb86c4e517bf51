"""Long lists in pages of limited length."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Any, Generic, Protocol, TypeVar

from generator import urls
from generator.views.page import LinkView, PageView

LENGTH = 200
"""Rows on a page."""

ItemT = TypeVar("ItemT")
ViewT = TypeVar("ViewT", bound=PageView, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a page stands in its list; a list of one page leads nowhere."""

    number: int
    last: int
    earlier: LinkView | None
    later: LinkView | None

    @property
    def suffix(self) -> str:
        """What a later page adds to the title of its list."""
        return "" if self.number == 1 else f", page {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Generic[ItemT]):
    """One page of a list: its source path and its items."""

    path: str
    items: Sequence[ItemT]
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Generic[ViewT]):
    """A page of a list before it is made.

    What it will show follows from ``shows``, the names of its items and all that it says of the whole list,
    and from what the agreements in ``cards`` tell of these items.
    """

    path: str
    cards: tuple[str, ...]
    shows: str
    make: Callable[[], ViewT]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A page of a list before anything on it is read: which agreements have rows there.

    They are those from ``start`` up to ``stop``; ``skip`` rows of the first stand on an earlier page.
    """

    number: int
    last: int
    start: int
    stop: int
    skip: int = 0


class Listing(Protocol):
    """A list of agreements whose pages can be made one by one."""

    @property
    def path(self) -> str:
        """Its first page."""

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """Its pages."""

    @property
    def answer(self) -> str:
        """What each of its pages says of the whole."""

    def on(self, cut: Cut) -> tuple[str, ...]:
        """The agreements that have rows on a page."""

    def page(self, cut: Cut) -> PageView:
        """One of its pages."""


def cuts(agreements: int, rows: Sequence[int] | None = None, length: int = LENGTH) -> Iterator[Cut]:
    """Cut a list of agreements into pages, each with one row or with as many as ``rows`` tells."""
    ends = (*accumulate(rows),) if rows else range(1, agreements + 1)
    total = ends[-1] if ends else 0
    last = max(1, -(-total // length))
    for number in range(1, last + 1):
        first, beyond = (number - 1) * length, min(number * length, total)
        start = bisect_right(ends, first)
        yield Cut(
            number=number,
            last=last,
            start=start,
            stop=bisect_left(ends, beyond) + 1 if total else 0,
            skip=first - (ends[start - 1] if start else 0),
        )


def stretch(cut: Cut, rows: Sequence[ItemT], path: str, length: int = LENGTH) -> Stretch[ItemT]:
    """A page of a list out of all rows of the agreements that have rows there."""
    return _stretch(rows[cut.skip : cut.skip + length], path, cut.number, cut.last)


def paged(items: Sequence[ItemT], path: str, length: int = LENGTH) -> Iterator[Stretch[ItemT]]:
    """Cut a list into pages; there is one even where there is nothing to list."""
    for cut in cuts(len(items), length=length):
        yield _stretch(items[cut.start : cut.stop], path, cut.number, cut.last)


def leaved(
    pages: Iterable[Stretch[ItemT]],
    make: Callable[[Stretch[ItemT]], ViewT],
    cards: Callable[[ItemT], Iterable[str]],
    name: Callable[[ItemT], object],
    whole: object = "",
) -> Iterator[ViewT | Leaf[ViewT]]:
    """The first page, which may have what no other has, and every further one as a leaf.

    ``cards`` and ``name`` tell of an item the agreements that its row reads, and what it goes by.
    """
    for page in pages:
        if page.paging.number == 1:
            yield make(page)
            continue
        names = dict.fromkeys(card for item in page.items for card in cards(item))
        shows = repr((whole, page.paging, [name(item) for item in page.items]))
        yield Leaf(path=page.path, cards=tuple(names), shows=shows, make=partial(make, page))


def made(pages: Iterable[ItemT | Leaf[Any]]) -> Iterator[ItemT]:
    """Every page made, those that were leaves among them."""
    return (page.make() if isinstance(page, Leaf) else page for page in pages)


def _stretch(items: Sequence[ItemT], path: str, number: int, last: int) -> Stretch[ItemT]:
    here = urls.numbered(path, number)
    return Stretch(
        path=here,
        items=items,
        paging=Paging(
            number=number,
            last=last,
            earlier=_turn(path, number - 1, here, "Previous page") if number > 1 else None,
            later=_turn(path, number + 1, here, "Next page") if number < last else None,
        ),
    )


def _turn(path: str, number: int, here: str, words: str) -> LinkView:
    return LinkView(text=words, href=urls.link(urls.numbered(path, number), here))
