"""Why a build made a page, or left it as it was."""

from dataclasses import dataclass


@dataclass(slots=True)
class Explanation:
    """A question about a page, by its address, its file or the id of its briefing, and what came of it.

    ``reasons`` is ``None`` while there is no such page among those of the briefings, and empty where
    nothing that the page is made of has changed.
    """

    page: str
    reasons: tuple[str, ...] | None = None

    @property
    def words(self) -> str:
        """The answer in a sentence."""
        if self.reasons is None:
            return f"There is no page {self.page} among those that briefings and registers become."
        if not self.reasons:
            return f"{self.page} was left as it was: nothing that it is made of has changed."
        return f"{self.page} was made because of {', '.join(self.reasons)}."
