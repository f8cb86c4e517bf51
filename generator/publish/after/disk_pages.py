"""Pages that open from disk: every address is that of a file, and what needs a server is left out."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from html import escape, unescape
from posixpath import dirname, normpath, relpath

INDEX = "index.html"
FROM_DISK = frozenset(("js/cite.js", "js/fold.js", "js/slash.js", "js/sort.js"))
"""The scripts that neither load modules nor fetch anything, which browsers refuse to do from disk."""
_TAG = re.compile(r"<[a-zA-Z](?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_ADDRESS = re.compile(r"(\s)((?:xlink:)?href|src|action)=\"([^\"]*)\"")
_SCRIPT = re.compile(r"<script\b([^>]*)></script>")
_SOURCE = re.compile(r"\bsrc=\"([^\"]*)\"")
_PRELOAD = re.compile(r"<link rel=\"(?:preload|alternate)\"[^>]*>\n?")
_REFRESH = re.compile(r"(http-equiv=\"refresh\" content=\"0; url=)([^\"]*)\"")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """What a copy holds, by the paths of its files, and the public address of the site, where it has one."""

    files: Container[str]
    base: str


def page_from_disk(html: str, path: str, copy: Copy) -> str:
    """A page of the site at its path, as it stands in the copy."""
    place = dirname(path)

    def lead(address: str) -> str | None:
        return _lead(address, place, copy)

    html = _SCRIPT.sub(lambda found: _script(found, place), _PRELOAD.sub("", html))
    html = _REFRESH.sub(lambda found: f'{found[1]}{escape(lead(unescape(found[2])) or "")}"', html)
    return _TAG.sub(lambda tag: _tag(tag[0], lead), html)


def _tag(tag: str, lead: Callable[[str], str | None]) -> str:
    def led(found: re.Match[str]) -> str:
        address = lead(unescape(found[3]))
        return "" if address is None else f'{found[1]}{found[2]}="{escape(address)}"'

    return _ADDRESS.sub(led, tag)


def _script(found: re.Match[str], place: str) -> str:
    """The script where it runs from disk."""
    source = _SOURCE.search(found[1])
    path = normpath(f"{place}/{source[1]}").lstrip("/") if source else ""
    return found[0] if path in FROM_DISK else ""


def _lead(address: str, place: str, copy: Copy) -> str | None:
    """Where an address leads in the copy: to its file, else to the site, else nowhere."""
    if _SCHEME.match(address) or not address:
        return address
    path, mark, rest = _split(address)
    target = normpath(f"/{place}/{path}").lstrip("/")
    folder = path.endswith(("/", "/..", "/.")) or path in {".", "..", ""}
    file = f"{target}/{INDEX}".lstrip("/") if folder and path else target
    if file in copy.files:
        return f"{relpath(file, place or '.')}{mark}{rest}"
    return f"{copy.base}{target}{'/' if folder and target else ''}{mark}{rest}" if copy.base else None


def _split(address: str) -> tuple[str, str, str]:
    """The path, and what follows it from a question mark or a hash on."""
    found = re.search(r"[?#]", address)
    if found is None:
        return address, "", ""
    return address[: found.start()], found[0], address[found.end() :]
