from dataclasses import replace
from pathlib import Path

import feedparser
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.exports.atom import atom
from generator.outputs import OutputFile
from tests.exports.test_feed import change, changed, made
from tests.exports.works import HOSTILE_WORDS
from tests.views.ferries import SITE

RULES = etree.RelaxNG(etree.parse(Path(__file__).parent.parent / "schemas/atom.rng"))


def parsed(output: OutputFile) -> feedparser.FeedParserDict:
    """What a reader makes of a feed, which keeps the rules of the format."""
    content = str(output.content).encode()
    RULES.assertValid(etree.fromstring(content))
    found = feedparser.parse(content)
    assert not found.bozo
    return found


def test_a_reader_finds_feed_and_entries() -> None:
    found = parsed(atom(made(changed(change("2025-03-01", "correction", "Mended."))), SITE))
    assert found.version == "atom10"
    assert found.feed.id == "tag:ferries.example,2026:feed.xml"
    assert found.feed.updated == "2025-03-01T00:00:00Z"
    assert {link.rel: link.href for link in found.feed.links} == {
        "self": "https://ferries.example/feed.xml",
        "alternate": "https://ferries.example/",
    }
    (entry,) = found.entries
    assert entry.link == "https://ferries.example/briefings/norway-sweden-ferries/#changes"
    assert entry.content[0] == {
        "type": "text/plain",
        "language": "en-GB",
        "base": "",
        "value": "Mended.\nChanged: 1 March 2025.",
    }


def test_an_empty_feed_is_one() -> None:
    assert parsed(atom(made(), SITE)).feed.updated == "2025-12-01T00:00:00Z"


def test_hostile_words_stay_words() -> None:
    card = replace(changed(change("2025-03-01")), title=HOSTILE_WORDS)
    assert parsed(atom(made(card), SITE)).entries[0].title_detail.value == HOSTILE_WORDS


@given(st.text())
def test_no_text_breaks_the_document(text: str) -> None:
    entry = replace(made(changed(change("2025-03-01"))).entries[0], text=text)
    etree.fromstring(
        str(atom(replace(made(), entries=(entry,)), SITE).content).encode("utf-8", "surrogatepass")
    )
