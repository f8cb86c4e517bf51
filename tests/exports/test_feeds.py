from generator.exports.feeds import feeds
from generator.views.site import Site
from tests.views.ferries import SITE, collection


def test_every_channel_has_both_formats_at_the_promised_addresses() -> None:
    folders = (
        "",
        "parties/no/",
        "parties/se/",
        "organisations/nordic-council/",
        "technologies/electric-ferries/",
    )
    found = [file.path for file in feeds(collection(), SITE)]
    assert sorted(found) == sorted(
        f"{folder}{name}" for folder in folders for name in ("feed.xml", "feed.json")
    )


def test_without_an_address_there_is_none() -> None:
    assert not list(feeds(collection(), Site()))
