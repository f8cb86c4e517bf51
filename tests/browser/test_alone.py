"""Reading needs the site alone: with every other address refused each page is whole, and asks for none."""

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.test_pages import PAGES

pytestmark = pytest.mark.browser


def test_every_page_is_whole_with_all_else_refused(address: str, chromium: Browser) -> None:
    context = chromium.new_context()
    asked: list[str] = []

    def refuse(route: Route) -> None:
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            asked.append(route.request.url)
            route.abort()

    context.route("**/*", refuse)
    page = context.new_page()
    for path in (*PAGES, "search/?q=ferries", "compare/?a=norway-sweden-ferries&b=sweden-pledge"):
        page.goto(address + path, wait_until="networkidle")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate("[...document.fonts].every(font => font.status !== 'error')"), path
    assert asked == []
    context.close()


def test_a_request_elsewhere_is_refused_and_seen(address: str, chromium: Browser) -> None:
    context = chromium.new_context(bypass_csp=True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.route("https://elsewhere.example/**", lambda route: route.abort())
    page = context.new_page()
    page.goto(address)
    page.evaluate("fetch('https://elsewhere.example/x').catch(() => null)")
    assert "https://elsewhere.example/x" in asked
    context.close()
