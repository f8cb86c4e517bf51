import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft7Validator

from generator.exports.json_feed import json_feed
from tests.exports.test_feed import change, changed, made
from tests.exports.works import HOSTILE_WORDS
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


def test_it_satisfies_the_published_schema(tool: Callable[[str], Path]) -> None:
    schema = Draft7Validator(json.loads(tool("jsonfeed-schema").read_text(encoding="utf-8")))
    card = replace(changed(change("2025-03-01"), change("2025-02~", "correction")), title=HOSTILE_WORDS)
    for found in (made(), made(card)):
        feed = json.loads(str(json_feed(found, SITE).content))
        schema.validate(feed)
        assert not schema.is_valid({**feed, "items": [{"content_text": "An item without an id."}]})
