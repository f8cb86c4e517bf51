"""JSON Feed, version 1.1."""

from typing import Any

from generator import urls
from generator.exports.feed import Feed, FeedEntry
from generator.exports.pretty import pretty
from generator.outputs import OutputFile
from generator.views.site import LANGUAGE, Site


def json_feed(feed: Feed, site: Site) -> OutputFile:
    """``feed.json`` of a feed."""
    path = urls.feeds(feed.folder)[1]
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.home,
        "feed_url": site.address(path),
        "language": LANGUAGE,
        "authors": [{"name": feed.author}],
        "items": [_item(entry) for entry in feed.entries],
    }
    return OutputFile(path=path, content=pretty(content))


def _item(entry: FeedEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_text": entry.text,
        "date_published": f"{entry.day.isoformat()}T00:00:00Z",
        "tags": [entry.kind],
    }
