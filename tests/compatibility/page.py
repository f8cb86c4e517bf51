"""The page of what was tried, and of what came of it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

HEAD = """---
title: Compatibility
description: The Pythons, packages and other publishers that the program was tried with, and what came of it.
---

# Compatibility

`make compatibility` writes this page. It makes an environment for each Python from 3.11 on that the
machine has, with the newest packages that `pyproject.toml` allows; for the first Python another with
the oldest. In each it

- runs the core tests: those that read, check, build and write, without browsers and checkers;
- builds the sample site with MkDocs and with ProperDocs, and compares every byte of every file;
- writes the sample site with `briefing export`, builds that in each theme that MkDocs brings, where a
  warning is an error, and follows every link of the result to its file and its place there.

Zensical builds the same export in an environment of its own. What could not be had is *not run*; what
is bold went wrong.

| with | tried | result |
|---|---|---|
"""
FOOT = """
## An export elsewhere

`briefing export FOLDER` writes Markdown with front matter, pictures and data. Another publisher needs
four extensions, all part of Python-Markdown:

```yaml
markdown_extensions: [attr_list, def_list, md_in_html, tables]
```

What our theme adds is missing there: the search with its filters, the sorting of tables, the comparison
of chosen agreements, what the head of a page tells programs. ProperDocs brings no theme; the one of
this program serves both.
"""


class Row(NamedTuple):
    """One thing that was tried."""

    place: str
    check: str
    result: str


def page(rows: Iterable[Row]) -> str:
    """The page; nothing in it tells the day, so the same results make the same page."""
    return HEAD + "".join(_lines(rows)) + FOOT


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    previous = ""
    for row in rows:
        place = "" if row.place == previous else row.place
        yield f"| {place} | {row.check} | {row.result.replace('|', '/')} |\n"
        previous = row.place
