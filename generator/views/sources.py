"""The list of sources, grouped by the origin that they draw on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import urls
from generator.model.codes import country_name, language_name
from generator.model.date_words import english
from generator.model.sources import Source
from generator.views.english import counted, listed, sentence, spelled
from generator.views.lookup import Lookup
from generator.views.origins import Group, GroupKind, origin_name
from generator.views.page import Foreign, LinkView
from generator.views.prose import ProseView
from generator.views.sections import name_link

MOST_SQUARES = 24

_READ: Mapping[str | None, str] = {
    "full": "read in full",
    "excerpt": "read in excerpt",
    "not-seen": "not seen by us",
    None: "how far it was read is not recorded",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: everything that helps to judge it or to find it again."""

    anchor: str
    number: int
    title: Foreign
    supplied: bool
    url: str | None
    publisher: LinkView | str
    kind: str
    language: str
    reliability: str
    published: str
    details: str
    archive: LinkView | None
    note: ProseView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceGroup:
    """Sources that draw on the same; ``mark`` tells how a square stands for one of them."""

    mark: str
    squares: int
    heading: str
    size: str
    sources: tuple[SourceView, ...]


def source_groups(lookup: Lookup) -> tuple[SourceGroup, ...]:
    """The groups in the order in which the page numbers its sources."""
    return tuple(_group(group, lookup) for group in lookup.groups)


def _group(group: Group, lookup: Lookup) -> SourceGroup:
    return SourceGroup(
        mark=group.kind,
        squares=min(len(group.members), MOST_SQUARES),
        heading=_heading(group),
        size=counted(len(group.members), "item"),
        sources=tuple(_source(key, group, lookup) for key in group.members),
    )


def _heading(group: Group) -> str:
    match group.kind:
        case GroupKind.ORIGIN:
            return sentence(group.origins[0])
        case GroupKind.SEVERAL:
            return f"Repeats, no new origin: {listed(group.origins)}"
        case GroupKind.SINGLES if len(group.members) == 1:
            return sentence(group.origins[0])
        case GroupKind.SINGLES:
            return sentence(f"{spelled(len(group.members), 'origin')} told by one item each")
        case _:
            return "Origin not traced, counted together as one"


def _source(key: str, group: Group, lookup: Lookup) -> SourceView:
    source = lookup.briefing.sources[key]
    archived = source.archived
    return SourceView(
        anchor=urls.anchor("source", key),
        number=lookup.numbers[key],
        title=Foreign(text=source.title or source.supplied_title or "", language=source.language),
        supplied=source.title is None,
        url=source.url,
        publisher=name_link(lookup.names.publisher(source.publisher), lookup.path),
        kind=_kind(source, lookup),
        language=language_name(source.language) if source.language else "Language not recorded",
        reliability=_reliability(source, lookup),
        published=english(source.published, short=True) if source.published else "No date given",
        details=sentence(", ".join(_details(key, source, group, lookup))),
        archive=LinkView(text=_copy(source), href=archived.url) if archived else None,
        note=lookup.prose(source.note),
    )


def _kind(source: Source, lookup: Lookup) -> str:
    publisher = lookup.registers.publishers.get(lookup.names.publisher(source.publisher).key)
    if publisher is None:
        return ""
    country = country_name(publisher.country) if publisher.country else None
    return ", ".join(part for part in (publisher.type.replace("-", " "), country) if part)


def _reliability(source: Source, lookup: Lookup) -> str:
    publisher = lookup.registers.publishers.get(lookup.names.publisher(source.publisher).key)
    graded = publisher.reliability if publisher else None
    return f"Reliability {graded.grade}" if graded else "Reliability not assessed"


def _details(key: str, source: Source, group: Group, lookup: Lookup) -> Iterator[str]:
    if source.author:
        yield f"by {listed(source.author)}"
    if source.container_title:
        yield f"in {source.container_title}"
    yield _READ[source.consulted] + (f" on {english(source.accessed)}" if source.accessed else "")
    if group.kind is GroupKind.SINGLES and len(group.members) > 1:
        root = next(iter(lookup.assessed.roots[key]))
        yield f"origin: {origin_name(root, lookup.assessed, lookup.names)}"
    if source.archived is None:
        yield "no archived copy"


def _copy(source: Source) -> str:
    taken = source.archived.date if source.archived else None
    return f"archived copy of {english(taken)}" if taken else "archived copy"
