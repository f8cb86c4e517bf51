"""Names for statements that their writer has not named yet."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import count
from typing import Any

from generator.model.fields import slug

KINDS: Mapping[str, str] = {
    "events": "event",
    "facts": "fact",
    "technologies": "technology",
    "systems": "system",
    "sites": "site",
    "companies": "company",
    "quantities": "quantity",
    "money": "money",
    "assessments": "assessment",
    "disputes": "dispute",
    "unknowns": "unknown",
}
"""The briefing's lists of statements and the word that opens their anchors."""

_NAMED_BY = ("term", "name", "organisation", "type", "topic", "of", "kind")
_TOLD_BY = ("question", "text", "role", "date", "amount", "number")


def derive_id(item: Mapping[str, Any], taken: set[str]) -> str:
    """A name made of the item's subject and a digest of its words, not among those taken.

    Deterministic; changes when the words change, which is why ``fmt`` writes it into the file once.
    """
    subject = next((slug(item[key]) for key in _NAMED_BY if isinstance(item.get(key), str)), "")
    told = "\n".join(str(item.get(key)) for key in (*_NAMED_BY, *_TOLD_BY))
    digest = sha256(told.encode()).hexdigest()
    base = "-".join(part for part in (subject[:40].strip("-"), digest[:4]) if part)
    return next(name for name in numbered(base) if name not in taken)


def numbered(base: str) -> Iterator[str]:
    """A name, and the same with numbers behind it for where it is taken."""
    yield base
    yield from (f"{base}-{number}" for number in count(2))
