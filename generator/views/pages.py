"""Every page of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.collection.assess import Assessed
from generator.collection.link import Collection
from generator.views.briefing import briefing_view
from generator.views.channels import channels
from generator.views.chronicle import chronicle_views
from generator.views.compare import compare_views
from generator.views.contents import contents_views
from generator.views.entries import entry_views
from generator.views.home import home_view
from generator.views.listing import list_views
from generator.views.method import method_view
from generator.views.money import money_views
from generator.views.page import PageView
from generator.views.site import Site
from generator.views.site_registers import register_views


def page_views(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> Iterator[PageView]:
    """Yield the views of all pages; drafts have none."""
    heads = {page: channel.head(page) for channel in channels(collection, site) for page in channel.pages}
    for view in _views(assessed, collection, site):
        yield replace(view, head=heads[view.path]) if view.path in heads else view


def _views(assessed: Mapping[str, Assessed], collection: Collection, site: Site) -> Iterator[PageView]:
    yield home_view(collection, site)
    yield from list_views(collection)
    yield method_view(collection)
    yield from register_views(collection)
    yield from chronicle_views(collection)
    yield from money_views(collection)
    yield from compare_views(collection)
    yield from contents_views(collection)
    yield from entry_views(collection)
    for card in collection.cards:
        yield briefing_view(assessed[card.id], collection, site)
