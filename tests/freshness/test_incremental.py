"""After an edit only what changed is read, and the outcome is that of reading everything."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.freshness import stock
from generator.freshness.batch import Batch
from generator.pipeline import Checked, Project, check, kitchen
from generator.render.render import Renderer
from generator.store.store import Store

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"
TREATY = "briefings/norway-sweden-ferries.yaml"
PLEDGE = "briefings/sweden-pledge.yaml"
PUBLISHERS = "briefings/_registers/publishers.yaml"

Edit = Callable[[Path], None]


def replace(path: str, old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    return edit


def write(path: str, text: str) -> Edit:
    def edit(root: Path) -> None:
        (root / path).write_text(text, encoding="utf-8")

    return edit


def delete(path: str) -> Edit:
    return lambda root: (root / path).unlink()


def rename(old: str, new: str) -> Edit:
    def edit(root: Path) -> None:
        (root / old).rename(root / new)

    return edit


EDITS: dict[str, Edit] = {
    "a sentence": replace(TREATY, "Two routes are to be served", "Three routes are to be served"),
    "a title": replace(PLEDGE, "title: ", "title: New "),
    "a mistake": replace(PLEDGE, "title: ", "titel: "),
    "a broken file": write(PLEDGE, "title: [\n"),
    "a dead relation": rename(PLEDGE, "briefings/elsewhere.yaml"),
    "a briefing gone": delete(PLEDGE),
    "another briefing": write(
        "briefings/third.yaml", "title: Third\nparties: [NO]\nform: treaty\nsummary: Short.\n"
    ),
    "a register": replace(PUBLISHERS, "name: ", "name: The "),
    "a broken register": write(PUBLISHERS, "- no\n"),
    "nothing": lambda _: None,
}


def every(project: Project, checked: Checked) -> dict[str, Batch]:
    return {batch.name: batch for batch in kitchen(project, checked, Renderer()).batches()}


def outcome(project: Project, store: Store | None = None) -> tuple[object, ...]:
    """Everything that a check says, and all that pages would show."""
    checked = check(project, store=store)
    batches = every(project, checked)
    return checked.diagnostics, {
        name: (batch.inputs, [*map(repr, batch.finished())]) for name, batch in batches.items()
    }


@pytest.mark.parametrize("first", EDITS)
def test_after_any_edit_and_the_next_the_outcome_is_that_of_reading_everything(
    first: str, tmp_path: Path
) -> None:
    names = [*EDITS]
    place = names.index(first)
    for second in (names[(place + step) % len(names)] for step in (1, 3, 7)):
        root = tmp_path / second.replace(" ", "-")
        shutil.copytree(FERRIES, root)
        project = Project(root=root)
        with Store(root / "store.sqlite") as store:
            check(project, store=store)
        for edit in (EDITS[first], EDITS[second]):
            try:
                edit(root)
            except (
                AssertionError,
                FileNotFoundError,
            ):  # the first edit has taken away what the second would change
                continue
            with Store(root / "store.sqlite") as store:
                assert outcome(project, store) == outcome(project)


class CutOffError(Exception):
    """Stands for a build that was killed."""


@pytest.mark.parametrize("place", ["read_all", "_shelf"])
@pytest.mark.parametrize("edit", ["a dead relation", "a briefing gone", "a register", "a title"])
def test_a_build_cut_off_halfway_leaves_nothing_unseen(
    edit: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "ferries"
    shutil.copytree(FERRIES, root)
    project = Project(root=root)
    with Store(root / "store.sqlite") as store:
        check(project, store=store)
    EDITS[edit](root)

    def cut_off(*_: object) -> None:
        raise CutOffError

    with monkeypatch.context() as patch, Store(root / "store.sqlite") as store:
        patch.setattr(stock, place, cut_off)
        with pytest.raises(CutOffError):
            check(project, store=store)
    with Store(root / "store.sqlite") as store:
        assert outcome(project, store) == outcome(project)


def test_whoever_takes_a_briefing_out_of_the_store_has_looked_up_what_it_was_read_with(
    tmp_path: Path,
) -> None:
    project, path = Project(root=FERRIES), tmp_path / "store.sqlite"
    found = []
    for _ in ("read from its file", "taken out of the store"):
        with Store(path) as store:
            checked = check(project, store=store)
            name = next(iter(checked.assessed))
            with checked.watch.noting() as reads:
                one = checked.assessed[name]
            found.append(((one.briefing, one.evidence, one.ladder, one.roots), frozenset(reads)))
    (first, looked_up), (again, noted) = found
    assert again == first
    assert looked_up
    assert noted >= looked_up  # and what the rules asked for
