"""Long lists in pages of limited length."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator import urls
from generator.views.page import LinkView

LENGTH = 200
"""Rows on a page."""

ItemT = TypeVar("ItemT")


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


def paged(items: Sequence[ItemT], path: str, length: int = LENGTH) -> Iterator[Stretch[ItemT]]:
    """Cut a list into pages; there is one even where there is nothing to list."""
    last = max(1, -(-len(items) // length))
    for number in range(1, last + 1):
        here = urls.numbered(path, number)
        yield Stretch(
            path=here,
            items=items[(number - 1) * length : number * length],
            paging=Paging(
                number=number,
                last=last,
                earlier=_turn(path, number - 1, here, "Previous page") if number > 1 else None,
                later=_turn(path, number + 1, here, "Next page") if number < last else None,
            ),
        )


def _turn(path: str, number: int, here: str, words: str) -> LinkView:
    return LinkView(text=words, href=urls.link(urls.numbered(path, number), here))
