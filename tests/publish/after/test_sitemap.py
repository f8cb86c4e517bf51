import gzip
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.publish.after.sitemap import SITEMAP, pages, sitemap
from generator.publish.after.step import Published
from generator.views.site import Site
from tests.publish.after.publishing import published

BASE = "https://ferries.example/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TREATY = "briefings/norway-sweden-ferries/"


@pytest.fixture
def site(tmp_path: Path) -> Published:
    """A published sample with a few pages, one of which lies under an earlier address."""
    published(tmp_path)
    file = tmp_path / "ferries/briefings/norway-sweden-ferries.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\naliases: [old-name]\n", encoding="utf-8")
    made = published(tmp_path, site=Site(name="Ferry Watch", url=BASE))
    earlier = [f"briefings/{alias}/" for alias in made.checked.collection.aliases]
    for address in ("", "about/", TREATY, "parties/no/", "briefings/page/2/", "js/deep/", *earlier):
        (made.folder / address).mkdir(parents=True, exist_ok=True)
        (made.folder / address / "index.html").write_text("<p>x", encoding="utf-8")
    return made


def days(text: bytes) -> dict[str, str | None]:
    """The address of every page below the site’s, and its day."""
    found = ET.fromstring(text)
    return {
        (url.findtext(f"{SPACE}loc") or "").removeprefix(BASE): url.findtext(f"{SPACE}lastmod")
        for url in found
    }


def test_every_page_is_listed_with_the_day_of_what_it_shows(site: Published) -> None:
    SITEMAP.run(site)
    cards = site.checked.collection.by_id
    newest = max(card.edited for card in site.checked.collection.cards if card.edited)
    ferries = cards["norway-sweden-ferries"].edited
    assert ferries is not None
    norway = max(
        day
        for name in site.checked.collection.usage["parties"]["NO"]
        if (day := cards[name].edited) is not None
    )
    assert days((site.folder / "sitemap.xml").read_bytes()) == {
        "": newest.isoformat(),
        "about/": None,
        TREATY: ferries.isoformat(),
        "parties/no/": norway.isoformat(),
        "briefings/page/2/": newest.isoformat(),
    }


def test_the_packed_list_is_the_same_and_has_no_clock(site: Published) -> None:
    SITEMAP.run(site)
    packed = (site.folder / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (site.folder / "sitemap.xml").read_bytes()
    assert packed[4:8] == bytes(4)


def test_robots_are_told_where_the_list_is(site: Published) -> None:
    SITEMAP.run(site)
    assert f"Sitemap: {BASE}sitemap.xml" in (site.folder / "robots.txt").read_text(encoding="utf-8")


def test_a_projects_own_rules_for_robots_stay(site: Published) -> None:
    (site.folder / "robots.txt").write_text("User-agent: *\nDisallow: /\n", encoding="utf-8")
    SITEMAP.run(site)
    assert (site.folder / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nDisallow: /\n"


def test_a_site_without_an_address_has_no_list(site: Published) -> None:
    SITEMAP.run(site)
    SITEMAP.run(replace(site, project=replace(site.project, site=Site(name="Ferry Watch"))))
    assert not [path.name for path in site.folder.iterdir() if path.is_file() and path.name != "index.html"]


def test_earlier_addresses_are_left_out(site: Published) -> None:
    collection = site.checked.collection
    assert list(collection.aliases) == ["old-name"]
    assert (site.folder / "briefings/old-name/index.html").is_file()
    listed = days(sitemap(pages(site.folder), collection, BASE).encode())
    assert "briefings/old-name/" not in listed


def test_an_address_is_escaped(site: Published) -> None:
    assert "a&amp;b/" in sitemap(["a&b/"], site.checked.collection, BASE)
