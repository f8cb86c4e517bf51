"""How a reader takes away the citation of a single statement: read by the programs that it is meant for."""

import json
import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from jsonschema import Draft7Validator
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.exports.works import HOSTILE_WORDS, from_latex

pytestmark = pytest.mark.browser

TREATY = "briefings/norway-sweden-ferries/"
HERE = f"https://ferries.example/{TREATY}"
ROUTES = "fact-two-routes"
SCHEMA = Path(__file__).parent.parent / "schemas/csl-data.json"
CSL = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
Read = Callable[[str], dict[str, Any]]


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that may write to the clipboard."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def opened(page: Page, anchor: str = ROUTES) -> Locator:
    """The panel of a statement, opened at its #."""
    page.locator(f"a.pl[href='#{anchor}']").click()
    return page.get_by_role("dialog", name="Cite this statement")


def downloaded(page: Page, form: str, anchor: str = ROUTES) -> tuple[str, str]:
    """The name and the text of a file that the panel hands over."""
    panel = opened(page, anchor)
    panel.get_by_role("button", name=form, exact=True).click()
    with page.expect_download() as file:
        panel.get_by_role("button", name="Download").click()
    panel.get_by_role("button", name="Close").click()
    return file.value.suggested_filename, file.value.path().read_bytes().decode()


def bibtex(text: str) -> dict[str, Any]:
    """The one entry that a parser finds, decoded."""
    found = parse_string(text)
    assert not found.failed_blocks
    (entry,) = found.entries
    values = {field.key: re.sub(r"^\{(.*)\}$", r"\1", field.value) for field in entry.fields}
    fields = {key: value if key == "url" else from_latex(value) for key, value in values.items()}
    return {"kind": entry.entry_type, "key": entry.key, **fields}


def ris(text: str) -> dict[str, Any]:
    """The one record that a parser finds."""
    (found,) = rispy.loads(text)
    return dict(found)


def csl(text: str) -> dict[str, Any]:
    """The one item, which keeps the rules."""
    CSL.validate(json.loads(text))
    (item,) = json.loads(text)
    return dict(item)


def test_the_words_name_statement_briefing_day_and_address(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    expect(opened(page).locator("pre")).to_have_text(
        "Ferrybook, “Two routes are to be served.”, in “Treaty on electric ferries, Norway–Sweden”, "
        f"first published 1 August 2025, as of 1 September 2025, {HERE}#{ROUTES}"
    )
    assert page.url.endswith(f"#{ROUTES}")


def test_words_in_quotation_marks_keep_theirs_within_ours(address: str, page: Page) -> None:
    page.route(
        f"**/{TREATY}",
        lambda route: route.fulfill(body=route.fetch().text().replace("Two routes", "Two “routes”")),
    )
    page.goto(address + TREATY)
    expect(opened(page).locator("pre")).to_contain_text("“Two ‘routes’ are to be served.”, in “Treaty")


def test_a_site_without_an_address_gives_the_one_in_the_browser(address: str, page: Page) -> None:
    page.route(
        f"**/{TREATY}",
        lambda route: route.fulfill(
            body=re.sub(
                r'<meta name="(DC.identifier|citation_public_url)"[^>]*>|, https://ferries[^<"]*(?=</p>)',
                "",
                route.fetch().text(),
            )
        ),
    )
    page.goto(f"{address}{TREATY}#sources")
    expect(opened(page).locator("pre")).to_have_text(
        "Ferrybook, “Two routes are to be served.”, in “Treaty on electric ferries, Norway–Sweden”, "
        f"first published 1 August 2025, as of 1 September 2025, {address}{TREATY}#{ROUTES}"
    )


def test_bibtex(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    name, text = downloaded(page, "BibTeX")
    assert name == f"norway-sweden-ferries-{ROUTES}.bib"
    assert bibtex(text) == {
        "kind": "incollection",
        "key": f"norway-sweden-ferries-{ROUTES}",
        "author": "Ferrybook",
        "title": "Two routes are to be served.",
        "booktitle": "Treaty on electric ferries, Norway–Sweden",
        "publisher": "Ferrybook",
        "date": "2025-08-01",
        "year": "2025",
        "month": "aug",
        "note": "As of 1 September 2025",
        "url": f"{HERE}#{ROUTES}",
        "language": "en-GB",
        "abstract": "Two routes are to be served.",
    }


def test_ris(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    name, text = downloaded(page, "RIS")
    found = ris(text)
    assert name.endswith(".ris")
    assert (found["type_of_reference"], found["id"]) == ("CHAP", f"norway-sweden-ferries-{ROUTES}")
    assert (found["title"], found["secondary_title"]) == (
        "Two routes are to be served.",
        "Treaty on electric ferries, Norway–Sweden",
    )
    assert (found["year"], found["date"], found["urls"]) == ("2025", "2025/08/01/", [f"{HERE}#{ROUTES}"])


def test_csl_json(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    name, text = downloaded(page, "CSL-JSON")
    found = csl(text)
    assert name.endswith(".csl.json")
    assert (found["type"], found["container-title"]) == (
        "chapter",
        "Treaty on electric ferries, Norway–Sweden",
    )
    assert (found["issued"], found["URL"]) == ({"date-parts": [[2025, 8, 1]]}, f"{HERE}#{ROUTES}")


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("event-signed-in-oslo", "Signed, about June 2025. The two transport ministers signed."),
        ("money-grant", "NOK 110 million, committed. For charging stations."),
        ("dispute-who-pays", "Who pays for the ships?"),
        ("unknown-first-date", "When does the first ferry cross?"),
        ("assessment-in-time", "The first crossing will be in time."),
    ],
)
def test_every_kind_of_statement_is_quoted_without_its_notes(
    anchor: str, words: str, address: str, page: Page
) -> None:
    page.goto(address + TREATY)
    _, text = downloaded(page, "CSL-JSON", anchor)
    assert csl(text)["title"] == words


@pytest.fixture
def hostile(address: str, page: Page) -> Page:
    """The briefing as if its writer tried to break out of every format."""
    title = "Treaty on electric ferries, Norway–Sweden"

    def answer(route: Route) -> None:
        body = route.fetch().text().replace("Two routes are to be served.", escape(HOSTILE_WORDS))
        route.fulfill(
            body=body.replace(
                f'"citation_title" content="{title}', f'"citation_title" content="{escape(HOSTILE_WORDS)}'
            )
        )

    page.route(f"**/{TREATY}", answer)
    page.goto(address + TREATY)
    return page


@pytest.mark.parametrize(
    ("form", "read", "part", "whole"),
    [
        ("BibTeX", bibtex, "booktitle", "abstract"),
        ("RIS", ris, "secondary_title", "abstract"),
        ("CSL-JSON", csl, "container-title", "abstract"),
    ],
)
def test_hostile_words_stay_words(form: str, read: Read, part: str, whole: str, hostile: Page) -> None:
    found = read(downloaded(hostile, form)[1])
    assert found[part] == HOSTILE_WORDS
    assert found[whole] == HOSTILE_WORDS


def test_a_long_statement_is_clipped_between_words(address: str, page: Page) -> None:
    long = "word " * 80
    page.route(
        f"**/{TREATY}",
        lambda route: route.fulfill(body=route.fetch().text().replace("Two routes are to be served.", long)),
    )
    page.goto(address + TREATY)
    found = csl(downloaded(page, "CSL-JSON")[1])
    assert re.fullmatch(r"(word )+…", found["title"])
    assert len(found["title"]) <= 202
    assert found["abstract"] == long.strip()


def test_it_is_copied_as_it_is_shown(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    panel = opened(page)
    panel.get_by_role("button", name="RIS").click()
    panel.get_by_role("button", name="Copy").click()
    expect(panel.get_by_role("button", name="Copied")).to_be_visible()
    assert ris(page.evaluate("navigator.clipboard.readText()"))["title"] == "Two routes are to be served."


def test_where_the_clipboard_is_closed_the_text_is_marked(address: str, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + TREATY)
    panel = opened(page)
    panel.get_by_role("button", name="Copy").click()
    assert page.evaluate("getSelection().toString()").startswith("Ferrybook, “Two routes")


@pytest.mark.parametrize(
    ("label", "file"),
    [("Copy BibTeX", "citation.bib"), ("Copy RIS", "citation.ris"), ("Copy CSL-JSON", "citation.csl.json")],
)
def test_the_whole_briefing_is_copied_as_its_file_has_it(
    label: str, file: str, address: str, site: Path, page: Page
) -> None:
    page.goto(address + TREATY)
    page.get_by_role("button", name=label).click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == (site / TREATY / file).read_bytes().decode()


def test_a_file_that_cannot_be_copied_is_opened(address: str, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + TREATY)
    page.get_by_role("button", name="Copy BibTeX").click()
    page.wait_for_url("**/citation.bib")


def test_from_disk_it_works_with_nothing_to_fetch(site: Path, page: Page) -> None:
    page.goto((site / TREATY / "index.html").as_uri())
    name, text = downloaded(page, "BibTeX")
    assert bibtex(text)["url"] == f"{HERE}#{ROUTES}"
    assert name.endswith(".bib")
    expect(page.get_by_role("button", name="Copy the text")).to_be_visible()
    expect(page.get_by_role("button", name="Copy RIS")).to_have_count(0)


def test_by_keyboard_it_opens_closes_and_leads_back(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    mark = page.locator(f"a.pl[href='#{ROUTES}']")
    mark.press("Enter")
    panel = page.get_by_role("dialog", name="Cite this statement")
    expect(panel.get_by_role("button", name="Text", exact=True)).to_be_focused()
    expect(panel.get_by_role("button", name="Text", exact=True)).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(mark).to_be_focused()
    opened(page)
    opened(page, "fact-rumour")
    expect(panel).to_have_count(1)
    opened(page, "fact-rumour")
    expect(panel).to_have_count(0)


def test_axe_finds_nothing_in_it(address: str, chromium: Browser, tool: Callable[[str], Path]) -> None:
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}{TREATY}#{ROUTES}")
        opened(page)
        page.evaluate(tool("axe-core").read_text(encoding="utf-8"))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("axe.run()")
            assert not [violation["nodes"][0]["html"] for violation in found["violations"]]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_paper_shows_no_panel(address: str, page: Page) -> None:
    page.goto(address + TREATY)
    panel = opened(page)
    page.emulate_media(media="print")
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Copy RIS")).to_be_hidden()
