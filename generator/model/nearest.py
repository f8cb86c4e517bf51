"""What somebody meant who typed something else."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_SURE, _LIKELY = 0.8, 0.7


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant: spelt alike, or the only one that the word is a part of."""
    word, names = word.lower(), tuple(candidates)
    return _alike(word, names, _SURE) or _containing(word, names) or _alike(word, names, _LIKELY)


def _alike(word: str, names: tuple[str, ...], cutoff: float) -> str | None:
    return next(iter(get_close_matches(word, names, n=1, cutoff=cutoff)), None)


def _containing(word: str, names: tuple[str, ...]) -> str | None:
    found = [name for name in names if word in re.split("[-_]", name) or name.startswith(word)]
    return found[0] if len(found) == 1 and len(word) > 2 else None
