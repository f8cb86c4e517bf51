import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import prompts
from generator.cli.main import main

FERRIES = Path(__file__).parent.parent / "sites/ferries"
PLEDGE = ["--party", "Norway", "--party", "sweden", "--form", "Pledge"]


@pytest.fixture
def ferries(tmp_path: Path) -> Path:
    return shutil.copytree(FERRIES, tmp_path / "ferries")


def new(project: Path, *arguments: str, answers: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(main, ["new", *arguments, "--project", str(project)], input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def problems(project: Path) -> list[dict[str, Any]]:
    result = CliRunner().invoke(main, ["check", "--format", "json", "--project", str(project)])
    return [found for found in json.loads(result.output) if found["severity"] == "error"]


def begun(project: Path) -> Path:
    known = {path.name for path in (FERRIES / "briefings").glob("*.yaml")}
    (path,) = (path for path in (project / "briefings").glob("*.yaml") if path.name not in known)
    return path


def test_the_file_is_in_order_but_for_its_marks(ferries: Path) -> None:
    code, output = new(
        ferries, "--party", "NO", "--party", "SE", "--form", "pledge", "--title", "A third ferry: by night",
        "--source", "https://www.gazette.example/9", "--source", "https://harbour.example/x",
        "--date", "2026-01~",
    )  # fmt: skip
    assert code == 0, output
    assert begun(ferries).name == "norway-sweden-2026-pledge.yaml"
    text = begun(ferries).read_text()
    assert text.startswith(
        'title: "A third ferry: by night"\nparties: [NO, SE]\nform: pledge\nsummary: "TODO: two'
    )
    assert "  - announced: 2026-01~\n    sources: [gazette, harbour-example]\n" in text
    assert "  gazette:\n    publisher: gazette\n" in text
    assert text.endswith("draft: true\n")
    found = problems(ferries)
    assert {problem["code"] for problem in found} == {"unfinished-text"}
    assert len(found) == len(re.findall("TODO:", text))
    begun(ferries).write_text(re.sub(r'"TODO: [^"]*"', "Written", text))
    assert not problems(ferries)


def test_every_place_left_open_is_reported(ferries: Path) -> None:
    new(ferries, *PLEDGE[:4], "--form", "treaty")
    text = begun(ferries).read_text()
    marked = [number for number, line in enumerate(text.splitlines(), 1) if "TODO:" in line]
    assert [problem["line"] for problem in problems(ferries)] == marked


def test_one_of_the_family_lends_what_they_share(ferries: Path) -> None:
    code, output = new(ferries, "--from", "norway-sweden-ferries", "--title", "Second treaty")
    assert code == 0, output
    text = begun(ferries).read_text()
    assert "parties:\n  - party: NO\n    through: norwegian-ministry\n  - SE\nform: treaty\n" in text
    assert "technologies: [electric-ferries]\n" in text
    assert '  - relation: "TODO: follows' in text
    assert "    briefing: norway-sweden-ferries\n" in text


def test_what_looks_the_same_is_named(ferries: Path) -> None:
    _, output = new(ferries, *PLEDGE, "--source", "http://gazette.example/2/")
    assert "there is already sweden-pledge: cites https://gazette.example/2 as gazette" in output
    assert "there is already unfinished-ferry: same parties, also a pledge" in output


def test_known_bodies_and_people_of_the_parties_are_named(ferries: Path) -> None:
    _, output = new(ferries, *PLEDGE)
    assert "known of Norway, for through: norwegian-ministry\n" in output
    assert "known of Norway, for by: and said_by: kari\n" in output
    assert "known of Sweden, for through:" not in output


def test_a_long_list_of_the_known_is_cut(ferries: Path) -> None:
    register = ferries / "briefings/_registers/people.yaml"
    people = "".join(
        f"p{number}: {{name: P {number}, offices: [{{office: o, represents: NO}}]}}\n" for number in range(15)
    )
    register.write_text(register.read_text() + people)
    assert "p10 and 4 more\n" in new(ferries, *PLEDGE)[1]


def test_an_address_that_is_none_is_reported_like_any_mistake(ferries: Path) -> None:
    wrong = ["--source", "http://[bad", "--source", "no address"]
    code, output = new(ferries, *PLEDGE, "--date", "2026", *wrong)
    assert code == 0, output
    assert {problem["code"] for problem in problems(ferries)} == {"unfinished-text", "bad-url", "url-scheme"}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "name the parties"),
        (["--party", "NO"], "name the form"),
        (["--party", "Norwai", "--form", "pledge"], "no party “Norwai”"),
        (["--party", "zzz", "--form", "pledge"], "no party “zzz”"),
        (["--party", "NO", "--form", "pledgee"], "type pledge"),
        ([*PLEDGE, "--event", "anounced"], "type announced"),
        (["--from", "sweden-pledg"], "type sweden-pledge"),
        ([*PLEDGE, "--id", "sweden-pledge"], "already"),
        ([*PLEDGE, "--id", "A B"], "type a-b"),
    ],
)
def test_wrong_usage_writes_nothing(ferries: Path, arguments: list[str], complaint: str) -> None:
    before = sorted((ferries / "briefings").iterdir())
    code, output = new(ferries, *arguments)
    assert code == 2
    assert complaint in output
    assert sorted((ferries / "briefings").iterdir()) == before


def test_on_a_terminal_it_asks(ferries: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "is_terminal", lambda: True)
    code, output = new(ferries, answers="NO; SE\ntreaty\nNight ferry\n2026-01~\nhttps://gazette.example/3\n")
    assert code == 0, output
    assert "Form of the agreement, one of treaty, pledge" in output
    text = begun(ferries).read_text()
    assert text.startswith("title: Night ferry\nparties: [NO, SE]\nform: treaty\n")
    assert "  - announced: 2026-01~\n" in text


def test_on_a_terminal_it_asks_again_where_it_does_not_know_a_name(
    ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompts, "is_terminal", lambda: True)
    code, output = new(ferries, answers="\nNorwai\nNorway; SE\npledgee\npledge\n\n\n\n")
    assert code == 0, output
    assert "Error: name the parties" in output
    assert "Error: there is no party “Norwai”: type NO" in output
    assert "Error: there is no form “pledgee”: type pledge" in output
    text = begun(ferries).read_text()
    assert "parties: [NO, SE]\nform: pledge\n" in text
    assert "TODO: the date" in text


def test_on_a_terminal_one_of_the_family_is_asked_for_less(
    ferries: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompts, "is_terminal", lambda: True)
    code, output = new(ferries, "--from", "norway-sweden-ferries", answers="Second treaty\n2026\n\n")
    assert code == 0, output
    assert "form: treaty\n" in begun(ferries).read_text()


def test_a_second_of_its_kind_gets_another_id(ferries: Path) -> None:
    new(ferries, *PLEDGE)
    new(ferries, *PLEDGE, "--title", "Again")
    new(ferries, *PLEDGE)
    names = {path.stem for path in (ferries / "briefings").glob("norway-sweden-pledge*")}
    assert names == {"norway-sweden-pledge", "norway-sweden-pledge-again", "norway-sweden-pledge-2"}


def test_editors_are_told_the_schema_where_there_is_one(ferries: Path) -> None:
    (ferries / "briefings/_schema").mkdir()
    (ferries / "briefings/_schema/briefing.schema.json").write_text("{}")
    new(ferries, *PLEDGE)
    assert (
        begun(ferries)
        .read_text()
        .startswith("# yaml-language-server: $schema=_schema/briefing.schema.json\n")
    )
