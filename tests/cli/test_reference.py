from pathlib import Path

from generator.cli.reference import DOCS, reference_pages
from generator.exports.folder import exported

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_committed_reference_is_current() -> None:
    pages = {f"{DOCS}/{page.path}": exported(page) for page in reference_pages(ROOT)}
    files = (ROOT / DOCS / "reference").rglob("*.md")
    committed = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in files}
    stale = sorted(path for path in pages.keys() | committed.keys() if pages.get(path) != committed.get(path))
    assert not stale, "run make reference; stale: " + ", ".join(stale)


def test_every_command_has_a_page_its_parts_too() -> None:
    paths = {page.path for page in reference_pages(ROOT)}
    assert {"reference/commands/check.md", "reference/commands/add-source.md"} <= paths
