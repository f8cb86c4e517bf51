"""Writing and removing files of a site that shares them with the version that readers see."""

from pathlib import Path

from generator import urls
from generator.publish.after.step import Published


def put(path: Path, content: bytes) -> None:
    """Make a file hold this: the same one stays as it is, another is replaced whole."""
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.replace(path)


def drop(published: Published, file: str, *, everywhere: bool = False) -> None:
    """Remove a file that belongs to each briefing from the folders of those that are gone, or from all."""
    folder = (published.folder / urls.attachment("x", file)).parent.parent
    cards = published.checked.collection.cards
    kept = set() if everywhere else {card.id for card in cards}
    if not folder.is_dir():
        return
    for name in {path.name for path in folder.iterdir()} - kept:
        path = published.folder / urls.attachment(name, file)
        if path.is_file():
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
