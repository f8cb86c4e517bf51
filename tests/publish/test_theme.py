"""The theme keeps its promises: small, nothing inline, fonts with their licences."""

import gzip
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.publish.dress import THEME
from generator.publish.site import build_site

PAGES = sorted(THEME.rglob("*.html"))


def packed(pattern: str) -> int:
    """The bytes that all files of a kind take when compressed one by one."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in THEME.rglob(pattern))


@pytest.mark.parametrize("name", sorted(path.name for path in (THEME / "css").glob("*.css")))
def test_the_stylesheets_of_a_page_take_no_more_than_ten_kilobytes(name: str) -> None:
    """Every page has the first, and at most one beside it."""
    assert packed("css/pactbook.css") + (packed(f"css/{name}") if name != "pactbook.css" else 0) <= 10_000


def test_the_scripts_take_no_more_than_eight_kilobytes() -> None:
    assert packed("js/*.js") <= 8_000


def test_the_scripts_of_the_search_take_no_more_than_ten_kilobytes() -> None:
    assert packed("js/search/*.js") <= 10_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_is_inline(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    data = 'type="application/ld\\+json"'
    assert not re.search(rf"<style|\sstyle=|\son[a-z]+=|<script(?! {data}|[^>]*\ssrc=)", text)


def test_the_policy_lets_nothing_in_but_the_site_s_own() -> None:
    policy = re.search(
        r'Security-Policy" content="([^"]+)"', (THEME / "main.html").read_text(encoding="utf-8")
    )
    assert policy
    scripts = "script-src 'self'{% if meta.kind == 'search' %} 'wasm-unsafe-eval'{% endif %}"
    assert set(policy[1].split("; ")) == {
        "default-src 'none'", "style-src 'self'", scripts, "img-src 'self' data:",
        "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
    }  # fmt: skip


def test_every_font_is_used_and_comes_with_its_licence() -> None:
    style = (THEME / "css/pactbook.css").read_text(encoding="utf-8")
    fonts = {path.name for path in (THEME / "fonts").glob("*.woff2")}
    assert fonts == set(re.findall(r"fonts/([^)]+)", style))
    assert {path.name for path in (THEME / "fonts").glob("*.txt")} == {
        "ibm-plex-sans-OFL.txt",
        "source-serif-4-OFL.txt",
    }


def test_a_writers_words_stay_words_in_the_head(minimal: Path) -> None:
    """Even a title that ends the element it stands in, in meta tags as in the data block."""
    title = 'A "deal"</script><script>alert(1)</script> & <!-- more'
    (briefing,) = (minimal / "briefings").glob("*.yaml")
    changed = re.sub(
        "^title:.*", f"title: '{title}'", briefing.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    briefing.write_text(changed, encoding="utf-8")
    page = build_site(minimal) / f"briefings/{briefing.stem}/index.html"
    head = BeautifulSoup(page.read_text(encoding="utf-8"), "html5lib").head
    assert head
    assert all(script.get("src") or script["type"] == "application/ld+json" for script in head("script"))
    (data,) = head("script", type="application/ld+json")
    assert json.loads(str(data.string))["@graph"][0]["name"] == title
    assert [tag["content"] for tag in head("meta", attrs={"name": "citation_title"})] == [title]
