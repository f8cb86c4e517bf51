"""The generator knows agreements: what they are about stands in a project’s registers alone."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "generator"
SUBJECT = re.compile(
    r"ukrain|drone|kyiv|kiev|weapon|missile|munition|defen[cs]e|military|\barms\b|shmyhal|zelensk|\[NO, UA\]",
    re.IGNORECASE,
)


def traces(name: str, text: str) -> list[str]:
    """The words of our first subject in a file, each with its line."""
    return [
        f"{name}:{number}: {found[0]}"
        for number, line in enumerate(text.splitlines(), 1)
        for found in SUBJECT.finditer(line)
    ]


def test_nothing_of_our_first_subject_stands_in_the_generator() -> None:
    found = []
    for path in sorted(PACKAGE.rglob("*")):
        name = path.relative_to(PACKAGE).as_posix()
        if path.is_file() and "__pycache__" not in path.parts:
            found += traces("name", name) + traces(name, path.read_bytes().decode("utf-8", "ignore"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("text", ["“FPV drones”", "Build with Ukraine", "defense", "their arms"])
def test_a_trace_is_found(text: str) -> None:
    assert traces("x.py", f"first\n{text}")[0].startswith("x.py:2: ")


@pytest.mark.parametrize("text", ["the charms of ferries", "defend the house"])
def test_other_words_pass(text: str) -> None:
    assert not traces("x.py", text)
