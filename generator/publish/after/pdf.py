"""A PDF of each briefing, tagged for screen readers; made only where the project asks for it."""

import logging
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

from generator import urls
from generator.publish.after.files import drop, put
from generator.publish.after.paper import paper
from generator.publish.after.step import Published, Step
from generator.store.keys import digest

MISSING = (
    "The PDF files need WeasyPrint: pip install 'pactbook[pdf]', and Pango on the system "
    "(Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)."
)
_STYLE = Path(__file__).parent / "pdf.css"
_FONTS = Path(__file__).parent / "fonts"
_WORTH_SHARING = 4
"""Fewer PDFs than this are made before other processes would have started."""
_TAIL = 1024
log = logging.getLogger("mkdocs.plugins.pactbook")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A briefing to print: its file, its page as HTML, its address, and the key of what is printed."""

    file: str
    html: str
    address: str
    key: str


def _run(published: Published) -> None:
    """Print the briefings whose PDF is not there yet."""
    if not published.project.site.pdf:
        drop(published, urls.PDF, everywhere=True)
        return
    drop(published, urls.PDF)
    lacking = [sheet for sheet in _sheets(published) if not _is_there(published, sheet)]
    for done, (sheet, content) in enumerate(_printed(lacking)):
        published.progress("Printing", done, len(lacking))
        published.store.put(sheet.key, content)
        put(published.folder / sheet.file, content)


PDF = Step(name="pdf", run=_run)


def renderer() -> str:
    """The name and version of what prints; raises ``Abort`` where it is missing or does not start."""
    try:
        name = f"weasyprint {version('weasyprint')}"
        if find_spec("weasyprint"):
            _load()
            return name
    except (PackageNotFoundError, OSError):
        pass
    raise Abort(MISSING)


def _load() -> Any:
    """The library, whose import is slow and fails where Pango is missing."""
    import weasyprint

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint


def _sheets(published: Published) -> Iterator[Sheet]:
    site = published.project.site
    files = (_STYLE, *sorted(_FONTS.glob("*.ttf")))
    shape = digest("pdf", renderer(), *(file.read_bytes() for file in files))
    for card in published.checked.collection.cards:
        page = f"{urls.address(urls.briefing(card.id))}index.html"
        html = paper((published.folder / page).read_text(encoding="utf-8"), page, site.url)
        yield Sheet(
            file=urls.attachment(card.id, urls.PDF),
            html=html,
            address=site.address(urls.briefing(card.id)) or "",
            key=digest(shape, html),
        )


def _is_there(published: Published, sheet: Sheet) -> bool:
    """Whether the file says that it is this sheet, or the store has it."""
    path = published.folder / sheet.file
    if path.is_file():
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _TAIL))
            if sheet.key.encode() in file.read():
                return True
    content = published.store.get(sheet.key)
    if content is not None:
        put(path, content)
    return content is not None


def _printed(sheets: list[Sheet]) -> Iterator[tuple[Sheet, bytes]]:
    """Each sheet with its PDF, in their order; several processes share the work where there is enough."""
    if len(sheets) < _WORTH_SHARING:
        yield from ((sheet, print_sheet(sheet)) for sheet in sheets)
        return
    workers = min(len(sheets), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        yield from zip(sheets, pool.map(print_sheet, sheets), strict=True)


def print_sheet(sheet: Sheet) -> bytes:
    """The PDF of a sheet; the same sheet always gives the same bytes. Nothing is fetched for it."""
    library, style, fonts, fetcher = _style()
    page = library.HTML(
        string=sheet.html, base_url=sheet.address or None, media_type="print", url_fetcher=fetcher
    )
    document = page.render(stylesheets=[style], font_config=fonts)
    return bytes(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=sheet.key.encode()))


@cache
def _style() -> tuple[Any, Any, Any, Any]:
    """The library, the stylesheet, its fonts and what refuses to fetch, made once a process."""
    library = _load()
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = library.CSS(filename=_STYLE, font_config=fonts, media_type="print")
    return library, style, fonts, library.urls.URLFetcher(allowed_protocols=("data",))
