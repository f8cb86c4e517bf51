"""What the scanner makes of a text, before emphasis is paired."""

from dataclasses import dataclass
from typing import TypeAlias

from generator.prose.nodes import BriefingLink, Cite, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Characters that mean themselves."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One, two or three asterisks or underscores that may begin emphasis, end it, or both."""

    marks: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkStart:
    """The bracket before the words of a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnd:
    """The end of a link; without a target where that is wrong, so that the words still stand."""

    target: Link | BriefingLink | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A citation."""

    cites: tuple[Cite, ...]


Token: TypeAlias = Words | Run | LinkStart | LinkEnd | Cited
