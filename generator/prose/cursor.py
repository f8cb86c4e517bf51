"""A place in a text that only moves forward, with the tokens and problems found on the way."""

import re

from generator.prose.problems import ProseProblem, quoted
from generator.prose.tokens import Token, Words


class Cursor:
    """Where the scanner stands between ``place`` and ``end``, both without the white space at the edges."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = len(text) - len(text.lstrip())
        self.end = max(len(text.rstrip()), self.place)
        self.tokens: list[Token] = []
        self.problems: list[ProseProblem] = []
        self.brackets: list[tuple[int, int]] = []
        """The open brackets that may yet begin a link: the index of each one's token, and its place."""

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern finds here."""
        return pattern.match(self.text, self.place, self.end)

    def take(self, stop: int, words: str | None = None) -> None:
        """Move to ``stop``; what is passed stands as words, or other words stand in its place."""
        text = self.text[self.place : stop] if words is None else words
        if text:
            self.tokens.append(Words(text=text))
        self.place = stop

    def report(self, code: str, end: int, message: str, hint: str, *, start: int | None = None) -> None:
        """Note a problem from here, or ``start``, to ``end``; the message goes on after the quotation."""
        first = self.place if start is None else start
        value = self.text[first:end]
        self.problems.append(
            ProseProblem(
                code=code, message=f"{quoted(value)} {message}", hint=hint, start=first, end=end, value=value
            )
        )
