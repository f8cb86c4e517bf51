"""Makes batches and groups out of what a recipe declares."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from types import MappingProxyType

from generator import urls
from generator.collection.link import Collection
from generator.collection.parts import finder
from generator.collection.stored import parts_by_id
from generator.freshness.batch import Batch, Group, Product
from generator.store.keys import digest
from generator.views.channels import Channel, channels
from generator.views.page import PageView
from generator.views.paging import Cut, Leaf, Listing
from generator.views.site import Site

Make = Callable[[], Iterable[Product]]
Said = Callable[[], str]
"""Gives the digest of something that a batch depends on, or the thing itself in few words."""
_LIGHTER = 100
"""Agreements whose rows on a page of the whole site cost as much as a briefing’s page."""


@dataclass(frozen=True)
class Maker:
    """Adds to each batch what all pages share."""

    collection: Collection
    site: Site
    templates: Callable[[str], str]
    """A digest of a template and of all that it includes."""

    @cached_property
    def frame(self) -> Mapping[str, str]:
        """What every page may show: the day, the site’s settings, what all agreements share."""
        of = self.collection
        return {
            "day": of.as_of.isoformat(),
            "settings": repr(self.site),
            "scale": repr((sorted(of.common_parties), of.most_sources)),
        }

    @property
    def weight(self) -> int:
        """How many briefings’ pages cost as much as what goes through all agreements."""
        return 1 + len(self.collection.cards) // _LIGHTER

    def shown(self, names: Iterable[str], *parts: str) -> str:
        """A digest of some parts of some agreements, in their order."""
        find, table = tuple(map(finder, parts)), self._parts
        return digest(
            b"".join(
                piece
                for name in names
                for found in (table[name],)
                for piece in (name.encode(), b"\0", *(take(found) for take in find))
            )
        )

    @cached_property
    def _parts(self) -> Mapping[str, bytes]:
        """The digests of the parts of each agreement."""
        return parts_by_id(self.collection.cards)

    def page(
        self, name: str, template: str, parts: tuple[str, ...], make: Make, page: str, **more: Said
    ) -> Group:
        """A batch whose pages read parts of all agreements, unless it says that they are fewer."""
        every = partial(self.shown, self.collection.ties.order, *parts)
        inputs: dict[str, Said] = {
            "templates": partial(self.templates, template),
            "agreements": every,
            **more,
        }
        leaf = partial(self._told, template, parts)
        return self.group(name, (*parts, "named"), inputs, lambda: map(leaf, make()), page)

    def _told(self, template: str, parts: tuple[str, ...], product: Product) -> Product:
        """A leaf that says all that it will show but for what it looks up."""
        if not isinstance(product, Leaf):
            return product
        common = (word for item in self.frame.items() for word in item)
        read = self.shown(product.cards, *parts)
        return replace(product, shows=digest(*common, self.templates(template), read, product.shows))

    def leaves(
        self,
        name: str,
        template: str,
        parts: tuple[str, ...],
        listing: Listing,
        more: Mapping[str, Callable[[Cut], str]] = MappingProxyType({}),
        entry: tuple[str, str] | None = None,
    ) -> Group:
        """A list of agreements of which each page is a batch of its own."""

        def leaf(cut: Cut) -> Batch:
            inputs: dict[str, Said] = {
                "templates": partial(self.templates, template),
                "the whole": lambda: f"{cut.last} {listing.answer}",
                "agreements": lambda: self.shown(listing.on(cut), *parts),
                **{words: partial(say, cut) for words, say in more.items()},
            }
            where = name if cut.number == 1 else f"{name}#{cut.number}"
            page = urls.numbered(listing.path, cut.number)
            return self.batch(where, inputs, lambda: [listing.page(cut)], page)

        return Group(
            name=name,
            page=listing.path,
            parts=(*parts, "named", "counts"),
            batches=lambda: map(leaf, listing.cuts),
            entry=entry,
        )

    def group(
        self, name: str, parts: tuple[str, ...], inputs: Mapping[str, Said], make: Make, *pages: str
    ) -> Group:
        """A batch that makes up a group by itself."""
        batch = self.batch(name, inputs, make, *pages)
        return Group(
            name=name,
            page=next(iter(pages), ""),
            parts=parts,
            batches=lambda: [batch],
            weight=self.weight,
        )

    def batch(self, name: str, inputs: Mapping[str, Said], make: Make, *pages: str) -> Batch:
        """Pages and files that are made together."""
        return Batch(
            name=name,
            declared=lambda: {**self.frame, **{words: say() for words, say in inputs.items()}},
            make=lambda: map(self._with_head, make()),
            pages=pages,
        )

    def _with_head(self, product: Product) -> Product:
        """A page that leads to a feed says so in its head."""
        channel = self._heads.get(product.path)
        if channel is None or not isinstance(product, PageView):
            return product
        return replace(product, head=channel.head(product.path))

    @cached_property
    def _heads(self) -> Mapping[str, Channel]:
        return {page: channel for channel in self.channels for page in channel.pages}

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        """What readers can follow."""
        return tuple(channels(self.collection, self.site))
