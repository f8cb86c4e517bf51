"""A briefing on paper, as a browser prints it."""

import io

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser

TREATY = "briefings/norway-sweden-ferries/"


@pytest.fixture
def printed(page: Page, address: str) -> PdfReader:
    """The treaty as a browser prints it."""
    page.goto(address + TREATY)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, tagged=True)))


def test_it_is_two_to_four_pages_of_a4(printed: PdfReader) -> None:
    assert 2 <= len(printed.pages) <= 4
    sizes = {
        (round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in printed.pages
    }
    assert sizes in ({(595, 842)}, {(596, 842)})


def test_sources_are_numbered_and_their_addresses_printed(printed: PdfReader, page: Page) -> None:
    text = "".join("".join(sheet.extract_text().split()) for sheet in printed.pages)
    addresses = page.eval_on_selector_all(
        ".sources p > a[href^=http]", "links => links.map(link => link.getAttribute('href'))"
    )
    assert len(addresses) > 2
    assert all(address in text for address in addresses)
    numbers = page.eval_on_selector_all(
        ".sources p:first-child > strong", "all => all.map(one => one.textContent)"
    )
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_what_a_reader_clicks_is_left_out(page: Page, address: str) -> None:
    page.goto(address + TREATY)
    page.emulate_media(media="print")
    for choice in (".mast nav", ".mast form", ".pl", ".skip", ".foot ul"):
        assert not page.locator(choice).first.is_visible(), choice
    assert page.locator("#sources").is_visible()
