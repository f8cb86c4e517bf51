from collections.abc import Mapping
from pathlib import Path

import pytest

from benchmarks import project
from benchmarks.edits import EDITS, Edit
from benchmarks.registers import favourite
from generator import pipeline
from generator.collection.link import Collection
from generator.diagnostics import Severity
from generator.publish.project import load_project

N = 40


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("edits") / "project"
    project.write(path, N)
    return path


@pytest.fixture(scope="module")
def edits(folder: Path) -> Mapping[str, Edit]:
    return {name: edit(folder, N, turn) for turn in (0, 1) for name, edit in EDITS.items()}


@pytest.fixture(scope="module")
def collection(folder: Path, edits: Mapping[str, Edit]) -> Collection:
    checked = pipeline.check(load_project(folder))
    assert [one for one in checked.diagnostics if one.severity is not Severity.NOTICE] == []
    return checked.collection


def id_of(edit: Edit) -> str:
    return edit.page.split("/")[1]


def test_a_title_is_changed(collection: Collection, edits: Mapping[str, Edit]) -> None:
    edit = edits["title_edit"]
    assert collection.by_id[id_of(edit)].title == edit.shows


def test_a_status_follows_from_the_event(folder: Path, edits: Mapping[str, Edit]) -> None:
    text = (folder / "briefings" / f"{id_of(edits['status_edit'])}.yaml").read_text(encoding="utf-8")
    assert text.count("terminated:") == 1


def test_a_sentence_is_the_only_change(folder: Path, edits: Mapping[str, Edit]) -> None:
    edit = edits["one_edit"]
    assert edit.words is not None
    before, after = edit.words
    text = (folder / "briefings" / f"{id_of(edit)}.yaml").read_text(encoding="utf-8")
    flat = " ".join(text.split())
    assert flat.count(after) == 1
    assert after.startswith(before)


def test_the_most_used_publisher_is_graded(collection: Collection) -> None:
    reliability = collection.registers.publishers[favourite(N)].reliability
    assert reliability is not None
    assert reliability.grade == "C"


def test_a_deleted_briefing_is_gone(collection: Collection, edits: Mapping[str, Edit]) -> None:
    assert len(collection.cards) == N - 2
    assert edits["delete"].gone
    assert id_of(edits["delete"]) not in collection.by_id


def test_a_renamed_briefing_answers_to_its_old_name(
    collection: Collection, edits: Mapping[str, Edit]
) -> None:
    renamed = collection.by_id[id_of(edits["rename"])]
    assert collection.aliases[renamed.id.removeprefix("renamed-1-")] == (renamed.id,)


def test_the_template_is_the_packaged_one_and_a_paragraph(folder: Path, edits: Mapping[str, Edit]) -> None:
    packaged = (project.ROOT / "generator/templates" / project.TEMPLATE).read_text(encoding="utf-8")
    ours = (folder / "templates" / project.TEMPLATE).read_text(encoding="utf-8")
    assert ours.startswith(packaged)
    assert ours.removeprefix(packaged).strip() == edits["template"].shows
