"""What somebody meant who typed something else."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_SURE, _LIKELY = 0.8, 0.7
_LONGEST = 200


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant: spelt alike, or the only one that the word is a part of."""
    word, names = word.lower()[:_LONGEST], tuple(candidates)
    alike = next(iter(get_close_matches(word, names, n=1, cutoff=_LIKELY)), None)
    if alike and SequenceMatcher(a=alike, b=word).ratio() >= _SURE:
        return alike
    return _containing(word, names) or alike


def _containing(word: str, names: tuple[str, ...]) -> str | None:
    found = [name for name in names if word in re.split("[-_]", name) or name.startswith(word)]
    return found[0] if len(found) == 1 and len(word) > 2 else None
