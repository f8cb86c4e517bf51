"""Ways into the agreements from the home page: by what most of them share, and by question."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.collection.link import Collection
from generator.views.english import counted
from generator.views.page import LinkView
from generator.views.sections import SECTIONS, Section, entry_names

LONGEST = 14
_OFFERED = ("parties", "technologies")
_QUESTIONS = (
    ("What do sources dispute?", urls.DISPUTES),
    ("What does nobody know?", urls.UNKNOWNS),
    ("Who takes part, and where?", urls.MAP),
    ("What happened when, what is planned?", urls.TIMELINE),
    ("Who works with whom?", urls.NETWORK),
    ("What money is there?", urls.MONEY),
    ("How do the agreements differ?", urls.COMPARE),
    ("What kinds of document are these?", urls.contents("forms")),
    ("What does it all rest on?", urls.SOURCES),
    ("How do we know?", urls.METHOD),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where it leads, and to how many of what; nothing where that says little."""

    entry: LinkView
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysView:
    """The entries of a section that lead to most agreements, and the way to all of them."""

    heading: str
    ways: tuple[Way, ...]
    everything: LinkView


def ways_views(collection: Collection) -> tuple[WaysView, ...]:
    """The ways that lead to anything."""
    if not collection.cards:
        return ()
    offered = (_ways(SECTIONS[name], collection) for name in _OFFERED)
    return (*(view for view in offered if view.ways), _questions(collection))


def _questions(collection: Collection) -> WaysView:
    """The questions that the pages of the whole site answer."""
    counts = {
        urls.DISPUTES: sum(collection.ties.disputes.values()),
        urls.UNKNOWNS: sum(collection.ties.questions.values()),
        urls.SOURCES: collection.ties.sources,
    }
    ways = (
        Way(
            entry=LinkView(text=question, href=urls.link(page, urls.HOME)),
            count=f"{counts[page]:,}" if page in counts else "",
        )
        for question, page in _QUESTIONS
    )
    search = LinkView(text="Search for a question of your own", href=urls.link(urls.SEARCH, urls.HOME))
    return WaysView(heading="By question", ways=tuple(ways), everything=search)


def _ways(section: Section, collection: Collection) -> WaysView:
    counted_ways = sorted(_counted(section, collection), key=lambda found: (-found[0], found[1].text))
    ways = [Way(entry=entry, count=f"{agreements:,}") for agreements, entry in counted_ways]
    href = urls.link(urls.contents(section.name), urls.HOME)
    return WaysView(
        heading=f"By {section.singular}",
        ways=tuple(ways[:LONGEST]),
        everything=LinkView(
            text=f"All {counted(len(ways), section.singular, section.title.lower())}", href=href
        ),
    )


def _counted(section: Section, collection: Collection) -> Iterator[tuple[int, LinkView]]:
    """The entries in use; a party of every agreement leads nowhere in particular."""
    usage = collection.usage.get(section.name, {})
    for key, name in entry_names(section, collection).items():
        if key in usage and key not in collection.common_parties:
            href = urls.link(urls.entry(section.name, key), urls.HOME)
            yield len(usage[key]), LinkView(text=name, href=href)
