"""The only place where an id becomes a path, an address or an anchor.

A page is named by its source path, the Markdown file that a publisher turns into it:
``briefings/x.md`` becomes ``/briefings/x/``, ``briefings/index.md`` becomes ``/briefings/``.
"""

from itertools import takewhile
from operator import eq
from posixpath import dirname

HOME = "index.md"
BRIEFINGS = "briefings/index.md"
ABOUT = "about.md"
METHOD = "method.md"
DISPUTES = "disputes.md"
UNKNOWNS = "unknowns.md"
CHANGES = "changes.md"
SOURCES = "sources.md"
TIMELINE = "timeline.md"
MONEY = "money.md"
COMPARE = "compare.md"
MAP = "map.md"
NETWORK = "network.md"
SEARCH = "search.md"
DATA = "data.md"
CODEBOOK = "data/codebook.md"
SCHEMA = "data/schema.json"
BIBTEX, RIS, CSL, RECORD = "citation.bib", "citation.ris", "citation.csl.json", "briefing.json"
COMPARISON = "comparison.json"
CARD, PDF = "card.png", "briefing.pdf"
"""Files that belong to each briefing; the card also to the site."""
OFFLINE = "data/offline.zip"
"""The whole site, to be read from disk."""


def briefing(name: str) -> str:
    """Path of a briefing’s page."""
    return f"briefings/{name}.md"


def entry(section: str, name: str) -> str:
    """Path of the page of a register’s entry: ``parties/no.md``, ``technologies/ferries.md``."""
    return f"{section}/{name.lower()}.md"


def numbered(path: str, number: int) -> str:
    """Path of a later page of a list, which continues at ``page/2/``; the first is the list itself."""
    if number == 1:
        return path
    folder = dirname(path) if path.endswith("index.md") else path.removesuffix(".md")
    return f"{folder}/page/{number}.md"


def firsts(path: str) -> tuple[str, ...]:
    """What may be the first page of the list in which a page stands, the page itself among them."""
    folder, turned, _ = path.rpartition("/page/")
    return (path, f"{folder}.md", f"{folder}/index.md") if turned else (path,)


def attachment(name: str, file: str) -> str:
    """Path of a file that belongs to a briefing: ``briefings/x/citation.bib``."""
    return f"briefings/{name}/{file}"


def compared(*names: str) -> str:
    """What follows the address of the comparison when it shows some briefings: ``?a=x&b=y``."""
    return "?" + "&".join(f"{letter}={name}" for letter, name in zip("abcd", names, strict=False))


def data(file: str) -> str:
    """Path of a file of the data set: ``data/facts.csv``."""
    return f"data/{file}"


def graphic(name: str, kind: str) -> str:
    """Path of a picture to take away, or of its figures: ``graphics/map.svg``, ``graphics/map.csv``."""
    return f"graphics/{name}.{kind}"


def feeds(folder: str = "") -> tuple[str, str]:
    """Paths of the Atom feed and the JSON feed of the site, or of one of its folders: ``parties/no``."""
    start = f"{folder}/" if folder else ""
    return f"{start}feed.xml", f"{start}feed.json"


def address(path: str) -> str:
    """Address of a page or file relative to the site’s root: ``briefings/x/``."""
    if not path.endswith(".md"):
        return path
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"


def sifting(file: str) -> str:
    """Path of a file that the search reads: ``sift/facets.json``."""
    return f"sift/{file}"


def contents(section: str) -> str:
    """Path of a section’s front page: ``technologies/index.md``."""
    return f"{section}/index.md"


def anchor(kind: str, name: str) -> str:
    """Anchor of a statement: ``fact-9c1e``."""
    return f"{kind}-{name}"


def link(target: str, base: str, fragment: str | None = None) -> str:
    """A link from one source path to another, with an anchor where one is given."""
    if target == base and fragment:
        return f"#{fragment}"
    return _way(target, dirname(base)) + (f"#{fragment}" if fragment else "")


def relative(target: str, base: str) -> str:
    """Address of a page or file relative to another page’s address, for mark-up that stays as it is."""
    ours, theirs = address(base), address(target)
    path = _way(theirs.rstrip("/"), ours.rstrip("/") if ours.endswith("/") else dirname(ours))
    return f"{path}/" if theirs.endswith("/") or not theirs else path


def _way(target: str, folder: str) -> str:
    """The way from a folder of the site to a place in it, ``.`` where that is the folder itself."""
    there, here = (path.split("/") if path else [] for path in (target, folder))
    shared = sum(takewhile(bool, map(eq, there, here)))
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])) or "."
