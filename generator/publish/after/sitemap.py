"""The list of pages for search engines: each with the day on which an editor last touched what it shows."""

import gzip
import os
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.publish.after.files import put
from generator.publish.after.step import Published, Step
from generator.views.sections import SECTIONS

FILE, PACKED, ROBOTS = "sitemap.xml", "sitemap.xml.gz", "robots.txt"
_OURS = "# Where to find the list of pages.\n"
"""Opens our ``robots.txt``: one that a project brings along is left alone."""
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
_SITE_WIDE = frozenset(
    urls.address(path)
    for path in (
        *(urls.HOME, urls.BRIEFINGS, urls.DISPUTES, urls.UNKNOWNS, urls.CHANGES, urls.SOURCES),
        *(urls.TIMELINE, urls.MONEY, urls.COMPARE, urls.MAP, urls.NETWORK, urls.DATA),
        *map(urls.contents, SECTIONS),
    )
)
"""Pages that speak of all agreements."""
_WITHOUT_PAGES = frozenset(("css", "fonts", "graphics", "img", "js", "pagefind", "sift"))


def _run(published: Published) -> None:
    """List the pages that lie in the folder; a site without an address has no list."""
    folder, site = published.folder, published.project.site
    if not site.url:
        for name in (FILE, PACKED, *((ROBOTS,) if _is_ours(folder / ROBOTS) else ())):
            (folder / name).unlink(missing_ok=True)
        return
    listed = sitemap(pages(folder), published.checked.collection, site.url).encode()
    put(folder / FILE, listed)
    put(folder / PACKED, gzip.compress(listed, mtime=0))
    if _is_ours(folder / ROBOTS):
        put(folder / ROBOTS, f"{_OURS}User-agent: *\nAllow: /\nSitemap: {site.url}{FILE}\n".encode())


def _is_ours(robots: Path) -> bool:
    return not robots.is_file() or robots.read_bytes().startswith(_OURS.encode())


SITEMAP = Step(name="sitemap", run=_run)


def pages(folder: Path) -> Iterator[str]:
    """The addresses of all pages in a folder, relative to it."""
    for place, below, files in os.walk(folder):
        address = f"{Path(place).relative_to(folder).as_posix()}/" if place != str(folder) else ""
        if not address:
            below[:] = [name for name in below if name not in _WITHOUT_PAGES]
        if "index.html" in files:
            yield address


def sitemap(addresses: Iterable[str], collection: Collection, base: str) -> str:
    """The pages but those that only lead on, with their days."""
    moved = {urls.address(urls.briefing(alias)) for alias in collection.aliases}
    days = dict(_days(collection))
    newest = _newest(collection.cards)
    lines = []
    for address in sorted(set(addresses) - moved):
        first = address.split("page/")[0]
        day = newest if first in _SITE_WIDE else days.get(first)
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
        lines.append(f"<url><loc>{escape(base + address)}</loc>{changed}</url>\n")
    return f"{_HEAD}{''.join(lines)}</urlset>\n"


def _days(collection: Collection) -> Iterator[tuple[str, date | None]]:
    """The day of every briefing, and of every register’s entry the newest of the briefings that name it."""
    for card in collection.cards:
        yield urls.address(urls.briefing(card.id)), card.edited
    for section in SECTIONS:
        for key, ids in collection.usage.get(section, {}).items():
            cards = [collection.by_id[name] for name in ids]
            yield urls.address(urls.entry(section, key)), _newest(cards)


def _newest(cards: Iterable[Card]) -> date | None:
    return max((card.edited for card in cards if card.edited), default=None)
