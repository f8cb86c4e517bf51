"""The site’s pages as batches: for each kind of page what it is made of, and how.

A new kind of page is a line here. What it declares is held against what it reads by a test.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial

from generator import urls
from generator.collection.assess import Assessed
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.exports.attachments import attachments
from generator.exports.codebook import data_views
from generator.exports.comparison import comparison_file
from generator.exports.dataset import dataset
from generator.exports.feeds import feeds
from generator.exports.graphics import illustrated
from generator.exports.redirects import redirects
from generator.freshness.batch import Batch, Product, Shown
from generator.outputs import OutputFile
from generator.store.keys import digest
from generator.views.briefing import briefing_view
from generator.views.channels import Channel, channels
from generator.views.chronicle import chronicle_views
from generator.views.compare import compare_views
from generator.views.contents import contents_views
from generator.views.entries import entry_views
from generator.views.facets import facets
from generator.views.home import home_view
from generator.views.listing import list_views
from generator.views.method import method_view
from generator.views.money import money_views
from generator.views.network import network_views
from generator.views.picture import IllustratedView
from generator.views.search import search_view
from generator.views.sections import SECTIONS, Section, entry_names
from generator.views.site import Site
from generator.views.site_registers import change_views, dispute_views, source_views, unknown_views
from generator.views.world import world_view

Make = Callable[[], Iterable[Product]]
PICTURED = ("home", "chronicle", "money", "map", "network")
"""The batches whose pages have pictures to take away."""
HOME = ("row", "summary", "events", "disputes", "unknowns", "history")
"""What the home page shows of agreements."""
NEIGHBOUR = ("row", "events", "relations")
"""What a briefing’s page shows of those that it names or that name it."""


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
        yield from self.shared()
        yield from (self.briefing(card) for card in self.collection.cards)

    def shared(self) -> Iterator[Batch]:
        """The batches that speak of several briefings."""
        yield from self._whole()
        yield from self._pictured()
        yield from self._sections()
        yield from self._feeds()
        yield self._data()

    def _whole(self) -> Iterator[Batch]:
        """Pages that speak of all agreements."""
        of = self.collection
        yield self._page("list", "list.md.jinja", ("row",), lambda: list_views(of), urls.BRIEFINGS)
        yield self._page("method", "method.md.jinja", ("row",), lambda: [method_view(of)], urls.METHOD)
        yield self._search()
        asked = "questions.md.jinja"
        yield self._page("disputes", asked, ("row", "disputes"), lambda: dispute_views(of), urls.DISPUTES)
        yield self._page("unknowns", asked, ("row", "unknowns"), lambda: unknown_views(of), urls.UNKNOWNS)
        history = ("row", "history")
        yield self._page("changes", "changes.md.jinja", history, lambda: change_views(of), urls.CHANGES)
        sources = ("row", "sources")
        yield self._page("sources", "sources.md.jinja", sources, lambda: source_views(of), urls.SOURCES)
        told = ("row", "topics", "statements", "events")
        yield self._page("compare", "compare.md.jinja", told, lambda: compare_views(of), urls.COMPARE)
        moved = [card for card in of.cards if card.aliases]
        addresses = {"earlier addresses": self._shown((card.id for card in moved), "row", "history")}
        yield self._batch("redirects", addresses, lambda: redirects(of))

    def _search(self) -> Batch:
        of = self.collection
        terms = (f"{term.key} {term.name} {len(term.ids)}" for facet in facets(of) for term in facet.terms)
        make, counted = lambda: [search_view(of)], digest(*terms)
        return self._page("search", "search.md.jinja", ("row",), make, urls.SEARCH, terms=counted)

    def _pictured(self) -> Iterator[Batch]:
        """Pages with pictures, and the files of these."""
        of, site = self.collection, self.site
        pages: tuple[tuple[str, str, tuple[str, ...], Callable[[], Iterable[IllustratedView]]], ...] = (
            (urls.HOME, "home", HOME, lambda: [home_view(of, site)]),
            (urls.TIMELINE, "chronicle", ("row", "events"), lambda: chronicle_views(of, site)),
            (urls.MONEY, "money", ("row", "money"), lambda: money_views(of, site)),
            (urls.MAP, "map", ("row", "sites"), lambda: [world_view(of, site)]),
            (urls.NETWORK, "network", ("row",), lambda: network_views(of, site)),
        )
        for page, template, parts, views in pages:
            make = partial(self._illustrated, views)
            yield self._page(template, f"{template}.md.jinja", parts, make, page)

    def _illustrated(self, views: Callable[[], Iterable[IllustratedView]]) -> Iterator[Product]:
        return illustrated(views(), self.site)

    def _sections(self) -> Iterator[Batch]:
        """The front page of each section, and the pages of its entries."""
        for section in SECTIONS.values():
            names = entry_names(section, self.collection)
            yield self._front(section, names)
            for key, name in names.items():
                yield self._entry(section, key, name)

    def _front(self, section: Section, names: Mapping[str, str]) -> Batch:
        uses = self.collection.usage.get(section.name, {})
        counted = digest(*(word for key in names for word in (key, *uses.get(key, ()))))
        return self._page(
            section.name,
            "contents.md.jinja",
            ("row",),
            lambda: contents_views(section, self.collection),
            urls.contents(section.name),
            entries=digest(*names.values(), counted),
        )

    def _entry(self, section: Section, key: str, name: str) -> Batch:
        ids = self.collection.usage.get(section.name, {}).get(key, ())
        parts = {"topics": ("row", "facts"), "publishers": ("row", "sources")}
        shows = parts.get(section.name, ("row", "disputes"))
        inputs = {
            "templates": self.templates("entry.md.jinja"),
            "name": name,
            "agreements": self._shown(ids, *shows),
        }
        page = urls.entry(section.name, key)
        return self._batch(
            f"{section.name}/{key}", inputs, lambda: entry_views(section, key, name, self.collection), page
        )

    def _feeds(self) -> Iterator[Batch]:
        for channel in self._channels:
            cards = {
                "agreements": self._shown((card.id for card in channel.cards), "row", "history"),
                "title": channel.title,
            }
            yield self._batch(f"feeds/{channel.folder}", cards, self._feed_of(channel))

    def _feed_of(self, channel: Channel) -> Make:
        return lambda: feeds(channel, self.site, self.collection.as_of)

    def briefing(self, card: Card) -> Batch:
        """The page of a briefing and the files that belong to it."""
        inputs = {
            "templates": self.templates("briefing.md.jinja"),
            "its file": self.digests[card.id].hex(),
            "briefings that it names or that name it": self._shown(self._near(card), *NEIGHBOUR),
        }
        page = urls.briefing(card.id)
        return self._batch(f"briefings/{card.id}", inputs, lambda: self._make_briefing(card), page)

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

    def _data(self) -> Batch:
        inputs = {
            "templates": self.templates("data.md.jinja") + self.templates("codebook.md.jinja"),
            "files": digest(*(piece for item in sorted(self.digests.items()) for piece in item)),
        }
        return replace(self._batch("data", inputs, self._make_data, "data.md"), aside=True)

    def _make_data(self) -> Iterator[Product]:
        data = dataset(self.assessed, self.collection, self.site)
        yield from data_views(data, self.collection, self.site)
        yield from data.files

    def _page(
        self, name: str, template: str, parts: tuple[str, ...], make: Make, page: str, **more: str
    ) -> Batch:
        """A batch whose pages read parts of all cards."""
        inputs = {"templates": self.templates(template), "agreements": self._every(parts), **more}
        return self._batch(name, inputs, make, page)

    def _batch(self, name: str, inputs: Mapping[str, str], make: Make, *pages: str) -> Batch:
        every = {**self._common, **inputs}
        return Batch(name=name, inputs=every, make=lambda: map(self._with_head, make()), pages=pages)

    def _with_head(self, product: Product) -> Product:
        """A page that leads to a feed says so in its head."""
        channel = self._heads.get(product.path)
        if channel is None or isinstance(product, OutputFile):
            return product
        return replace(product, head=channel.head(product.path))

    @cached_property
    def _heads(self) -> Mapping[str, Channel]:
        return {page: channel for channel in self._channels for page in channel.pages}

    @cached_property
    def _channels(self) -> tuple[Channel, ...]:
        return tuple(channels(self.collection, self.site))

    @cached_property
    def _common(self) -> Mapping[str, str]:
        """What every page may show: the day, the site’s settings, what all agreements share."""
        of = self.collection
        return {
            "day": of.as_of.isoformat(),
            "settings": repr(self.site),
            "scale": repr((sorted(of.common_parties), of.most_sources)),
        }

    def _every(self, parts: tuple[str, ...]) -> str:
        return digest(*(self._part(name) for name in parts))

    def _part(self, name: str) -> str:
        if name not in self._parts:
            self._parts[name] = self._shown((card.id for card in self.collection.cards), name)
        return self._parts[name]

    def _shown(self, names: Iterable[str], *parts: str) -> str:
        if parts not in self._tables:
            self._tables[parts] = Shown(self.collection.by_id, parts)
        return self._tables[parts].digest(names)

    @cached_property
    def _tables(self) -> dict[tuple[str, ...], Shown]:
        return {}

    @cached_property
    def _parts(self) -> dict[str, str]:
        return {}
