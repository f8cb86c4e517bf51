"""What every page has."""

from dataclasses import dataclass, field

from generator.views.head import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """A page of the site: its source path, its head, its template.

    ``source`` is the project file that an editor would change, ``kind`` the word by which the
    theme tells page types apart.
    """

    path: str
    title: str
    description: str
    template: str
    kind: str
    source: str | None = None
    head: Head = field(default_factory=Head)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """Words that lead somewhere: a relative link between source paths, or a web address."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Words in another language than the page’s, by its BCP 47 tag."""

    text: str
    language: str | None
