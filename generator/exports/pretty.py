"""JSON with a value on each line, as Python’s own module writes it, whose quick half cannot indent."""

import json
from json.encoder import encode_basestring
from typing import Any


def pretty(value: Any, indent: int = 1) -> str:
    """What ``json.dumps`` makes of plain data with this indent, no character escaped, and a newline."""
    return _written(value, indent, "\n") + "\n"


def _written(value: Any, indent: int, margin: str) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if not value or not isinstance(value, dict | list):
        return json.dumps(value)
    deeper = margin + " " * indent
    if isinstance(value, dict):
        items = (f"{encode_basestring(key)}: {_written(item, indent, deeper)}" for key, item in value.items())
        return f"{{{deeper}{f',{deeper}'.join(items)}{margin}}}"
    return f"[{deeper}{f',{deeper}'.join(_written(item, indent, deeper) for item in value)}{margin}]"
