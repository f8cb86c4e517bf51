"""What services read in the head of a page whose address is shared."""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from generator.publish.site import build_site

SITES = Path(__file__).resolve().parent.parent / "sites"
TREATY = "briefings/norway-sweden-ferries/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built sample, which has an address."""
    project = tmp_path_factory.mktemp("shared")
    return build_site(Path(shutil.copytree(SITES / "ferries", project, dirs_exist_ok=True)))


def said(page: Path) -> dict[str, str]:
    """The properties and the card of a page."""
    tags = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").find_all("meta")
    named = {str(tag.get("property") or tag.get("name")): str(tag.get("content")) for tag in tags}
    return {name: value for name, value in named.items() if name.startswith(("og:", "twitter:"))}


def test_a_briefing_shows_its_own_card(site: Path) -> None:
    found = said(site / TREATY / "index.html")
    base = found["og:url"].removesuffix(TREATY)
    assert found["og:type"] == "article"
    assert found["og:image"] == f"{base}{TREATY}card.png"
    assert found["og:title"] in found["og:image:alt"]
    assert found["og:locale"] == "en_GB"
    assert found["og:description"]
    assert found["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize("path", ["", "about/", "parties/no/", "money/", TREATY])
def test_the_card_that_is_named_is_there_in_the_size_that_is_named(site: Path, path: str) -> None:
    found = said(site / path / "index.html")
    home = said(site / "index.html")["og:url"]
    assert found["og:url"] == home + path
    with Image.open(site / found["og:image"].removeprefix(home)) as image:
        assert [str(side) for side in image.size] == [found["og:image:width"], found["og:image:height"]]


def test_a_site_without_an_address_names_none(tmp_path: Path) -> None:
    project = Path(shutil.copytree(SITES / "minimal", tmp_path / "minimal"))
    settings = project / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    settings.write_text(
        "\n".join(line for line in lines if not line.startswith("site_url")), encoding="utf-8"
    )
    site = build_site(project)
    assert said(site / "index.html") == {}
    assert not (site / "sitemap.xml").exists()


def test_only_our_list_of_pages_is_made(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert listed.count("<loc>") == sum(1 for _ in site.rglob("index.html"))
    assert "404" not in listed
