"""The links of a finished site, each followed to its file and its place there."""

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOST = "https://site.invalid"


class _Page(HTMLParser):
    """What a page leads to, and the places in it that can be led to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses and ids of an element."""
        found = {name: value or "" for name, value in attrs}
        self.places |= {found[name] for name in ("id", "name") if name in found}
        self.targets += [found[name] for name in ("href", "src") if name in found]


@cache
def _read(path: Path) -> _Page:
    return _Page(path.read_text(encoding="utf-8"))


def links(site: Path) -> Iterator[tuple[str, str]]:
    """Every link that stays within a site: the page it stands on, and what it says."""
    for path in sorted(site.rglob("*.html")):
        for target in _read(path).targets:
            if not urlsplit(urljoin(f"{HOST}/", target)).geturl().startswith(f"{HOST}/"):
                continue
            yield path.relative_to(site).as_posix(), target


def broken_links(site: Path) -> tuple[str, ...]:
    """The links of a site that lead to no file, or to no place in it."""
    return tuple(
        f"{page}: {target}" for page, target in links(site) if not _leads_somewhere(site, page, target)
    )


def _leads_somewhere(site: Path, page: str, target: str) -> bool:
    parts = urlsplit(urljoin(f"{HOST}/{page}", target))
    path = site / unquote(parts.path).lstrip("/")
    found = path / "index.html" if path.is_dir() else path
    if not found.is_file():
        return False
    place = unquote(parts.fragment)
    return not place or found.suffix != ".html" or place in {"", "top", *_read(found).places}
