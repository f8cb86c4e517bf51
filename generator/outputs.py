"""What the pipeline makes: files, before any publisher has seen them."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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

    @property
    def is_page(self) -> bool:
        """Whether a publisher renders it as a page."""
        return self.path.endswith(".md")
