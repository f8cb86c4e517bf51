"""Control characters: no text has them, and some of them steer Markdown’s own machinery."""

import re

from generator.prose.problems import ProseProblem

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+")


def replace_controls(text: str) -> tuple[str, tuple[ProseProblem, ...]]:
    """The text with U+FFFD for each of them, so that offsets stay, and a problem for each run of them."""
    problems = tuple(_problem(match) for match in _CONTROLS.finditer(text))
    return _CONTROLS.sub(lambda match: "\N{REPLACEMENT CHARACTER}" * len(match[0]), text), problems


def _problem(match: re.Match[str]) -> ProseProblem:
    names = " ".join(f"U+{ord(character):04X}" for character in match[0])
    return ProseProblem(
        code="prose-control",
        message=f"{names} is a control character, which no text has",
        hint="remove it",
        start=match.start(),
        end=match.end(),
        value=names,
    )
