"""The site’s pages as batches: for each kind of page what it is made of, and how.

A new kind of page is a line here. What it declares is held against what it reads by a test.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.collection.parts import share
from generator.exports.attachments import attachments
from generator.exports.comparison import comparison_file
from generator.freshness import products
from generator.freshness.batch import Batch, Group, Product
from generator.freshness.maker import Maker, Said
from generator.store.keys import digest
from generator.views.briefing import briefing_view
from generator.views.entries import Subject
from generator.views.listing import Agreements
from generator.views.sections import SECTIONS, Section, entry_names
from generator.views.site import Site

PICTURED = ("home", "chronicle", "money", "map", "network")
"""The batches whose pages have pictures to take away."""
Whole = Callable[[Collection], Iterable[Product]]
Pictured = Callable[[Collection, Site], Iterable[Product]]
TOLD = ("row", "topics", "statements", "events")
"""What the comparison shows of agreements."""
HOME = ("row", "summary", "events", "disputes", "unknowns", "history")
"""What the home page shows of agreements."""
NEIGHBOUR = ("row", "events", "relations")
"""What a briefing’s page shows of those that it names or that name it."""
ENTRY: Mapping[str, str] = {"topics": "facts", "publishers": "sources"}
"""The part of its agreements of which the pages of an entry show its share; others show disputes."""
BRIEFINGS = "briefings/"
"""Begins the name of a briefing’s batch."""
ASIDE = frozenset({"data"})
"""Batches that need every briefing whole, and are left out where only pages are wanted."""


@dataclass(frozen=True)
class Kitchen:
    """Everything that pages are made of."""

    collection: Collection
    assessed: Mapping[str, Assessed]
    digests: Mapping[str, bytes]
    site: Site
    templates: Callable[[str], str]
    """A digest of a template and of all that it includes."""

    def batches(self) -> Iterator[Batch]:
        """Every batch of the site; drafts have none."""
        for group in self.groups.values():
            yield from group.batches()
        yield from map(self.briefing, self.collection.cards)

    def batch(self, name: str) -> Batch:
        """A batch by its name; raises ``LookupError`` where there is none."""
        found = [batch for batch in self.under(name.partition("#")[0]) if batch.name == name]
        if not found:
            raise LookupError(name)
        return found[0]

    def weight(self, name: str) -> int:
        """How many briefings’ pages cost as much as a batch."""
        group = self.groups.get(name.partition("#")[0])
        return group.weight if group else 1

    def under(self, name: str) -> Iterable[Batch]:
        """The batches of a group or of a briefing; none where it is gone."""
        if name.startswith(BRIEFINGS):
            card = self.collection.by_id.get(name.removeprefix(BRIEFINGS))
            return [self.briefing(card)] if card else []
        return self.groups[name].batches() if name in self.groups else []

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        """The batches that speak of several briefings, by the name of their group."""
        found = (*self._whole(), *self._pictured(), *self._sections(), self._feeds(), self._data())
        return {group.name: group for group in found}

    def is_page(self, path: str) -> bool:
        """Whether others may link to a page, by its source path, before it is made."""
        folder, _, name = path.removesuffix(".md").rpartition("/")
        if folder == "briefings" and name in self.collection.by_id:
            return True
        groups = (self._by_page.get(first) for first in urls.firsts(path))
        return any(path in batch.pages for group in groups if group for batch in group.batches())

    @cached_property
    def _by_page(self) -> Mapping[str, Group]:
        return {group.page: group for group in self.groups.values()}

    @cached_property
    def maker(self) -> Maker:
        """Makes batches of what a recipe declares."""
        return Maker(self.collection, self.site, self.templates)

    def _whole(self) -> Iterator[Group]:
        """Pages that speak of all agreements."""
        of, page = self.collection, self.maker.page
        yield self.maker.leaves("list", "list.md.jinja", ("row",), Agreements(of))
        yield self._search()
        whole: tuple[tuple[str, str, str, tuple[str, ...], Whole], ...] = (
            ("method", urls.METHOD, "method", ("row",), products.method),
            ("disputes", urls.DISPUTES, "questions", ("row", "disputes"), products.disputes),
            ("unknowns", urls.UNKNOWNS, "questions", ("row", "unknowns"), products.unknowns),
            ("changes", urls.CHANGES, "changes", ("row", "history"), products.changes),
            ("sources", urls.SOURCES, "sources", ("row", "sources"), products.sources),
            ("compare", urls.COMPARE, "compare", TOLD, products.compare),
        )
        for name, where, template, parts, make in whole:
            yield page(name, f"{template}.md.jinja", parts, partial(make, of), where)
        moved = dict.fromkeys(chain.from_iterable(of.aliases.values()))
        addresses = {"earlier addresses": partial(self.maker.shown, moved, "row", "history")}
        yield self.maker.group("redirects", ("row", "history"), addresses, partial(products.redirects, of))

    def _search(self) -> Group:
        of = self.collection
        return self.maker.page(
            "search",
            "search.md.jinja",
            ("row",),
            partial(products.search, of),
            urls.SEARCH,
            agreements=lambda: self.maker.shown(products.found_first(of), "row"),
            terms=lambda: digest(*products.search_terms(of)),
        )

    def _pictured(self) -> Iterator[Group]:
        """Pages with pictures, and the files of these."""
        pages: tuple[tuple[str, str, tuple[str, ...], Pictured], ...] = (
            ("home", urls.HOME, HOME, products.home),
            ("chronicle", urls.TIMELINE, ("row", "events"), products.chronicle),
            ("money", urls.MONEY, ("row", "money"), products.money),
            ("map", urls.MAP, ("row", "sites"), products.world),
            ("network", urls.NETWORK, ("row",), products.network),
        )
        for name, where, parts, make in pages:
            made = partial(make, self.collection, self.site)
            yield self.maker.page(name, f"{name}.md.jinja", parts, made, where)

    def _sections(self) -> Iterator[Group]:
        """The front page of each section, and the pages of its entries."""
        for section in SECTIONS.values():
            names = entry_names(section, self.collection)
            yield self._front(section, names)
            for key, name in names.items():
                yield self._entry(section, key, name)

    def _front(self, section: Section, names: Mapping[str, str]) -> Group:
        inputs: dict[str, Said] = {
            "templates": partial(self.templates, "contents.md.jinja"),
            "entries": lambda: digest(*names.values(), *products.standing(section, self.collection)),
        }
        make = partial(products.contents, section, self.collection)
        return self.maker.group(section.name, ("named", "counts"), inputs, make, urls.contents(section.name))

    def _entry(self, section: Section, key: str, name: str) -> Group:
        subject = Subject(section, key, name, self.collection)
        parts = ("row", share(ENTRY[section.name], key) if section.name in ENTRY else "disputes")
        more = {
            "name": lambda _: name,
            "disputes": lambda cut: self.maker.shown(subject.disputed_on(cut), *parts),
        }
        return self.maker.leaves(
            f"{section.name}/{key}", "entry.md.jinja", parts, subject, more, entry=(section.name, key)
        )

    def _feeds(self) -> Group:
        parts = ("row", "history")

        def batches() -> Iterator[Batch]:
            for channel in self.maker.channels:
                cards: dict[str, Said] = {
                    "agreements": partial(self.maker.shown, [card.id for card in channel.cards], *parts),
                    "title": partial(str, channel.title),
                }
                make = partial(products.followed, channel, self.site, self.collection)
                yield self.maker.batch(f"feeds#{channel.folder}", cards, make)

        every = (*parts, "named")
        return Group(name="feeds", page="", parts=every, batches=batches, weight=self.maker.weight)

    def briefing(self, card: Card) -> Batch:
        """The page of a briefing and the files that belong to it."""
        inputs: dict[str, Said] = {
            "templates": partial(self.templates, "briefing.md.jinja"),
            "its file": lambda: self.digests[card.id].hex(),
            "briefings that it names or that name it": lambda: self.maker.shown(self._near(card), *NEIGHBOUR),
        }
        page = urls.briefing(card.id)
        return self.maker.batch(f"{BRIEFINGS}{card.id}", inputs, lambda: self._make_briefing(card), page)

    def _make_briefing(self, card: Card) -> Iterator[Product]:
        one = self.assessed[card.id]
        yield briefing_view(one, self.collection, self.site)
        yield from attachments(one, self.site)
        yield comparison_file(one, self.collection)

    def _near(self, card: Card) -> Iterator[str]:
        backlinks = (name for _, name in self.collection.backlinks.get(card.id, ()))
        family = self.collection.families.get(card.id, ())
        names = dict.fromkeys((*card.mentions, *backlinks, *family))
        return (name for name in names if name in self.collection.by_id and name != card.id)

    def _data(self) -> Group:
        inputs = {
            "templates": lambda: self.templates("data.md.jinja") + self.templates("codebook.md.jinja"),
            "files": lambda: digest(*(piece for item in sorted(self.digests.items()) for piece in item)),
        }
        make = partial(products.data, self.assessed, self.collection, self.site)
        batch = self.maker.batch("data", inputs, make, urls.DATA)
        return Group(name="data", page=urls.DATA, parts=(), batches=lambda: [batch])
