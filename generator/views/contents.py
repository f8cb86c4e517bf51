"""The front page of each section: its entries with what there is behind each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.model.registers import Entry
from generator.views.board import rung_columns
from generator.views.english import clipped, counted, number_word, sentence
from generator.views.page import LinkView, PageView
from generator.views.paging import Paging, Stretch, paged
from generator.views.prose import plain
from generator.views.sections import Section, entry_names

DEFINITION_LENGTH = 220


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsRow:
    """An entry: what it is, how many agreements name it, how far they have come, what is disputed in them."""

    entry: LinkView
    definition: str
    agreements: int
    reach: tuple[int, ...]
    disputes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsView(PageView):
    """One page of a section’s contents."""

    question: str
    answer: str
    singular: str
    rungs: tuple[str, ...]
    rows: tuple[ContentsRow, ...]
    paging: Paging


def contents_views(section: Section, collection: Collection) -> Iterator[ContentsView]:
    """The contents of a section."""
    names = tuple(entry_names(section, collection).items())
    for stretch in paged(names, urls.contents(section.name)):
        yield _page(section, len(names), stretch, collection)


def _page(
    section: Section, total: int, stretch: Stretch[tuple[str, str]], collection: Collection
) -> ContentsView:
    used = len(collection.usage.get(section.name, {}))
    answer = f"{counted(total, 'entry', 'entries')}, {number_word(used)} of them in use."
    return ContentsView(
        path=stretch.path,
        title=f"{section.title}{stretch.paging.suffix}",
        description=section.deck,
        template="contents.md.jinja",
        kind="contents",
        question=section.deck,
        answer=sentence(answer),
        singular=sentence(section.singular),
        rungs=tuple(rung.name for rung in collection.registers.rungs.values()),
        rows=tuple(_row(section, key, name, stretch.path, collection) for key, name in stretch.items),
        paging=stretch.paging,
    )


def _row(section: Section, key: str, name: str, base: str, collection: Collection) -> ContentsRow:
    ids = collection.usage.get(section.name, {}).get(key, ())
    return ContentsRow(
        entry=LinkView(text=name, href=urls.link(urls.entry(section.name, key), base)),
        definition=_definition(section, key, collection),
        agreements=len(ids),
        reach=tuple(column.total for column in rung_columns(ids, collection)),
        disputes=sum(map(collection.ties.disputes.__getitem__, ids)),
    )


def standing(section: Section, collection: Collection) -> Iterator[str]:
    """What the contents of a section say of agreements: of each entry how many, how far, how disputed."""
    for key in entry_names(section, collection):
        row = _row(section, key, key, urls.HOME, collection)
        yield f"{key} {row.agreements} {row.reach} {row.disputes}"


def _definition(section: Section, key: str, collection: Collection) -> str:
    if section.register is None:
        return ""
    entries: Mapping[str, Entry] = getattr(collection.registers, section.register)
    return clipped(plain(entries[key].definition), DEFINITION_LENGTH)
