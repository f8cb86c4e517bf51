"""Every text of every file tries to run, to load or to break out; in a real browser nothing of it does."""

import csv
import json
import re
import shutil
import sqlite3
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree as ET

import feedparser
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from playwright.sync_api import Browser, Page, Route

from generator.exports.csv_table import csv_text
from generator.model.briefing import Briefing
from generator.publish.site import build_site
from tests.hostile import PAYLOADS, WORD, write_hostile_site

ROOT = Path(__file__).resolve().parent.parent.parent
HEADERS = (ROOT / "generator/theme/_headers").read_text(encoding="utf-8")
POLICY = re.search(r"Content-Security-Policy: (.*)", HEADERS)
IDS = [f"zz{number}" for number in range(len(PAYLOADS))]
WATCH = """
window.__broken = [];
document.addEventListener('securitypolicyviolation', event =>
  window.__broken.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
INERT = r"""() => {
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data'];
  const harmless = /^(https?:|mailto:|#|data:image|[^:]*$)/i;
  const never = 'iframe,object,embed,base,meta[http-equiv=refresh],form[action^=http]';
  const data = ':not([type="application/ld+json"]):not([type="application/json"])';
  const told = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || ['style', 'srcdoc'].includes(name)) told.push(`${name}=${value}`);
      if (addresses.includes(name) && !harmless.test(value.trim())) told.push(`${name}=${value}`);
    }
    if (element.matches(`${never},script:not([src])${data}`)) told.push(element.outerHTML);
  }
  return told;
}"""


class _Guarded(SimpleHTTPRequestHandler):
    """Sends the policy that the hosts are told to send."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""

    def end_headers(self) -> None:
        assert POLICY
        self.send_header("Content-Security-Policy", POLICY[1])
        super().end_headers()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, set[str]]]:
    """The built site, and which fields of which file hold a payload."""
    project = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "tests/sites/ferries", project, dirs_exist_ok=True)
    held = write_hostile_site(project)
    return build_site(project), held


@pytest.fixture(scope="module")
def site(hostile: tuple[Path, dict[str, set[str]]]) -> Path:
    """The built site."""
    return hostile[0]


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Guarded, directory=str(site)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_fields_that_take_any_text_took_it(hostile: tuple[Path, dict[str, set[str]]]) -> None:
    held = hostile[1]["briefings/zz0.yaml"]
    assert {
        "title",
        "short_title",
        "titles.title",
        "summary",
        "key_points",
        "facts.text",
        "called.name",
    } <= held
    assert {"sources.zz0.title", "sources.zz0.url", "sources.zz0.note", "changes.fields.before"} <= held
    assert {name for name in Briefing.model_fields if name in {part.split(".")[0] for part in held}} >= {
        *("bindingness", "full_text", "identifiers", "events", "systems", "sites", "companies", "quantities"),
        *(
            "money",
            "assessments",
            "disputes",
            "unknowns",
            "origins",
            "related",
            "editorial",
            "status_override",
        ),
    }
    for path, fields in hostile[1].items():
        if "_registers" in path:
            assert {"zz0.name", "zz1.name", "zz5.definition"} <= fields, path


@pytest.mark.browser
def test_nothing_runs_and_nothing_leaves(site: Path, address: str, chromium: Browser) -> None:
    context = chromium.new_context()
    page = context.new_page()
    left: list[str] = []
    noise: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            left.append(route.request.url)
            route.abort()

    context.route("**/*", only_here)
    page.on("dialog", lambda dialog: noise.append(dialog.message))
    page.on("pageerror", lambda error: noise.append(str(error)))
    page.add_init_script(WATCH)
    for path in _pages(site):
        page.goto(address + path)
        _assert_inert(page, path)
    assert not left
    assert not noise
    context.close()


@pytest.mark.browser
def test_what_tries_to_run_is_seen(site: Path, address: str, page: Page) -> None:
    staying = PAYLOADS[0].replace("http-equiv=refresh", "name=refresh")
    (site / "sabotage.html").write_text(f"<p>{staying}</p>", encoding="utf-8")
    page.add_init_script(WATCH)
    page.goto(f"{address}sabotage.html")
    (site / "sabotage.html").unlink()
    assert page.evaluate("window.__broken") != []
    assert len(page.evaluate(INERT)) > 10


def _pages(site: Path) -> Iterator[str]:
    """Every page that shows a payload, one of each kind; searches and comparisons for them."""
    seen: set[str] = set()
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        text = file.read_text(encoding="utf-8")
        kind = path.split("/")[0]
        if WORD in text and 'http-equiv="refresh"' not in text and (kind not in seen or "zz" in path):
            seen.add(kind)
            yield path
    yield f"search/?q={WORD}"
    yield f"compare/?a={IDS[0]}&b={IDS[1]}&c={IDS[2]}&d={IDS[3]}"
    yield f'search/?q=<script>window.__{WORD}=1</script>&party="><img src=x onerror=window.__{WORD}=1>'


def _assert_inert(page: Page, path: str) -> None:
    page.wait_for_timeout(400 if "?" in path else 0)
    page.keyboard.press("Tab")
    assert page.evaluate("window.__pwned") is None, path
    assert page.evaluate("window.__broken") == [], path
    assert page.evaluate(INERT) == [], path


@pytest.mark.parametrize("name", IDS)
def test_citations_stay_one_record_each(name: str, site: Path) -> None:
    folder = site / "briefings" / name
    parsed = parse_string((folder / "citation.bib").read_text(encoding="utf-8"))
    assert [entry.key for entry in parsed.entries] == [name]
    assert not parsed.failed_blocks
    assert "url" in parsed.entries[0].fields_dict
    (record,) = rispy.loads((folder / "citation.ris").read_text(encoding="utf-8"))
    assert record["type_of_reference"] == "RPRT"
    (work,) = json.loads((folder / "citation.csl.json").read_text(encoding="utf-8"))
    assert work["id"] == name
    assert json.loads((folder / "briefing.json").read_text(encoding="utf-8"))["id"] == name


def test_every_json_and_xml_file_can_be_read(site: Path) -> None:
    read = 0
    for file in sorted(site.rglob("*")):
        if file.suffix in (".json", ".geojson", ".webmanifest"):
            json.loads(file.read_text(encoding="utf-8"))
        elif file.suffix in (".xml", ".svg"):
            tree = ET.fromstring(file.read_bytes())
            tags = {element.tag.rpartition("}")[2].lower() for element in tree.iter()}
            assert not tags & {"script", "foreignobject", "iframe"}, file
            assert not [
                name for element in tree.iter() for name in element.attrib if name.lower().startswith("on")
            ]
        else:
            continue
        read += 1
    assert read > 20


def test_feeds_carry_no_mark_up_of_writers(site: Path) -> None:
    feeds = sorted(site.rglob("feed.xml"))
    assert feeds
    for file in feeds:
        parsed = feedparser.parse(file.read_bytes(), sanitize_html=False)
        assert not parsed.bozo, file
        for entry in parsed.entries:
            shown = " ".join(part.value for part in entry.get("content", ()) if "html" in part.type)
            shown += entry.summary if "html" in entry.get("summary_detail", {}).get("type", "") else ""
            assert not re.search(
                r"<(?:script|img|svg|iframe|style|base|meta|link|form|object)\b", shown, re.IGNORECASE
            ), file


def test_no_cell_of_a_table_is_a_formula(site: Path) -> None:
    files = sorted(site.rglob("*.csv"))
    assert files
    start = re.compile(r"[=@\t\r\n＝＠]|[+-](?![\d.]+$)")
    for file in files:
        rows = list(csv.reader(file.read_text(encoding="utf-8").splitlines(keepends=True), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, file
        assert not [cell for row in rows for cell in row if start.match(cell)], file


def test_a_formula_would_be_seen() -> None:
    assert csv_text(["a"], [["=1+1"]]).splitlines()[1] == b"'=1+1"


def test_the_database_holds_the_texts_as_texts(site: Path) -> None:
    base = sqlite3.connect(site / "data/pactbook.sqlite")
    assert base.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert base.execute("select count(*) from agreements where id like 'zz%'").fetchone() == (len(IDS),)
    base.close()
