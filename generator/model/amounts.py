"""Numbers as people write them: `110 million` stays exact."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from generator.model.errors import problem

_WORDS = {"thousand": 3, "million": 6, "billion": 9}
_PATTERN = re.compile(r"(\d{1,18}(?:\.\d{1,9})?)(?: (thousand|million|billion))?")


def parse_amount(value: Any) -> Decimal:
    """Read `250`, `1.5 billion` or `110 million`; anything else is refused with the right form."""
    match = _PATTERN.fullmatch(str(value).strip())
    if match is None:
        raise problem(
            "bad-amount",
            f"“{value}” is not a number",
            "type digits with a point for decimals, and a word if you like: 110 million, 1.5 billion, 18",
        )
    number, word = match.groups()
    return Decimal(number).scaleb(_WORDS.get(word, 0))


Amount = Annotated[
    Decimal,
    BeforeValidator(parse_amount),
    WithJsonSchema({"type": ["string", "number"], "examples": ["110 million", "1.5 billion", "18"]}),
]
