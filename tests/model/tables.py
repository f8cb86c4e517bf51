"""Tables of cases: one a line, its cells divided by bars."""

from pathlib import Path
from typing import Any

import pytest


def rows(name: str) -> list[Any]:
    """The cases of a table beside this file, without its comments, each named after its first cell."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if not line.startswith("#")]
    return [pytest.param(*case, id=case[0]) for case in cells]
