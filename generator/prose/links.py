"""Where links may lead: web pages by http or https, and briefings by their id."""

import re
import unicodedata
from urllib.parse import urlsplit

from generator.prose.nodes import BriefingLink, Link
from generator.prose.problems import ProseProblem, quoted

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_BRIEFING = re.compile(rf"briefing:({_ID})(?:#({_ID}))?")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"[^.]+(?:\.[^.]+)*\.?")
_NEVER = frozenset('\\<>"`')
_Complaint = tuple[str, str, str]
_FORMS = "[words](https://…) for a web page, [words](briefing:id) for a briefing"


def read_target(text: str, start: int, end: int) -> tuple[Link | BriefingLink | None, ProseProblem | None]:
    """Read the address between two offsets into a link without words, or say what is wrong with it."""
    address = text[start:end]
    match = _BRIEFING.fullmatch(address)
    if match:
        return BriefingLink(briefing=match[1], anchor=match[2], start=start, end=end), None
    complaint = _complaint(address)
    if complaint is None:
        return Link(url=address), None
    code, message, hint = complaint
    return None, ProseProblem(code=code, message=message, hint=hint, start=start, end=end, value=address)


def _complaint(address: str) -> _Complaint | None:
    scheme = _SCHEME.match(address)
    name = scheme[1].lower() if scheme else ""
    if name == "briefing":
        return _bad_briefing(address)
    if any(character in _NEVER or unicodedata.category(character)[0] in "CZ" for character in address):
        hint = "type the address alone, without spaces or a title; if no link is meant, put a space before ("
        return "link-malformed", f"{quoted(address)} holds a character that no address has", hint
    if not name or "." in name:
        return _no_scheme(address)
    if name not in ("http", "https"):
        hint = "link to an http or https address, or write the words without a link"
        return "link-scheme", f"“{name}:” is not a kind of link that may stand in prose", hint
    return None if _is_web_address(address) else _not_an_address(address)


def _is_web_address(address: str) -> bool:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return "@" not in parts.netloc and bool(_HOST.fullmatch(host))


def _not_an_address(address: str) -> _Complaint:
    return "link-malformed", f"{quoted(address)} is not a web address", "copy it again from the browser"


def _bad_briefing(address: str) -> _Complaint:
    name, hash_, anchor = address.partition(":")[2].strip("/").removesuffix(".yaml").partition("#")
    wanted = f"briefing:{_slug(name) or 'id'}" + (f"#{_slug(anchor) or 'fact-x'}" if hash_ else "")
    return "link-malformed", f"{quoted(address)} does not name a briefing", f"type {wanted}"


def _no_scheme(address: str) -> _Complaint:
    message = f"{quoted(address)} is not a whole address"
    if re.match(r"(?://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)", address) and ".yaml" not in address:
        return "link-relative", message, f"type https://{address.lstrip('/')}"
    return "link-relative", message, f"type {_FORMS}"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
