"""Every page type in a real browser: accessible, quiet, by itself, and never wider than the screen."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TREATY = "briefings/norway-sweden-ferries/"
PAGES = (
    "",
    "briefings/",
    TREATY,
    "briefings/sweden-pledge/",
    "method/",
    "about/",
    "404.html",
    "parties/",
    "parties/no/",
    "publishers/fjord-daily/",
    "technologies/electric-ferries/",
    "topics/money/",
    "disputes/",
    "unknowns/",
    "changes/",
    "sources/",
    "data/",
    "data/codebook/",
    "timeline/",
    "money/",
    "map/",
    "network/",
    "compare/",
    "search/",
    "years/2025/",
    "rungs/signed/",
    "disputed/",
)
WIDTHS = (320, 390, 768, 1024, 1440, 1920)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(path: str, address: str, chromium: Browser, tool: Callable[[str], Path]) -> None:
    axe = tool("axe-core").read_text(encoding="utf-8")
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(address + path)
        page.evaluate(axe)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
            assert not [
                f"{width} {scheme} {violation['id']}: {violation['nodes'][0]['html']}"
                for violation in found["violations"]
            ]
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_quiet_and_asks_nobody_else(path: str, address: str, page: Page) -> None:
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.on("requestfailed", lambda request: noise.append(request.url))
    page.on("response", lambda answer: None if answer.ok else noise.append(answer.url))
    page.on(
        "request", lambda asked: None if asked.url.startswith((address, "data:")) else noise.append(asked.url)
    )
    page.goto(address + path)
    assert not noise


@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(path: str, address: str, page: Page) -> None:
    page.goto(address + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_how_to_reach_us_and_on_what_terms(path: str, address: str, page: Page) -> None:
    page.goto(address + path)
    foot = page.locator(".foot")
    assert "CC BY 4.0" in foot.inner_text()
    assert "1 September 2025" in foot.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    for words in ("Report an error", "Contact", "How we checked"):
        assert foot.get_by_role("link", name=words).count() == 1


@pytest.mark.parametrize("path", PAGES)
def test_links_within_the_site_lead_somewhere(path: str, address: str, site: Path, page: Page) -> None:
    page.goto(address + path)
    for link in page.evaluate("[...document.links].map(link => link.href)"):
        if link.startswith(address):
            target, _, fragment = link.removeprefix(address).partition("#")
            target = target.partition("?")[0]
            file = site / target / "index.html" if target.endswith("/") or not target else site / target
            assert file.is_file(), link
            assert not fragment or f'id="{fragment}"' in file.read_text(encoding="utf-8"), link


def test_the_nu_checker_finds_no_error(site: Path, tool: Callable[[str], Path]) -> None:
    checker = (str(tool("java")), "-jar", str(tool("vnu-jar")))
    command = (*checker, "--errors-only", "--skip-non-html", str(site))
    checked = subprocess.run(command, check=False, capture_output=True, text=True)
    assert checked.stderr == ""
