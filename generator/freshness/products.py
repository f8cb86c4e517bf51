"""What pages of the whole site are made by, loaded when one is made: most edits need none of them."""

from collections.abc import Iterable, Iterator, Mapping

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.freshness.batch import Product
from generator.views.channels import Channel
from generator.views.sections import Section
from generator.views.site import Site

Made = Iterable[Product]


def method(of: Collection) -> Made:
    """How the site weighs what it tells."""
    from generator.views.method import method_view

    return [method_view(of)]


def search(of: Collection) -> Made:
    """The search."""
    from generator.views.search import search_view

    return [search_view(of)]


def found_first(of: Collection) -> tuple[str, ...]:
    """The agreements that the search shows before anything is asked."""
    from generator.views.search import FOUND

    return of.ties.order[:FOUND]


def search_terms(of: Collection) -> Iterator[str]:
    """The terms by which the search sifts."""
    from generator.views.facets import terms

    return terms(of)


def disputes(of: Collection) -> Made:
    """The register of disputes."""
    from generator.views.site_registers import dispute_views

    return dispute_views(of)


def unknowns(of: Collection) -> Made:
    """The register of open questions."""
    from generator.views.site_registers import unknown_views

    return unknown_views(of)


def changes(of: Collection) -> Made:
    """The register of changes."""
    from generator.views.site_registers import change_views

    return change_views(of)


def sources(of: Collection) -> Made:
    """The register of sources."""
    from generator.views.site_registers import source_views

    return source_views(of)


def compare(of: Collection) -> Made:
    """All agreements side by side."""
    from generator.views.compare import compare_views

    return compare_views(of)


def redirects(of: Collection) -> Made:
    """Earlier addresses."""
    from generator.exports.redirects import redirects

    return redirects(of)


def home(of: Collection, site: Site) -> Made:
    """The front page."""
    from generator.exports.graphics import illustrated
    from generator.views.home import home_view

    return illustrated([home_view(of, site)], site)


def chronicle(of: Collection, site: Site) -> Made:
    """All steps by year and month."""
    from generator.exports.graphics import illustrated
    from generator.views.chronicle import chronicle_views

    return illustrated(chronicle_views(of, site), site)


def money(of: Collection, site: Site) -> Made:
    """All sums by kind."""
    from generator.exports.graphics import illustrated
    from generator.views.money import money_views

    return illustrated(money_views(of, site), site)


def world(of: Collection, site: Site) -> Made:
    """The map."""
    from generator.exports.graphics import illustrated
    from generator.views.world import world_view

    return illustrated([world_view(of, site)], site)


def network(of: Collection, site: Site) -> Made:
    """Who has agreed with whom."""
    from generator.exports.graphics import illustrated
    from generator.views.network import network_views

    return illustrated(network_views(of, site), site)


def contents(section: Section, of: Collection) -> Made:
    """The front page of a section."""
    from generator.views.contents import contents_views

    return contents_views(section, of)


def standing(section: Section, of: Collection) -> Iterator[str]:
    """What that page says of agreements."""
    from generator.views.contents import standing

    return standing(section, of)


def followed(channel: Channel, site: Site, of: Collection) -> Made:
    """The feeds of a channel."""
    from generator.exports.feeds import feeds

    return feeds(channel, site, of.as_of)


def data(assessed: Mapping[str, Assessed], of: Collection, site: Site) -> Made:
    """The data set, and the pages that lead to it."""
    from generator.exports.codebook import data_views
    from generator.exports.dataset import dataset

    found = dataset(assessed, of, site)
    yield from data_views(found, of, site)
    yield from found.files
