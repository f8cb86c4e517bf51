from generator.exports.feeds import feeds
from generator.views.channels import channels
from tests.views.ferries import SITE, collection


def test_every_channel_has_both_formats_at_the_promised_addresses() -> None:
    folders = (
        "",
        "parties/no/",
        "parties/se/",
        "organisations/nordic-council/",
        "technologies/electric-ferries/",
    )
    every = channels(collection(), SITE)
    found = [file.path for channel in every for file in feeds(channel, SITE, collection().as_of)]
    assert sorted(found) == sorted(
        f"{folder}{name}" for folder in folders for name in ("feed.xml", "feed.json")
    )
