"""The two feeds of something that readers can follow."""

from collections.abc import Iterator
from datetime import date

from generator.exports.atom import atom
from generator.exports.feed import feed
from generator.exports.json_feed import json_feed
from generator.outputs import OutputFile
from generator.views.channels import Channel
from generator.views.site import Site


def feeds(channel: Channel, site: Site, as_of: date) -> Iterator[OutputFile]:
    """A channel’s feed as Atom and as JSON."""
    found = feed(channel, site, as_of)
    yield atom(found, site)
    yield json_feed(found, site)
