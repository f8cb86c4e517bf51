"""The whole site in one file to read from disk: pages with addresses of files, a filter for the search."""

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from io import BytesIO
from pathlib import Path

from generator import urls
from generator.collection.card import Card
from generator.collection.link import Collection
from generator.model.date_words import english
from generator.publish.after.disk_pages import INDEX, Copy, page_from_disk
from generator.publish.after.files import put
from generator.publish.after.step import Published, Step
from generator.store.keys import digest, program

FOLDER = "site"
"""The folder that the archive unpacks to."""
_FILTER = {
    f"{suffix}/filter.{suffix}": (Path(__file__).parent / f"filter.{suffix}").read_bytes()
    for suffix in ("js", "css")
}
"""The script and the style of the filter, by their paths in the copy."""
_SEARCH = f"{urls.address(urls.SEARCH)}{INDEX}"
_ROWS = "js/agreements.js"
_LEFT_OUT = re.compile(
    r"(?:pagefind|sift)/|(?:.*/)?(?:card\.png|comparison\.json|briefing\.pdf|feed\.(?:xml|json)|\..*)$"
    r"|(?:sitemap\.xml(?:\.gz)?|robots\.txt|_headers|_redirects|404\.html|data/offline\.zip)$"
    r"|js/(?:search|compare)/"
)
"""What only a server, a browser on the web or another program makes use of."""
_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file: archives know none before."""


def _run(published: Published) -> None:
    """Make the archive where the project asks for it, unless it is there already."""
    target = published.folder / urls.OFFLINE
    if not published.project.site.offline:
        target.unlink(missing_ok=True)
        return
    files = dict(_files(published.folder))
    rows = agreement_rows(published.checked.collection)
    key = digest(program(), rows, repr(published.project.site), *_parts({**files, **_FILTER}))
    if not _says(target, key.encode()):
        published.progress("Packing the offline copy", 0, 1)
        put(target, _archive(_copied(files, rows, published), key.encode()))


OFFLINE = Step(name="offline", run=_run)


def agreement_rows(collection: Collection) -> str:
    """What the filter shows of every agreement and looks for, as a script that only holds data."""
    names = collection.registers
    terms = names.technologies
    rows = [
        [
            card.title,
            f"{urls.address(urls.briefing(card.id))}{INDEX}",
            [party.text for party in card.parties],
            [terms[key].name if key in terms else key for key in card.technologies],
            names.forms[card.form].name if card.form in names.forms else card.form,
            _when(card),
            names.statuses[card.status].name if card.status in names.statuses else card.status,
        ]
        for card in collection.cards
    ]
    return f"globalThis.agreements = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"


def _when(card: Card) -> str:
    return english(card.latest_date, short=True) if card.latest_date else ""


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """The files of the site that the copy holds, by their paths."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not _LEFT_OUT.match(name):
            yield name, path.read_bytes()


def _parts(files: Mapping[str, bytes]) -> Iterator[str | bytes]:
    return (part for item in files.items() for part in item)


def _copied(files: Mapping[str, bytes], rows: str, published: Published) -> Iterator[tuple[str, bytes]]:
    """Every file as it stands in the copy, by its path."""
    site = published.project.site
    copy = Copy(files=files.keys(), base=site.url)
    for name, content in files.items():
        if not name.endswith(".html"):
            yield name, content
            continue
        html = page_from_disk(content.decode(), name, copy)
        if name == _SEARCH:
            html = _with_filter(html)
        yield name, _with_note(html, site.url).encode()
    yield _ROWS, rows.encode()
    yield from _FILTER.items()


def _with_filter(html: str) -> str:
    """The page of the search with the filter in place of what needs a server."""
    added = (
        '<link rel="stylesheet" href="../css/filter.css">\n'
        f'<script src="../{_ROWS}" defer></script>\n<script src="../js/filter.js" defer></script>\n'
    )
    return html.replace("</head>", f"{added}</head>", 1)


def _with_note(html: str, base: str) -> str:
    """Say in the foot that this is a copy, and where the current version is."""
    site = f' The current version is at <a href="{escape(base)}">{escape(base)}</a>.' if base else ""
    return html.replace(
        '<footer class="foot">', f'<footer class="foot">\n<p>A copy to read from disk.{site}</p>', 1
    )


def _archive(files: Iterator[tuple[str, bytes]], key: bytes) -> bytes:
    """The archive: the same files always give the same bytes. Its comment tells what it was made from."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.comment = key
        for name, content in sorted(files):
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _DAY)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return packed.getvalue()


def _says(target: Path, key: bytes) -> bool:
    if not target.is_file():
        return False
    with target.open("rb") as file:
        file.seek(max(0, target.stat().st_size - len(key)))
        return file.read() == key
