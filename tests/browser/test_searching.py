"""The search as a reader uses it: by words, by filters, by keyboard, by an address, without a script."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def counted(page: Page, words: str) -> None:
    """Wait for what the live region says."""
    expect(page.get_by_role("status")).to_have_text(words)


def titles(page: Page) -> list[str]:
    return page.locator(".found h2").all_inner_texts()


def test_words_are_found_and_lead_to_the_statement_that_holds_them(address: str, page: Page) -> None:
    page.goto(f"{address}search/?q=routes")
    counted(page, "1 agreement with “routes”, best first")
    result = page.locator(".found li")
    expect(result.get_by_role("heading")).to_have_text("Electric ferries")
    expect(result.locator("mark").first).to_have_text("routes")
    result.get_by_role("link", name="Statement").click()
    expect(page).to_have_url(f"{address}briefings/norway-sweden-ferries/#fact-two-routes")
    expect(page.locator(":target")).to_contain_text("Two routes are to be served.")


@pytest.mark.parametrize("words", ["färjor", "FARJOR", "färj"])
def test_titles_in_their_own_language_are_found(words: str, address: str, page: Page) -> None:
    page.goto(f"{address}search/?q={words}")
    counted(page, f"1 agreement with “{words}”, best first")
    expect(page.locator(".quote mark").first).to_have_text("Färjor")


def test_pages_of_terms_are_found_beside_the_agreements(address: str, page: Page) -> None:
    page.goto(f"{address}search/?q=gazette")
    link = page.locator(".pages").get_by_role("link", name="Government Gazette")
    link.click()
    expect(page).to_have_url(f"{address}publishers/gazette/")


def test_filters_narrow_and_count_and_stand_in_the_address(address: str, page: Page) -> None:
    page.goto(f"{address}search/")
    expect(page.get_by_role("checkbox", name="Signed 1").first).not_to_be_checked()
    page.locator("[data-facet=form]").get_by_role("checkbox", name="Treaty 1").check()
    counted(page, "1 agreement, newest first")
    assert titles(page) == ["Electric ferries"]
    expect(page).to_have_url(f"{address}search/?form=treaty")
    expect(page.locator("[data-facet=form]").get_by_role("checkbox", name="Pledge 1")).to_be_visible()
    expect(
        page.locator("[data-facet=disputed]").get_by_role("checkbox", name="Not disputed 0")
    ).to_be_visible()
    page.locator("[data-facet=form]").get_by_role("checkbox", name="Pledge 1").check()
    counted(page, "2 agreements, newest first")
    page.locator("[data-facet=year]").get_by_role("checkbox", name="2024 1").check()
    counted(page, "1 agreement, newest first")
    expect(page).to_have_url(f"{address}search/?form=treaty&form=pledge&year=2024")
    page.go_back()
    counted(page, "2 agreements, newest first")


def test_an_address_can_be_sent_to_a_colleague(address: str, page: Page) -> None:
    page.goto(f"{address}search/?q=ferries&rung=signed&publisher=wire")
    counted(page, "1 agreement with “ferries”, best first")
    expect(page.get_by_label("Words")).to_have_value("ferries")
    expect(page.locator("[data-facet=rung]").get_by_role("checkbox", name="Signed 1")).to_be_checked()
    page.get_by_role("button", name="Without the filter Signed").click()
    expect(page).to_have_url(f"{address}search/?q=ferries&publisher=wire")


def test_a_filter_that_nobody_knows_filters_nothing(address: str, page: Page) -> None:
    page.goto(f"{address}search/?form=nonsense&colour=red")
    counted(page, "2 agreements, newest first")


def test_long_facets_are_fetched_when_they_are_opened(address: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(f"{address}search/?form=treaty")
    counted(page, "1 agreement, newest first")
    assert "sift/publisher.json" not in asked
    assert not [name for name in asked if name.startswith("pagefind/")]
    with page.expect_request(f"{address}sift/publisher.json"):
        page.get_by_role("heading", name="Publishers").click()
    expect(page.get_by_role("checkbox", name="Fjord Daily 1")).to_be_visible()


def test_nothing_found_says_so(address: str, page: Page) -> None:
    page.goto(f"{address}search/?q=zeppelin")
    counted(page, "No agreement with “zeppelin”. Fewer words or filters find more.")
    assert titles(page) == []


def test_the_slash_leads_to_the_field_until_a_reader_turns_it_off(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/")
    page.keyboard.press("/")
    page.keyboard.type("routes")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=routes")
    page.get_by_label("The key / leads here").uncheck()
    page.goto(f"{address}briefings/")
    page.keyboard.press("/")
    expect(page.locator("input:focus")).to_have_count(0)


def test_a_search_needs_only_keys(address: str, page: Page) -> None:
    page.goto(f"{address}search/")
    page.keyboard.press("/")
    page.keyboard.type("ferr")
    counted(page, "2 agreements with “ferr”, best first")
    expect(page).to_have_url(f"{address}search/?q=ferr")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(".found h2 a").nth(1)
    expect(second).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Words")).to_be_focused()


def test_a_box_keeps_the_focus_when_its_list_is_counted_anew(address: str, page: Page) -> None:
    page.goto(f"{address}search/")
    treaty = page.locator("[data-facet=form] input[value=treaty]")
    treaty.focus()
    page.keyboard.press("Space")
    counted(page, "1 agreement, newest first")
    expect(treaty).to_be_focused()


def test_the_filtered_rows_are_downloaded_and_no_others(address: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{address}search/?form=treaty")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download this row as CSV").click()
    path = tmp_path / "rows.csv"
    download.value.save_as(path)
    assert download.value.suggested_filename == "agreements.csv"
    with path.open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["id"], row["status"], row["date"]) == ("norway-sweden-ferries", "Signed", "2025-07-01")
    assert (row["signed"], row["sailing"], row["open_disputes"]) == ("confirmed", "planned", "1")
    assert row["address"] == f"{address}briefings/norway-sweden-ferries/"


def test_no_cell_becomes_a_formula(address: str, page: Page) -> None:
    page.goto(f"{address}search/")
    cells = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "a=1", 'said "so"', "a,b", "a\nb", -1, 3]
    module = f"{address}js/csv.js"
    text = page.evaluate(
        "([path, cells]) => import(path).then(({ csv }) => csv([cells, ['next']]))", [module, cells]
    )
    assert list(csv.reader(text.splitlines(keepends=True))) == [
        [
            "'=1+1",
            "'+1",
            "'-1",
            "'@a",
            "'\t=1",
            "'\r=1",
            "'＝1",
            "a=1",
            'said "so"',
            "a,b",
            "a\nb",
            "-1",
            "3",
        ],
        ["next"],
    ]


def test_a_table_is_downloaded_in_the_order_that_a_reader_gave_it(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/")
    page.get_by_role("columnheader", name="Date").get_by_role("button").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download these 2 rows as CSV").click()
    with download.value.path().open(newline="", encoding="utf-8") as file:
        head, *rows = csv.reader(file)
    assert head[:4] == ["Agreement", "Partner", "Date", "Ladder"]
    assert [row[0] for row in rows] == ["Ferry pledge", "Electric ferries"]
    assert rows[1][3].startswith("Ladder. Announced: confirmed; Signed: confirmed; ")


def test_only_the_search_may_run_webassembly(address: str, page: Page) -> None:
    smallest = (
        "WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false)"
    )
    page.goto(f"{address}search/")
    assert page.evaluate(smallest)
    page.goto(f"{address}briefings/")
    assert not page.evaluate(smallest)


def test_where_there_is_no_index_titles_are_searched(address: str, page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    page.goto(f"{address}search/?q=pledge")
    counted(page, "1 agreement with “pledge” in its title, best first")
    assert titles(page) == ["Ferry pledge"]


def test_an_excerpt_that_cannot_be_had_leaves_its_row(address: str, page: Page) -> None:
    page.route("**/pagefind/fragment/**", lambda route: route.abort())
    page.goto(f"{address}search/?q=routes")
    counted(page, "1 agreement with “routes”, best first")
    assert titles(page) == ["Electric ferries"]


def test_a_browser_that_keeps_nothing_searches_all_the_same(address: str, page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('kept out'); }})"
    )
    page.goto(f"{address}search/?q=routes")
    counted(page, "1 agreement with “routes”, best first")
    expect(page.get_by_label("The key / leads here")).to_be_disabled()


def test_where_there_is_nothing_to_search_the_page_says_so(address: str, page: Page) -> None:
    page.route("**/sift/**", lambda route: route.fulfill(status=404))
    page.goto(f"{address}search/?q=pledge")
    expect(page.get_by_role("status")).to_contain_text("made when the site is published")
    assert "Ferry pledge" in titles(page)


def test_without_scripts_the_page_leads_on_and_says_what_it_cannot(address: str, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("header").get_by_role("searchbox").fill("routes")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}search/?q=routes")
    expect(page.locator("noscript p")).to_contain_text("The lists below lead to every agreement")
    expect(page.locator("noscript p")).to_be_visible()
    page.locator("[data-facet=disputed]").get_by_role("link", name="Not disputed").click()
    expect(page).to_have_url(f"{address}disputed/no/")
    expect(page.get_by_role("link", name="Ferry pledge")).to_be_visible()
    context.close()


@pytest.mark.parametrize("query", ["", "?q=ferries", "?form=treaty&disputed=yes", "?q=zeppelin"])
def test_results_are_accessible_and_quiet(
    query: str, address: str, chromium: Browser, tool: Callable[[str], Path]
) -> None:
    axe = tool("axe-core").read_text(encoding="utf-8")
    context = chromium.new_context(bypass_csp=True)
    page = context.new_page()
    noise: list[str] = []
    page.on("console", lambda message: noise.append(message.text))
    page.on("pageerror", lambda error: noise.append(str(error)))
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{address}search/{query}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(axe)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = page.evaluate("rules => axe.run({runOnly: rules})", RULES)
            assert not [f"{one['id']}: {one['nodes'][0]['html']}" for one in found["violations"]]
    assert not noise
    context.close()
