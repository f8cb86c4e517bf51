"""Ways into the agreements from the home page: by the entries that most of them share."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.views.english import counted
from generator.views.page import LinkView
from generator.views.sections import SECTIONS, Section, entry_names

LONGEST = 14
_OFFERED = ("parties", "technologies", "forms")


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """An entry and how many agreements it leads to."""

    entry: LinkView
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysView:
    """The entries of a section that lead to most agreements, and the way to all of them."""

    heading: str
    ways: tuple[Way, ...]
    everything: LinkView


def ways_views(collection: Collection) -> tuple[WaysView, ...]:
    """The ways that lead to anything."""
    offered = (_ways(SECTIONS[name], collection) for name in _OFFERED)
    return tuple(view for view in offered if view.ways)


def _ways(section: Section, collection: Collection) -> WaysView:
    ways = sorted(_counted(section, collection), key=lambda way: (-way.agreements, way.entry.text))
    href = urls.link(urls.contents(section.name), urls.HOME)
    return WaysView(
        heading=f"By {section.singular}",
        ways=tuple(ways[:LONGEST]),
        everything=LinkView(
            text=f"All {counted(len(ways), section.singular, section.title.lower())}", href=href
        ),
    )


def _counted(section: Section, collection: Collection) -> Iterator[Way]:
    """The entries in use; a party of every agreement leads nowhere in particular."""
    usage = collection.usage.get(section.name, {})
    for key, name in entry_names(section, collection).items():
        if key in usage and key not in collection.common_parties:
            href = urls.link(urls.entry(section.name, key), urls.HOME)
            yield Way(entry=LinkView(text=name, href=href), agreements=len(usage[key]))
