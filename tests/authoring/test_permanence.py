import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.authoring.permanence import NoSiteError, lost, published
from generator.cli.main import main
from generator.exports.folder import write

FERRIES = Path(__file__).resolve().parent.parent / "sites/ferries"
BRIEFING = "briefings/norway-sweden-ferries.yaml"
Found = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as it was published."""
    folder = tmp_path_factory.mktemp("edition")
    write(pipeline.build(pipeline.Project(root=FERRIES)).outputs, folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the sample, to be changed."""
    folder = tmp_path / "ferries"
    shutil.copytree(FERRIES, folder)
    return folder


@pytest.fixture
def losses(edition: Path, project: Path) -> Callable[[], Found]:
    """What an edition loses when the project is published as it is now."""

    def find() -> Found:
        checked = pipeline.check(pipeline.Project(root=project))
        found = lost(published(edition), checked.collection)
        return [(problem.code, problem.span.path, str(problem.value)) for problem in found]

    return find


def change(project: Path, before: str, after: str) -> None:
    path = project / BRIEFING
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_nothing_is_lost_where_nothing_changed(losses: Callable[[], Found]) -> None:
    assert losses() == []


def test_every_statement_and_source_of_the_edition_is_known(edition: Path) -> None:
    (ferries,) = (one for one in published(edition) if one.id == "norway-sweden-ferries")
    kinds = {anchor.partition("-")[0] for anchor in ferries.anchors}
    assert kinds >= {"event", "fact", "technology", "system", "dispute", "unknown", "money", "source"}


def test_a_file_that_is_gone_is_told_at_its_name(losses: Callable[[], Found], project: Path) -> None:
    (project / BRIEFING).unlink()
    assert losses() == [("lost-briefing", BRIEFING, "norway-sweden-ferries")]


def test_an_alias_keeps_the_address(losses: Callable[[], Found], project: Path) -> None:
    (project / BRIEFING).rename(project / "briefings/ferries.yaml")
    assert [code for code, _, _ in losses()] == ["lost-briefing"]
    path = project / "briefings/ferries.yaml"
    path.write_text(f"aliases: norway-sweden-ferries\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert losses() == []


def test_rename_loses_nothing(losses: Callable[[], Found], project: Path) -> None:
    arguments = ["rename", "norway-sweden-ferries", "ferries", "--project", str(project)]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    assert losses() == []


def test_a_draft_is_no_longer_published(losses: Callable[[], Found], project: Path) -> None:
    change(project, "form: treaty\n", "form: treaty\ndraft: true\n")
    assert losses() == [("lost-briefing", BRIEFING, "norway-sweden-ferries")]


def test_a_statement_that_lost_its_id_is_told(losses: Callable[[], Found], project: Path) -> None:
    change(project, "id: two-routes", "id: routes")
    assert losses() == [("lost-statement", BRIEFING, "fact-two-routes")]


def test_a_key_of_a_source_is_an_address_too(losses: Callable[[], Found], project: Path) -> None:
    path = project / BRIEFING
    text = path.read_text(encoding="utf-8").replace("blog", "log")
    path.write_text(text, encoding="utf-8")
    assert ("lost-statement", BRIEFING, "source-blog") in losses()


def test_an_earlier_id_stays_an_earlier_id(edition: Path, project: Path, losses: Callable[[], Found]) -> None:
    data = json.loads((edition / "data/briefings.json").read_text(encoding="utf-8"))
    before = json.dumps(data)
    data["briefings"][0]["aliases"] = ["once"]
    (edition / "data/briefings.json").write_text(json.dumps(data), encoding="utf-8")
    try:
        assert [(code, value) for code, _, value in losses()] == [("lost-briefing", "once")]
    finally:
        (edition / "data/briefings.json").write_text(before, encoding="utf-8")


def test_a_briefing_that_cannot_be_read_is_not_lost(losses: Callable[[], Found], project: Path) -> None:
    (project / BRIEFING).write_text("title: [", encoding="utf-8")
    assert losses() == []


def test_a_downloaded_copy_will_do(edition: Path, tmp_path: Path) -> None:
    shutil.copy(edition / "data/briefings.json", tmp_path)
    assert published(tmp_path) == published(edition) == published(tmp_path / "briefings.json")
    shutil.copytree(edition / "briefings", tmp_path / "site/briefings")
    assert {one.id for one in published(tmp_path / "site")} == {one.id for one in published(edition)}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"briefings": [{}]}', '{"briefings": 1}', "\ud7ff"])
def test_what_is_no_site_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "briefings.json").write_text(content, encoding="utf-8")
    with pytest.raises(NoSiteError):
        published(tmp_path)


def test_the_command_fails_where_an_address_is_lost(edition: Path, project: Path, tmp_path: Path) -> None:
    arguments = ["check", "--project", str(project), "--against", str(edition), "--format", "json"]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    change(project, "id: two-routes", "id: routes")
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    (found,) = (item for item in json.loads(result.output) if item["severity"] == "error")
    assert found["code"] == "lost-statement"
    assert found["hint"] == "give the fact that takes its place the id two-routes, or bring it back"
    assert CliRunner().invoke(main, [*arguments[:4], str(tmp_path / "ferries")]).exit_code == 2
