from generator.views.channels import channels
from generator.views.site import Site
from tests.views.ferries import PLEDGE, SITE, TREATY, collection

CHANNELS = {channel.folder: channel for channel in channels(collection(), SITE)}


def test_the_site_each_party_and_each_technology_can_be_followed() -> None:
    assert set(CHANNELS) == {
        "", "parties/no", "parties/se", "organisations/nordic-council", "technologies/electric-ferries"
    }  # fmt: skip
    assert CHANNELS["parties/no"].title == "Ferrybook: Norway"
    assert [card.id for card in CHANNELS["organisations/nordic-council"].cards] == [PLEDGE]
    assert [card.id for card in CHANNELS["technologies/electric-ferries"].cards] == [TREATY]


def test_a_site_without_an_address_cannot_be_followed() -> None:
    assert not list(channels(collection(), Site()))


def test_pages_lead_to_their_feeds() -> None:
    pages = {page: channel.head(page) for channel in CHANNELS.values() for page in channel.pages}
    assert {page: [item.href for item in head.alternates] for page, head in pages.items()} == {
        "index.md": ["feed.xml", "feed.json"],
        "changes.md": ["../feed.xml", "../feed.json"],
        "parties/no.md": ["feed.xml", "feed.json"],
        "parties/se.md": ["feed.xml", "feed.json"],
        "organisations/nordic-council.md": ["feed.xml", "feed.json"],
        "technologies/electric-ferries.md": ["feed.xml", "feed.json"],
    }
