"""What cannot be laid over a project, because some file systems would not hold it."""

from dataclasses import replace
from pathlib import Path

from generator.collection.link import link
from generator.pipeline import Project, check
from generator.rules import duplicate_id
from tests.rules.overlays import PROJECT


def test_files_that_differ_in_capital_letters_alone(tmp_path: Path) -> None:
    checked = check(Project(root=PROJECT))
    collection, first = checked.collection, next(iter(checked.assessed.values()))
    lower = replace(first.card, id="beds", path="briefings/beds.yaml")
    upper = replace(lower, id="Beds", path="briefings/Beds.yaml")
    both = link([lower, upper], collection.names)
    found = [problem for card in both.cards for problem in duplicate_id.check(card, both)]
    assert [(problem.span.path, problem.message) for problem in found] == [
        ("briefings/beds.yaml", "“beds” and “Beds” differ in capital letters alone")
    ]
