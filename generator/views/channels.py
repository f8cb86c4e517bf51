"""What readers can follow: the whole site, each party and each technology."""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import splitext

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.views.head import Alternate, Head
from generator.views.sections import SECTIONS, entry_names
from generator.views.site import Site

_MEDIA = ("application/atom+xml", "application/feed+json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One thing to follow: the folder of its feeds, its title, the pages that lead to it, its agreements."""

    folder: str
    title: str
    pages: tuple[str, ...]
    cards: tuple[Card, ...]

    def head(self, base: str) -> Head:
        """How the page at ``base`` names the two feeds."""
        return Head(
            alternates=tuple(
                Alternate(type=media, title=self.title, href=urls.relative(path, base))
                for media, path in zip(_MEDIA, urls.feeds(self.folder), strict=True)
            )
        )


def channels(collection: Collection, site: Site) -> Iterator[Channel]:
    """Every channel; none where the site has no address, which feeds cannot do without."""
    if not site.url:
        return
    yield Channel(folder="", title=site.name, pages=(urls.HOME, urls.CHANGES), cards=collection.cards)
    for section, key, name in _followed(collection):
        page = urls.entry(section, key)
        ids = collection.usage.get(section, {}).get(key, ())
        yield Channel(
            folder=splitext(page)[0],
            title=f"{site.name}: {name}",
            pages=(page,),
            cards=tuple(collection.by_id[card] for card in ids),
        )


def _followed(collection: Collection) -> Iterator[tuple[str, str, str]]:
    """Section, key and name of each state, of each organisation that is a party, and of each technology."""
    for section in ("parties", "technologies"):
        for key, name in entry_names(SECTIONS[section], collection).items():
            yield section, key, name
    parties = {name.key: name for side in collection.sides for name in side}
    for key, party in sorted(parties.items()):
        if party.register == "organisations":
            yield party.register, key, party.text
