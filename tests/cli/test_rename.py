import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.pipeline import Project, check

OLD, NEW = "sweden-pledge", "sweden-2024-pledge"
FERRIES = Path(__file__).parent.parent / "sites/ferries"


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return shutil.copytree(FERRIES, tmp_path / "ferries")


def rename(project: Path, *ids: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["rename", *ids, "--project", str(project)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def texts(project: Path) -> dict[str, str]:
    folder = project / "briefings"
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.yaml")}


def test_the_file_moves_and_every_reference_follows(ferries: Path) -> None:
    path = ferries / "briefings/unfinished-ferry.yaml"
    path.write_text(
        path.read_text()
        + f"""# {OLD} stays in comments
related:
  - relation: see-also   # why
    briefing: "{OLD}"
    text: After
      [it](briefing:{OLD}#event-promised), not {OLD}-two.
"""
    )
    before = texts(ferries)
    code, output = rename(ferries, OLD, NEW)
    after = texts(ferries)
    assert code == 0, output
    moved = before.pop(f"{OLD}.yaml").split("\n")
    assert after.pop(f"{NEW}.yaml") == "\n".join([*moved[:2], f"aliases: [{OLD}]", *moved[2:]])
    for name, text in before.items():
        mended = text.replace(f"briefing:{OLD}", f"briefing:{NEW}").replace(
            f"briefing: {OLD}", f"briefing: {NEW}"
        )
        assert after[name] == mended.replace(f'"{OLD}"', f'"{NEW}"'), name
    checked = check(Project(root=ferries))
    assert checked.collection.aliases[OLD] == (NEW,)
    assert not [found for found in checked.diagnostics if OLD in found.message]


def test_a_register_and_a_sum_told_twice_follow_too(ferries: Path) -> None:
    pledge, treaty = ferries / f"briefings/{OLD}.yaml", ferries / "briefings/norway-sweden-ferries.yaml"
    sum_of_money = (
        "money:\n  - {id: half, amount: 5, currency: SEK, kind: announced, text: Half., sources: gazette}\n"
    )
    pledge.write_text(pledge.read_text() + sum_of_money)
    treaty.write_text(treaty.read_text().replace("{id: harbour,", f"{{id: harbour, same_as: {OLD}#half,"))
    forms = ferries / "briefings/_registers/forms.yaml"
    forms.write_text(forms.read_text() + f"odd:\n  name: Odd\n  definition: Like [this](briefing:{OLD}).\n")
    assert rename(ferries, OLD, NEW)[0] == 0
    assert f"same_as: {NEW}#half," in treaty.read_text()
    assert f"(briefing:{NEW})" in forms.read_text()
    assert not (ferries / f"briefings/{OLD}.yaml").exists()


def test_going_back_leaves_no_alias_of_its_own(ferries: Path) -> None:
    before = texts(ferries)
    rename(ferries, OLD, NEW)
    code, output = rename(ferries, NEW, OLD)
    assert code == 0, output
    after = texts(ferries)
    assert after.pop(f"{OLD}.yaml") == before.pop(f"{OLD}.yaml").replace(
        "parties", f"aliases: [{NEW}]\nparties", 1
    )
    assert after == before


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (OLD, "Sweden Pledge", "type sweden-pledge"),
        (OLD, "../pledge", "cannot be an id"),
        (OLD, "true", "cannot be an id"),
        (OLD, "", "cannot be an id"),
        (OLD, OLD, "already"),
        (OLD, "norway-sweden-ferries", "already"),
        ("sweden-pledgee", NEW, f"type {OLD}"),
        ("../mkdocs", NEW, "no briefing"),
    ],
)
def test_what_cannot_be_is_wrong_usage(ferries: Path, old: str, new: str, complaint: str) -> None:
    before = texts(ferries)
    code, output = rename(ferries, old, new)
    assert code == 2
    assert complaint in output
    assert texts(ferries) == before


def test_the_earlier_id_of_another_is_taken(ferries: Path) -> None:
    path = ferries / "briefings/norway-sweden-ferries.yaml"
    path.write_text(f"aliases: {NEW}\n" + path.read_text())
    code, output = rename(ferries, OLD, NEW)
    assert code == 2
    assert "an earlier id of “norway-sweden-ferries”" in output


def test_an_error_in_a_file_that_names_it_stops_everything(ferries: Path) -> None:
    (ferries / "briefings/broken.yaml").write_text(f"title: [{OLD}\n")
    before = texts(ferries)
    code, output = rename(ferries, OLD, NEW)
    assert code == 1
    assert "briefings/broken.yaml:1" in output
    assert texts(ferries) == before


def test_an_error_elsewhere_does_not(ferries: Path) -> None:
    (ferries / "briefings/broken.yaml").write_text("title: [\n")
    assert rename(ferries, OLD, NEW)[0] == 0


def test_a_reference_that_hides_in_escapes_is_shown(ferries: Path) -> None:
    path = ferries / "briefings/unfinished-ferry.yaml"
    path.write_text(path.read_text() + 'related:\n  - {relation: see-also, briefing: "sweden\\x2dpledge"}\n')
    before = texts(ferries)
    code, output = rename(ferries, OLD, NEW)
    assert code == 1
    assert "not-mended" in output
    assert texts(ferries) == before
