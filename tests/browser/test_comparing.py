"""Agreements side by side: chosen by an address or from a list, told apart, copied and taken away."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

pytestmark = pytest.mark.browser

TREATY, PLEDGE = "norway-sweden-ferries", "sweden-pledge"
BOTH = f"compare/?a={TREATY}&b={PLEDGE}"


def row(page: Page, name: str, part: str = "") -> Locator:
    """The first row of that name, or the one of a part of the table."""
    bodies = (
        page.locator("tbody").filter(has=page.get_by_role("rowheader", name=part, exact=True))
        if part
        else page
    )
    return bodies.locator("tr:not(.part)").filter(has=page.locator(f"th:text-matches('^{name} ')")).first


@pytest.fixture
def compared(address: str, page: Page) -> Page:
    """Both briefings of the sample side by side."""
    page.goto(address + BOTH)
    expect(page.locator("#beside table")).to_be_visible()
    return page


def changed(page: Page, name: str, key: str, values: list[dict[str, object]]) -> None:
    """Let a briefing tell something else in a row."""

    def answer(route: Route) -> None:
        found = route.fetch().json()
        for each in found["rows"]:
            if each["key"] == key:
                each["values"] = values
        route.fulfill(json=found)

    page.route(f"**/{name}/comparison.json", answer)


def test_an_address_puts_agreements_side_by_side_and_fetches_no_others(address: str, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + BOTH)
    heads = page.locator("#beside thead a")
    expect(heads).to_have_count(2)
    assert [name.rsplit("/", 2)[1] for name in asked if name.endswith(".json")] == [TREATY, PLEDGE]
    assert page.title().endswith("compared | Ferrybook")
    expect(page.locator("#ladder")).to_be_hidden()
    heads.first.click()
    expect(page).to_have_url(f"{address}briefings/{TREATY}/")


def test_every_value_leads_to_the_statement_that_says_so(compared: Page, site: Path) -> None:
    links = compared.evaluate("[...document.querySelectorAll('#beside td a')].map(link => link.href)")
    assert len(links) > 15
    for link in links:
        name, anchor = link.split("/briefings/")[1].split("/#")
        assert f'id="{anchor}"' in (site / "briefings" / name / "index.html").read_text(encoding="utf-8")


def test_absent_unknown_disputed_and_not_published_are_told_apart(address: str, page: Page) -> None:
    changed(page, TREATY, "text", [{"text": "Not published", "state": "not-published"}])
    changed(page, PLEDGE, "text", [])
    page.goto(address + BOTH)
    text = row(page, "Text", "The agreement")
    expect(text.locator("td").first).to_have_text("Not published")
    expect(text.locator("td").first.locator("use")).to_have_attribute("href", "#m-not-published")
    expect(text.locator("td").last).to_have_text("– Nothing told")
    financed = row(page, "Financed").locator("td").first
    expect(financed).to_contain_text("Disputed")
    expect(financed.locator("svg.disputed")).to_be_visible()
    unknown = row(page, "Nobody knows").locator("td").first
    expect(unknown.locator("svg.unknown")).to_be_visible()
    for words in ("nothing told", "not published", "asked, nobody knows", "disputed"):
        expect(page.locator("#beside .note").first).to_contain_text(words)


def test_differences_are_marked_and_can_stand_alone(address: str, page: Page) -> None:
    for name in (TREATY, PLEDGE):
        changed(page, name, "status", [{"text": "Signed"}])
    page.goto(address + BOTH)
    form, parties = row(page, "Form", "The agreement"), row(page, "Parties", "The agreement")
    expect(form.get_by_role("rowheader")).to_have_text("Form differs")
    expect(parties.locator(".own")).to_have_text(["Council of the Nordic Ferries"])
    expect(parties.locator(".shared")).to_have_text(["Norway", "Sweden", "Sweden", "Norway"])
    status = row(page, "Status")
    expect(status.get_by_role("rowheader")).to_have_text("Status same")
    page.get_by_label("Differences only").check()
    expect(status).to_be_hidden()
    expect(form).to_be_visible()


def test_statements_are_compared_by_what_kind_of_thing_is_told(address: str, page: Page) -> None:
    for name, words in ((TREATY, "One."), (PLEDGE, "Other.")):
        changed(page, name, "topic-scope", [{"text": words, "state": "reported", "word": "Reported"}])
    page.goto(address + BOTH)
    expect(row(page, "Scope").get_by_role("rowheader")).to_have_text("Scope told of all")


def test_rows_that_tell_nothing_are_named_and_left_out(address: str, page: Page) -> None:
    for name in (TREATY, PLEDGE):
        changed(page, name, "sites", [])
    page.goto(address + BOTH)
    expect(page.locator("#beside .note").last).to_contain_text("sites")
    expect(row(page, "Sites", "What it is about")).to_have_count(0)


def test_the_form_leads_to_an_address_that_can_be_sent(address: str, page: Page) -> None:
    page.goto(f"{address}compare/")
    page.get_by_label("First agreement").select_option(PLEDGE)
    page.get_by_label("Second agreement").select_option(TREATY)
    page.get_by_role("button", name="Compare", exact=True).press("Enter")
    expect(page).to_have_url(f"{address}compare/?a={PLEDGE}&b={TREATY}")
    expect(page.get_by_label("First agreement")).to_have_value(PLEDGE)


def test_what_is_related_to_the_first_is_offered_first(address: str, page: Page) -> None:
    page.goto(f"{address}compare/?a={PLEDGE}")
    expect(page.get_by_role("status")).to_have_text("Choose at least two agreements.")
    group = page.get_by_label("Second agreement").locator("optgroup")
    expect(group).to_have_attribute("label", "Related to the first")
    expect(group.locator("option")).to_have_attribute("value", TREATY)


def test_an_address_with_a_stranger_says_so(address: str, page: Page) -> None:
    page.goto(f"{address}compare/?a={TREATY}&b=nobody&c=..%2F..%2Fsecret&d={PLEDGE}")
    expect(page.get_by_role("status")).to_have_text("Not found: “nobody”.")
    expect(page.locator("#beside thead a")).to_have_count(2)


def test_rows_of_a_list_can_be_ticked(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/")
    link = page.locator(".pick a")
    link.press("Enter")
    boxes = page.get_by_role("checkbox", name="Compare ")
    expect(boxes.first).to_be_focused()
    boxes.first.press("Space")
    expect(page.get_by_role("status")).to_have_text("Tick two to four agreements.")
    boxes.nth(1).press("Space")
    expect(link).to_have_text("Compare these 2 side by side")
    link.press("Enter")
    expect(page.locator("#beside thead a")).to_have_count(2)


def test_a_briefing_leads_to_the_comparison_with_those_related_to_it(address: str, page: Page) -> None:
    page.goto(f"{address}briefings/{TREATY}/")
    page.get_by_role("link", name="Compare them side by side").click()
    expect(page).to_have_url(f"{address}{BOTH}")


def test_it_is_downloaded_as_csv_that_runs_nothing(address: str, page: Page) -> None:
    changed(page, TREATY, "form", [{"text": '=HYPERLINK("https://evil.example")'}])
    page.goto(address + BOTH)
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download as CSV").click()
    assert caught.value.suggested_filename == f"{TREATY}--{PLEDGE}.csv"
    head, addresses, *rows = csv.reader(StringIO(Path(caught.value.path()).read_bytes().decode(), newline=""))
    assert head[:3] == ["Part", "Row", "Differs"]
    assert addresses[3] == f"{address}briefings/{TREATY}/"
    assert {len(each) for each in rows} == {5}
    told = {(each[0], each[1]): each[2:] for each in rows}
    assert told["The agreement", "Form"][:2] == ["yes", '\'=HYPERLINK("https://evil.example")']
    assert told["How far it has come", "Financed"][1].startswith("Disputed (")
    assert "Nothing told" in {cell for cells in told.values() for cell in cells}


def test_it_is_copied_as_a_table(address: str, chromium: Browser) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + BOTH)
    page.get_by_role("button", name="Copy as a table").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    found = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const read = async (type) => (await item.getType(type)).text();
          return [await read('text/html'), await read('text/plain')];
        }"""
    )
    context.close()
    lines = [line.split("\t") for line in found[1].splitlines()]
    assert {len(line) for line in lines} == {5}
    assert found[0].count("<tr>") == len(lines)
    assert ["The agreement", "Status"] in [line[:2] for line in lines]


def test_where_the_clipboard_is_closed_the_table_is_marked(address: str, page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address + BOTH)
    page.get_by_role("button", name="Copy as a table").click()
    assert "Nobody knows" in page.evaluate("getSelection().toString()")


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("agreements", [2, 4])
def test_axe_finds_nothing_and_nothing_scrolls_sideways_but_the_table(
    width: int, agreements: int, address: str, chromium: Browser, tool: Callable[[str], Path]
) -> None:
    context = chromium.new_context(bypass_csp=True, viewport={"width": width, "height": 844})
    page = context.new_page()
    query = BOTH if agreements == 2 else f"{BOTH}&c=copy-c&d=copy-d"
    found = page.request.get(f"{address}briefings/{TREATY}/comparison.json").json()
    page.route("**/copy-*/comparison.json", lambda route: route.fulfill(json=found))
    page.goto(address + query)
    expect(page.locator("#beside thead a")).to_have_count(agreements)
    page.evaluate(tool("axe-core").read_text(encoding="utf-8"))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert not [each["nodes"][0]["html"] for each in page.evaluate("axe.run()")["violations"]]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    region = page.get_by_role("region", name="Comparison")
    scrolls = region.evaluate("region => region.scrollWidth > region.clientWidth")
    assert scrolls is (agreements == 4 and width < 400)
    assert region.evaluate("region => region.tabIndex") == (0 if scrolls else -1)
    context.close()


def test_paper_shows_the_table_alone(compared: Page) -> None:
    compared.emulate_media(media="print")
    expect(compared.locator("#beside table")).to_be_visible()
    expect(compared.locator("#beside form")).to_be_hidden()
    expect(compared.get_by_role("button", name="Download as CSV")).to_be_hidden()


def test_without_scripts_the_page_says_so_and_compares_all(address: str, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + BOTH)
    expect(page.get_by_text("needs a script")).to_be_visible()
    expect(page.locator("#ladder table")).to_be_visible()
    context.close()
