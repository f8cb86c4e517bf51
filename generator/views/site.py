"""What every page knows of the site it stands in."""

from dataclasses import dataclass

from generator import urls

LANGUAGE = "en-GB"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the texts and the data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The site’s name, its public address (ending in a slash, or empty) and its one-sentence description.

    ``offline`` and ``pdf`` say whether there is a copy to read from disk, and a PDF of each briefing.
    """

    name: str = "Pactbook"
    url: str = ""
    description: str = ""
    offline: bool = False
    pdf: bool = False

    def address(self, path: str, fragment: str = "") -> str | None:
        """The public address of a page or file by its source path; none where the site has none."""
        return f"{self.url}{urls.address(path)}{fragment}" if self.url else None
