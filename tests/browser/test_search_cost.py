"""What a first search costs a reader of the real site, as a host that compresses sends it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

MOST = 150_000
SENT = """[...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
    .map(({ name, transferSize }) => [name.replace(document.location.origin, ""), transferSize])"""
MOVED = """window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.moved += entry.value; }))
        .observe({ type: "layout-shift", buffered: true })"""


def sent(chromium: Browser, address: str, query: str) -> dict[str, int]:
    """Bytes by address, for a reader who comes from the home page and scrolls nowhere."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.goto(f"{address}search/{query}")
    expect(page.locator(".found:not([aria-busy]) .tools button").last).to_be_visible()
    page.wait_for_load_state("networkidle")
    found = dict(page.evaluate(SENT))
    context.close()
    return found


@pytest.mark.parametrize("words", ["drones", "Rheinmetall", "joint production"])
def test_a_first_search_costs_less_than_150_kilobytes(words: str, compressed: str, chromium: Browser) -> None:
    cost = sent(chromium, compressed, f"?q={words}")
    assert any(name.startswith("/pagefind/wasm") for name in cost)
    assert sum(cost.values()) < MOST, cost


def test_filters_alone_fetch_nothing_of_the_index_of_words(compressed: str, chromium: Browser) -> None:
    cost = sent(chromium, compressed, "?status=signed")
    assert not [name for name in cost if name.startswith("/pagefind/")]
    assert sum(cost.values()) < MOST / 5, cost


def test_a_title_in_ukrainian_is_found(compressed: str, real: Path, chromium: Browser) -> None:
    titles = (
        (page, re.search(r'lang="uk">[^<]*?\b([а-яіїєґ]{8,})\b', page.read_text(encoding="utf-8")))
        for page in sorted(real.glob("briefings/*/index.html"))
    )
    path, title = next((page, title) for page, title in titles if title)
    page = chromium.new_page()
    page.goto(f"{compressed}search/?q={title[1]}")
    results = page.locator(f".found a[href='../briefings/{path.parent.name}/']")
    expect(results).to_be_visible()
    page.close()


@pytest.mark.parametrize("query", ["", "?q=drones", "?form=company-licence"])
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_results_come(query: str, width: int, compressed: str, chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(MOVED)
    page.goto(f"{compressed}search/{query}")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".found:not([aria-busy]) li").first).to_be_visible()
    assert page.evaluate("window.moved") < 0.1
    page.close()


def test_more_results_come_when_asked_for(compressed: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{compressed}search/?q=ukraine")
    expect(page.locator(".found li")).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".found li")).to_have_count(40)
    expect(page.locator(".found h2 a").nth(20)).to_be_focused()
    page.close()


def test_a_long_list_of_terms_can_be_opened_and_narrowed(compressed: str, chromium: Browser) -> None:
    page = chromium.new_page()
    page.goto(f"{compressed}search/")
    countries = page.locator("[data-facet=party]")
    expect(countries.get_by_role("checkbox")).to_have_count(7)
    countries.get_by_role("button", name="All").click()
    expect(countries.get_by_role("checkbox", name="Spain")).to_be_visible()
    countries.get_by_role("searchbox").fill("spa")
    expect(countries.get_by_role("checkbox")).to_have_count(1)
    countries.get_by_role("checkbox", name="Spain").check()
    expect(page.get_by_role("button", name="Without the filter Spain")).to_be_visible()
    page.close()
