"""The theme keeps its promises: small, nothing inline, fonts with their licences."""

import gzip
import re
from pathlib import Path

import pytest

from generator.publish.plugin import THEME

PAGES = sorted(THEME.rglob("*.html"))


def packed(pattern: str) -> int:
    """The bytes that all files of a kind take when compressed one by one."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in THEME.rglob(pattern))


def test_the_stylesheets_take_no_more_than_ten_kilobytes() -> None:
    assert packed("*.css") <= 10_000


def test_the_scripts_take_no_more_than_five_kilobytes() -> None:
    assert packed("*.js") <= 5_000


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_is_inline(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)


def test_the_policy_lets_nothing_in_but_the_site_s_own() -> None:
    policy = re.search(
        r'Security-Policy" content="([^"]+)"', (THEME / "main.html").read_text(encoding="utf-8")
    )
    assert policy
    assert set(policy[1].split("; ")) == {
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:",
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
