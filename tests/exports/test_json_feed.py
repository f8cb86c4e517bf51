import json

from generator.exports.json_feed import json_feed
from tests.exports.test_feed import change, changed, made
from tests.views.ferries import SITE


def test_it_has_what_version_1_1_wants() -> None:
    output = json_feed(made(changed(change("2025-03-01", "correction", "Mended."))), SITE)
    assert output.path == "feed.json"
    assert json.loads(str(output.content)) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "All",
        "description": "Significant changes and corrections, as of 2025-12-01",
        "home_page_url": "https://ferries.example/",
        "feed_url": "https://ferries.example/feed.json",
        "language": "en-GB",
        "authors": [{"name": "Ferrybook"}],
        "items": [
            {
                "id": "tag:ferries.example,2026:briefings/norway-sweden-ferries/2025-03-01/1",
                "url": "https://ferries.example/briefings/norway-sweden-ferries/#changes",
                "title": "Correction: Treaty on electric ferries, Norway–Sweden",
                "content_text": "Mended.\nChanged: 1 March 2025.",
                "date_published": "2025-03-01T00:00:00Z",
                "tags": ["correction"],
            }
        ],
    }
