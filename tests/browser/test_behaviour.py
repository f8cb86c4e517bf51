"""What a reader does with the pages: by keyboard, on a phone, on paper, without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

TREATY = "briefings/norway-sweden-ferries/"


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A page as wide as a phone."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.fixture
def scriptless(chromium: Browser) -> Iterator[Page]:
    """A page on a phone that runs no scripts."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_first_tab_skips_to_the_content(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    expect(focused).to_have_text("Skip to the content")
    expect(focused).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Ferrybook")


def test_tabbing_follows_the_page_from_top_to_bottom(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    orders = page.evaluate("[...document.querySelectorAll('a,button,summary,input')].map(e => e.tabIndex)")
    assert set(orders) == {0}


def test_a_citation_leads_to_its_source(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    page.locator(".head sup a").first.click()
    source = page.locator("li:target")
    for words in ("Fjord Daily", "Norwegian Bokmål", "Reliability B", "2 Jun 2025", "archived copy"):
        expect(source).to_contain_text(words.replace(" Jun", "\N{NO-BREAK SPACE}Jun"))


def test_a_phone_folds_what_is_long_and_opens_what_a_link_leads_to(address: str, phone: Page) -> None:
    phone.goto(address + TREATY)
    dispute = phone.locator("#dispute-who-pays")
    expect(dispute.get_by_text("Both states pay.")).to_be_hidden()
    expect(dispute.get_by_role("heading")).to_be_visible()
    phone.locator(".ladder a[href='#dispute-who-pays']").click()
    expect(dispute.get_by_text("Both states pay.")).to_be_visible()
    expect(phone.locator("#source-wire")).to_be_hidden()


def test_an_address_with_an_anchor_opens_the_fold_that_holds_it(address: str, phone: Page) -> None:
    phone.goto(f"{address}{TREATY}#source-wire")
    expect(phone.locator("#source-wire")).to_be_in_viewport()


def test_a_wide_screen_folds_nothing(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    expect(page.locator("#dispute-who-pays").get_by_text("Both states pay.")).to_be_visible()
    expect(page.locator("#source-wire")).to_be_visible()


def test_without_scripts_everything_can_be_read(address: str, scriptless: Page) -> None:
    scriptless.goto(address + TREATY)
    for words in (
        "Both states pay.",
        "No party has given a day.",
        "Ferries agreed",
        "A third route will follow.",
    ):
        expect(scriptless.get_by_text(words).first).to_be_visible()


def test_paper_shows_everything_and_the_addresses(address: str, phone: Page) -> None:
    phone.goto(address + TREATY)
    phone.emulate_media(media="print")
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(phone.locator("#source-gazette")).to_be_visible()
    shown = "getComputedStyle(document.querySelector('#source-gazette p a'), '::after').content"
    assert "gazette.example" in phone.evaluate(shown)
    expect(phone.locator(".pl").first).to_be_hidden()


def test_a_table_sorts_by_keyboard_and_says_so(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/")
    first = page.locator("tbody th a").first
    expect(first).to_have_text("Electric ferries")
    date = page.get_by_role("columnheader", name="Date")
    expect(date).to_have_attribute("aria-sort", "descending")
    date.get_by_role("button").press("Enter")
    expect(date).to_have_attribute("aria-sort", "ascending")
    expect(first).to_have_text("Ferry pledge")
    page.get_by_role("columnheader", name="Agreement").get_by_role("button").click()
    expect(first).to_have_text("Electric ferries")
    assert page.locator("[aria-sort]").count() == 1


def test_a_board_s_marks_can_be_heard(address: str, page: Page) -> None:
    page.goto(address)
    row = page.get_by_role("row", name="Ferry pledge")
    expect(row).to_contain_text("confirmed")
    expect(row).to_contain_text("does not apply")
    expect(row).to_contain_text("nothing found")
    expect(row).to_contain_text("planned")
