"""What every page knows of the site it stands in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site’s name, its public address (ending in a slash, or empty) and its one-sentence description."""

    name: str = "Pactbook"
    url: str = ""
    description: str = ""
