"""What somebody meant who typed something else."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from itertools import islice

_SURE, _LIKELY = 0.8, 0.7
_LONGEST, _MOST = 200, 1000  # beyond these, looking would cost more than a hint is worth


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was probably meant: spelt alike, or the only one that the word is a part of."""
    word, names = word.lower()[:_LONGEST], tuple(candidates)
    if len(names) > _MOST:
        names = tuple(islice((name for name in names if name[:1].lower() == word[:1]), _MOST))
    alike = next(iter(get_close_matches(word, names, n=1, cutoff=_LIKELY)), None)
    if alike and SequenceMatcher(a=alike, b=word).ratio() >= _SURE:
        return alike
    return _containing(word, names) or alike


def _containing(word: str, names: tuple[str, ...]) -> str | None:
    if len(word) < 3:
        return None
    near = (name for name in names if word in name)
    found = [name for name in near if word in re.split("[-_]", name) or name.startswith(word)]
    return found[0] if len(found) == 1 else None
