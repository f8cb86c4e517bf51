import json
import re
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result
from mkdocs.config import load_config

from generator.authoring.starter import starter
from generator.cli import prompts
from generator.cli.main import COMMANDS, main
from generator.publish.site import build_site

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*arguments: str, answers: str = "") -> Result:
    result = CliRunner().invoke(main, list(arguments), input=answers)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def project(tmp_path: Path) -> Path:
    result = run(
        "init", str(tmp_path / "water"), "--name", "Waterbook", "--description", "Who shares a river"
    )
    assert result.exit_code == 0, result.output
    return tmp_path / "water"


def home(project: Path) -> str:
    return (project / "site/index.html").read_text()


def test_the_new_project_is_in_order(project: Path) -> None:
    assert run("check", "--project", str(project)).output == "No problems found\n"
    formatted = run("fmt", "--check", "--project", str(project))
    assert formatted.exit_code == 0, formatted.output


def test_it_builds_under_its_name_without_a_warning(project: Path) -> None:
    build_site(project, strict=True)
    page = BeautifulSoup(home(project), "html.parser")
    assert page.h1 is not None
    assert page.h1.get_text(strip=True) == "Who shares a river"
    assert "Waterbook" in str(page.title)
    example = (project / "site/briefings/example-ferry-memorandum/index.html").read_text()
    assert "Upper Lake" in example
    for rung in ("Announced", "Signed", "Financed", "Started", "Carried out"):
        assert rung in example


def test_what_the_editor_knows_is_what_the_command_prints(project: Path) -> None:
    committed = project / "briefings/_schema/briefing.schema.json"
    assert committed.read_text() == run("schema", "--project", str(project)).output
    committed.unlink()
    run("schema", "--write", "--project", str(project))
    terms = json.loads(committed.read_text())["$defs"]["organisations"]["anyOf"]
    assert {"const": "upper-lake"}.items() <= terms[0].items()


def test_colour_template_and_theme_are_the_projects_own(project: Path) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text().replace("#0b4f6c", "#7a1f3d"))
    packaged = (ROOT / "generator/templates/home.md.jinja").read_text()
    (project / "templates/home.md.jinja").write_text("Every Monday.\n{: .monday}\n\n" + packaged)
    (project / "theme/img").mkdir()
    (project / "theme/img/pactbook.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    build_site(project)
    assert "Every Monday." in home(project)
    assert "css/colours.css" in home(project)
    assert "--link:#7a1f3d" in (project / "site/css/colours.css").read_text()
    assert (project / "site/img/pactbook.svg").read_text() == "<svg xmlns='http://www.w3.org/2000/svg'/>"
    assert "Waterbook" in home(project), "the rest of the theme stays the packaged one"


def test_a_writer_begins_a_briefing_there(project: Path) -> None:
    result = run(
        "new", "--party", "Norway", "--party", "Sweden", "--form", "treaty", "--project", str(project)
    )
    assert result.exit_code == 0, result.output
    text = (project / "briefings/norway-sweden-treaty.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=_schema/briefing.schema.json\n")


def test_a_first_entry_begins_a_register_that_is_not_there(project: Path) -> None:
    (project / "briefings/_registers/people.yaml").unlink()
    example = project / "briefings/example-ferry-memorandum.yaml"
    example.write_text(example.read_text().replace("ada-example", "Ada Example"))
    result = run("add", "person", "--name", "Ada Example", "--project", str(project))
    assert result.exit_code == 0, result.output
    assert (project / "briefings/_registers/people.yaml").read_text() == "ada-example:\n  name: Ada Example\n"


def test_editors_know_a_new_entry_at_once(project: Path) -> None:
    result = run("add", "publisher", "--name", "Daily", "--type", "other", "--project", str(project))
    assert result.exit_code == 0, result.output
    committed = (project / "briefings/_schema/briefing.schema.json").read_text()
    assert '"const": "daily"' in committed
    assert committed == run("schema", "--project", str(project)).output


def test_nothing_is_begun_where_something_lies(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    result = run("init", str(tmp_path))
    assert result.exit_code == 2
    assert "is not empty" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_place_where_no_folder_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    result = run("init", str(tmp_path / "notes.txt/new"))
    assert result.exit_code == 1
    assert "cannot be made: Not a directory" in result.output


def test_a_colour_that_cannot_be_read_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    result = run("init", str(tmp_path / "new"), "--accent", "#ffee00")
    assert result.exit_code == 2
    assert "--accent: #ffee00 cannot be read" in result.output
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    "name", ["Trade: deals", '"Quoted" # no comment', "$name {{ x }} <b>", "Øresund & Co"]
)
def test_any_name_and_sentence_can_be_given(tmp_path: Path, name: str) -> None:
    run("init", str(tmp_path / "new"), "--name", name, "--description", name)
    config = load_config(str(tmp_path / "new/mkdocs.yml"))
    assert (config.site_name, config.site_description) == (name, name)


def test_on_a_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompts, "is_terminal", lambda: True)
    run("init", str(tmp_path / "new"), answers="Tradebook\nWho trades with whom\n")
    config = load_config(str(tmp_path / "new/mkdocs.yml"))
    assert (config.site_name, config.site_description) == ("Tradebook", "Who trades with whom")


def test_the_readme_names_only_commands_and_files_that_exist(project: Path) -> None:
    readme = (project / "README.md").read_text()
    commands = re.findall(r"briefing (\w+)", readme)
    assert set(commands) <= COMMANDS.keys()
    for name in re.findall(r"`((?:briefings|docs|templates|theme)/[\w./-]*)`", readme):
        packaged = ROOT / "generator" / name
        assert (project / name).exists() or packaged.exists(), name


def test_it_leads_to_every_list_that_ours_leads_to(project: Path) -> None:
    theirs = [next(iter(item.values())) for item in _configuration(project)["nav"]]
    assert not [path for path in theirs if path not in _pages(project)]


def _configuration(project: Path) -> dict[str, list[dict[str, str]]]:
    found = yaml.safe_load((project / "mkdocs.yml").read_text())
    assert isinstance(found, dict)
    return found


def _pages(project: Path) -> set[str]:
    build_site(project)
    pages = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.html")}
    directories = {page.removesuffix("index.html").rstrip("/") for page in pages}
    return {f"{folder}/index.md" for folder in directories} | {f"{folder}.md" for folder in directories}


def test_hidden_files_have_their_names(project: Path) -> None:
    files = {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}
    assert {".gitignore", ".vscode/settings.json", ".vscode/extensions.json"} <= files
    schemas = {name for name in files if name.startswith("briefings/_schema/")}
    assert len(files - schemas) == len(list(starter("a", "b")))
    settings = json.loads((project / ".vscode/settings.json").read_text())
    assert settings["yaml.schemas"].keys() == schemas
