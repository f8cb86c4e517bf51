import json
import shutil
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright

from generator.publish.after.offline import OFFLINE, agreement_rows
from generator.publish.site import build_site
from tests.publish.after.publishing import SITES, published

TREATY = "briefings/norway-sweden-ferries/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built sample with its copy, and an earlier address of a briefing."""
    project = Path(shutil.copytree(SITES / "ferries", tmp_path_factory.mktemp("offline") / "ferries"))
    with (project / "briefings/norway-sweden-ferries.yaml").open("a", encoding="utf-8") as file:
        file.write("\naliases: [old-name]\n")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("- pactbook\n", "- pactbook: {offline: true}\n")
    settings.write_text(text, encoding="utf-8")
    return build_site(project)


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy."""
    target = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(site / "data/offline.zip") as archive:
        archive.extractall(target)
    return target / "site"


def test_the_page_of_the_data_leads_to_the_copy(site: Path) -> None:
    page = BeautifulSoup((site / "data/index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.find("a", href="offline.zip")


def test_every_page_is_in_the_copy_but_the_answer_to_unknown_addresses(site: Path, copy: Path) -> None:
    pages = {path.relative_to(site) for path in site.rglob("*.html")} - {Path("404.html")}
    assert {path.relative_to(copy) for path in copy.rglob("*.html")} == pages


def test_every_link_leads_to_a_file_and_to_a_place_in_it(copy: Path) -> None:
    pages = {
        path: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for path in copy.rglob("*.html")
    }
    anchors = {path: {str(tag["id"]) for tag in page.find_all(id=True)} for path, page in pages.items()}
    broken, counted = [], 0
    for path, page in pages.items():
        for tag in page.find_all(lambda tag: tag.has_attr("href") or tag.has_attr("src")):
            address = str(tag.get("href") or tag.get("src"))
            parts = urlsplit(address)
            if parts.scheme or tag.name == "use":
                continue
            counted += 1
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            fragment = unquote(parts.fragment)
            if not target.is_file() or (
                fragment and target.suffix == ".html" and fragment not in anchors[target]
            ):
                broken.append(f"{path.relative_to(copy)}: {address}")
    assert counted > 500
    assert not broken, broken[:20]


def test_links_to_what_the_copy_leaves_out_lead_to_the_site(copy: Path) -> None:
    page = BeautifulSoup((copy / "data/index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.find("a", href="https://ferries.example/data/offline.zip")


def test_the_copy_says_that_it_is_one(copy: Path) -> None:
    text = (copy / "about/index.html").read_text(encoding="utf-8")
    assert "A copy to read from disk." in text
    assert '<a href="https://ferries.example/">' in text


def test_the_same_site_gives_the_same_archive_and_does_not_pack_twice(site: Path, tmp_path: Path) -> None:
    made = published(tmp_path)
    made = replace(
        made,
        folder=Path(shutil.copytree(site, tmp_path / "again")),
        project=replace(made.project, site=replace(made.project.site, offline=True)),
    )
    archive = made.folder / "data/offline.zip"
    archive.unlink()
    OFFLINE.run(made)
    first = archive.read_bytes()
    before = archive.stat().st_ino
    OFFLINE.run(made)
    assert archive.stat().st_ino == before
    archive.unlink()
    OFFLINE.run(made)
    assert archive.read_bytes() == first
    with zipfile.ZipFile(archive) as packed:
        assert packed.namelist() == sorted(packed.namelist())
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_project_that_asks_for_none_has_none(tmp_path: Path) -> None:
    made = published(tmp_path)
    (made.folder / "data").mkdir(parents=True)
    (made.folder / "data/offline.zip").write_bytes(b"old")
    OFFLINE.run(made)
    assert not (made.folder / "data/offline.zip").exists()


def test_the_filter_knows_titles_parties_and_technologies(tmp_path: Path) -> None:
    script = agreement_rows(published(tmp_path).checked.collection)
    rows = json.loads(script.removeprefix("globalThis.agreements = ").rstrip(";\n"))
    title, file, parties, technologies, *_ = next(row for row in rows if row[1] == TREATY)
    assert "ferries" in title
    assert parties == ["Norway", "Sweden"]
    assert technologies == ["Electric ferries"]
    assert file.endswith("/index.html")


@pytest.mark.browser
def test_a_browser_reads_and_searches_it_from_disk(copy: Path, tool: Callable[[str], Path]) -> None:
    tool("playwright")
    with ThreadPoolExecutor(1) as apart:  # another browser may be open in this thread
        assert apart.submit(noise_from_disk, copy, tool("chromium")).result() == []


def noise_from_disk(copy: Path, program: Path) -> list[str]:
    """Read and search the copy, and tell what the browser complained about or asked elsewhere."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        noise: list[str] = []
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on(
            "requestfailed",
            lambda asked: None if asked.failure == "net::ERR_ABORTED" else noise.append(asked.url),
        )
        page.on("request", lambda asked: None if asked.url.startswith("file:") else noise.append(asked.url))
        for path in ("index.html", TREATY, "compare/index.html", "timeline/index.html", "data/index.html"):
            page.goto((copy / path).as_uri())
        assert page.evaluate(
            "document.fonts.ready.then(faces => [...faces].some(face => face.status == 'loaded'))"
        )
        assert page.evaluate("getComputedStyle(document.querySelector('.mast')).display") == "flex"
        page.goto((copy / "index.html").as_uri())
        page.fill(".mast [name=q]", "NORWÁY electric")
        page.press(".mast [name=q]", "Enter")
        page.wait_for_url("**/search/index.html?q=*")
        found = page.locator(".found ol h2 a")
        assert found.count() == 1
        page.select_option("[name=technology]", "Electric ferries")
        assert found.count() == 1
        page.fill(".find [name=q]", "no such words")
        assert page.inner_text(".found [role=status]").startswith("0 of")
        page.fill(".find [name=q]", "")
        found.first.click()
        page.wait_for_url(f"**/{TREATY}")
        assert page.inner_text("h1")
        browser.close()
    return noise
