"""The search: an index of the words on finished pages, and what sifts the agreements."""

import gzip
import json
import os
import pickle
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator import urls
from generator.exports.facets import facet_files
from generator.publish.after.files import put
from generator.publish.after.step import Published, Step
from generator.store.keys import digest, digest_files
from generator.views.sections import SECTIONS

BUNDLE, SIFT = "pagefind", "sift"
"""Folders of the site that hold nothing else."""
WORDS = "words.json"
FOLDERS = ("briefings", *SECTIONS)
"""Where the pages lie that are searched: of lists only the pages of their entries."""
OUTSIDE = (
    *("nav", "sup", ".pl", ".key", ".legend", ".ladder", ".fact > p:nth-child(2)", ".yard"),
    *("#timeline", "#family", "#changes", "#cite", ".head > p:first-child", ".head > p:nth-of-type(3)"),
    *(".crumb", ".lead p", ".list", ".excerpts", ".asked"),
    *(".sec > h2", ".sec > p", "summary small"),
)
"""What pages say about other pages, about themselves or a second time."""
NEEDED = ("pagefind.js", "pagefind-entry.json", "*.pf_meta", "wasm.en*", "index/*", "fragment/*")
"""The parts of Pagefind’s bundle that our own page uses."""
SMALLEST_CHUNK, CHUNK_GROWTH = 2_500, 2
"""The size of the index’s chunks in Pagefind’s own measure (by default 20,000): each word of a search
costs a reader one of them. It grows with the pages, or the chunks would become too many files."""
MOST_KEPT = 32_000_000
"""Bytes of a bundle that is worth its room in the store, which other results need too."""
_SIGNATURE = len(b"pagefind_dcd")

Files = Mapping[str, bytes]
"""Contents by path."""


def _run(published: Published) -> None:
    """Index the pages unless the same ones have been indexed before, and write what sifts them."""
    published.progress("Indexing words", 0, 1)
    pages = tuple(_pages(published.folder))
    chunk = max(SMALLEST_CHUNK, CHUNK_GROWTH * len(pages))
    options = repr((version("pagefind"), OUTSIDE, NEEDED, chunk))
    key = digest("words", options, digest_files(pages, published.folder))
    kept = published.store.get(key)
    bundle: Files = pickle.loads(kept) if kept else _index(published.folder, chunk) if pages else {}
    if kept is None and sum(map(len, bundle.values())) <= MOST_KEPT:
        published.store.put(key, pickle.dumps(bundle))
    collection = published.checked.collection
    sifting = {
        PurePosixPath(file.path).relative_to(SIFT).as_posix(): str(file.content).encode()
        for file in facet_files(collection)
    }
    numbers = _numbers(bundle, [card.id for card in collection.cards])
    _replace(published.folder / BUNDLE, bundle)
    _replace(published.folder / SIFT, sifting | {WORDS: json.dumps(numbers).encode()})


SEARCH = Step(name="search", run=_run)


def _pages(folder: Path) -> Iterator[Path]:
    """Those that can be searched: a project’s own theme may have none."""
    found = (page for name in FOLDERS for page in folder.glob(f"{name}/*/index.html"))
    return (page for page in found if b"<main" in page.read_bytes())


def _index(folder: Path, chunk: int) -> Files:
    """Let Pagefind read the pages; the bundle’s files by their names."""
    with TemporaryDirectory() as target:
        command = (
            *(str(_program()), "--silent", "--site", str(folder), "--output-path", target),
            *("--glob", f"{{{','.join(FOLDERS)}}}/*/index.html", "--root-selector", "main"),
            *("--exclude-selectors", ", ".join(OUTSIDE)),
        )
        size = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(chunk)}
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, env=os.environ | size)
        return {
            path.relative_to(target).as_posix(): path.read_bytes()
            for pattern in NEEDED
            for path in sorted(Path(target).glob(pattern))
        }


def _program() -> Path:
    """The program that the package brings; the import is slow and only needed here."""
    from pagefind.service import get_executable

    found = get_executable()
    if found is None:
        raise FileNotFoundError("Pagefind has no program for this machine: pip install 'pagefind[bin]'")
    return found


def _numbers(bundle: Files, names: Iterable[str]) -> list[str]:
    """Under which name the index knows each agreement, in the order of the rows."""
    known = {
        json.loads(gzip.decompress(content)[_SIGNATURE:])["url"]: Path(path).stem
        for path, content in bundle.items()
        if path.startswith("fragment/")
    }
    return [known.get(f"/{urls.address(urls.briefing(name))}", "") for name in names]


def _replace(folder: Path, files: Files) -> None:
    """Make a folder hold these files and no others; those that it holds already stay as they are."""
    for path in (path for path in folder.rglob("*") if path.is_file()):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, content in files.items():
        put(folder / name, content)
