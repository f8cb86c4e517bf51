"""The two feeds of everything that readers can follow."""

from collections.abc import Iterator

from generator.collection.link import Collection
from generator.exports.atom import atom
from generator.exports.feed import feed
from generator.exports.json_feed import json_feed
from generator.outputs import OutputFile
from generator.views.channels import channels
from generator.views.site import Site


def feeds(collection: Collection, site: Site) -> Iterator[OutputFile]:
    """Every feed of the site, as Atom and as JSON."""
    for channel in channels(collection, site):
        found = feed(channel, site, collection.as_of)
        yield atom(found, site)
        yield json_feed(found, site)
