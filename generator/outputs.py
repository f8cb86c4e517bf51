"""What the pipeline makes: files, before any publisher has seen them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_INSIDE = re.compile(r"(?:(?!\.{1,2}(?:/|$))[\w.@+=, -]{1,200}/)*(?!\.{1,2}$)[\w.@+=, -]{1,200}", re.ASCII)
"""Names of letters, digits and a few signs, joined by slashes; none of them is a dot or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputFile:
    """A file of the site, by its path relative to the site's sources, such as ``briefings/x.md``.

    A Markdown path becomes a page; any other is copied as it is. ``source`` is the project
    file that an editor would change, ``meta`` the page's front matter (plain data only).
    """

    path: str
    content: str | bytes
    source: str | None = None
    meta: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a path that would lead out of the site: whoever asks for one is mistaken about an id."""
        if not _INSIDE.fullmatch(self.path):
            raise ValueError(f"“{self.path}” is no path inside the site")

    @property
    def data(self) -> bytes:
        """Its content as bytes; text is UTF-8."""
        return self.content.encode() if isinstance(self.content, str) else self.content

    @property
    def is_page(self) -> bool:
        """Whether a publisher renders it as a page."""
        return self.path.endswith(".md")
