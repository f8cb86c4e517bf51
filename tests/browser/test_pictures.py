"""Pictures in a real browser: reached by keyboard, one for each width, whole on paper, and taken away."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
PAGES = ("", "map/", "timeline/", "money/")


def test_a_country_is_reached_and_followed_by_keyboard(address: str, page: Page) -> None:
    page.goto(f"{address}map/")
    links = page.locator(".pic .broad a")
    expect(links).to_have_count(2)
    links.first.focus()
    assert page.evaluate("document.activeElement.querySelector('title').textContent").startswith("Norway: 2")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.querySelector('title').textContent").startswith("Sweden: 2")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}parties/se/")


def test_a_place_that_is_focused_can_be_seen(address: str, page: Page) -> None:
    page.goto(f"{address}map/")
    outline = page.locator(".pic .broad a path").first
    before = outline.evaluate("path => getComputedStyle(path).strokeWidth")
    page.locator(".skip").focus()
    while page.evaluate("!document.activeElement.closest('.pic')"):
        page.keyboard.press("Tab")
    assert outline.evaluate("path => getComputedStyle(path).strokeWidth") != before


@pytest.mark.parametrize("path", PAGES)
def test_one_drawing_is_shown_at_each_width_and_on_paper(path: str, address: str, page: Page) -> None:
    page.goto(address + path)
    broad, slim = page.locator(".pic .broad").first, page.locator(".pic .slim").first
    for width, medium, wide in ((1440, "screen", True), (390, "screen", False), (720, "print", True)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media="print" if medium == "print" else "screen")
        assert (broad.is_visible(), slim.is_visible()) == (wide, not wide), (width, medium)


@pytest.mark.parametrize("path", PAGES)
def test_a_picture_says_in_itself_where_it_comes_from(path: str, address: str, page: Page) -> None:
    page.goto(address + path)
    for picture in page.locator(".pic .broad").all():
        said = " ".join(picture.locator("text").all_text_contents())
        assert "Source: 2" in said
        assert "As of 1\N{NO-BREAK SPACE}September 2025." in said


@pytest.mark.parametrize("path", PAGES)
def test_what_is_taken_away_is_there_and_draws_by_itself(
    path: str, address: str, site: Path, page: Page
) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(address + path)
    links = page.locator(".pic figcaption a").evaluate_all("links => links.map(link => link.href)")
    assert len(links) == 2 * page.locator(".pic").count()
    for link in links:
        assert (site / link.removeprefix(address)).is_file(), link
        if link.endswith(".svg"):
            asked.clear()
            page.goto(link)
            assert page.evaluate("document.documentElement.getBBox().width") > 800
            assert asked - {f"{address}favicon.ico"} == {link}
