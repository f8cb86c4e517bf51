"""The only place where an id becomes a path, an address or an anchor.

Addresses are relative to the site’s root and end in a slash; the source path of a page is the
Markdown file that a publisher turns into it.
"""


def page(section: str, name: str | None = None) -> str:
    """Address of a section or of an entry in it: ``briefings/`` or ``briefings/x/``."""
    return f"{section}/{name.lower()}/" if name else f"{section}/"


def briefing(name: str) -> str:
    """Address of a briefing."""
    return page("briefings", name)


def markdown(address: str, number: int = 1) -> str:
    """Source path of the page at an address; later pages of a list continue at ``page/2/``."""
    if number > 1:
        return f"{address}page/{number}.md"
    return f"{address}index.md" if address.endswith("/") or not address else f"{address}.md"


def anchor(kind: str, name: str) -> str:
    """Anchor of a statement: ``fact-9c1e``."""
    return f"{kind}-{name}"


def relative(target: str, base: str) -> str:
    """A link from the page at one address to another address, its anchor kept."""
    ups = base.count("/")
    return "../" * ups + target or "./"
