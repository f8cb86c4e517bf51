"""The other pages of the author’s guide: what they name exists, what they tell to run runs."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from mkdocs.config import load_config

from generator.cli.main import COMMANDS, main
from tests.docs.pages import DOCS, agrees, blocks, commands, read

ROOT = DOCS.parent
GUIDE = ("guide.md", "tutorial.md", "editors.md", "cookbook.md", "another-subject.md")


@pytest.mark.parametrize("name", GUIDE[1:])
def test_the_guide_leads_to_every_page(name: str) -> None:
    assert f"]({name})" in read("guide.md")


@pytest.mark.parametrize("name", ["README.md", "docs/reference/index.md", "mkdocs.yml", "CONTRIBUTING.md"])
def test_the_guide_is_found_from_where_writers_begin(name: str) -> None:
    assert re.search(r"guide(\.md|/)", (ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", GUIDE)
def test_every_command_that_a_page_names_exists(name: str) -> None:
    for found in re.findall(r"(?:`|^\$ |^    )briefing\s+([a-z]+)", read(name), re.MULTILINE):
        assert found in COMMANDS


def test_the_commands_of_another_subject_do_what_the_page_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = read("another-subject.md")
    monkeypatch.chdir(tmp_path)
    for block in blocks(page):
        for command in commands(block) if block.language == "console" else ():
            result = CliRunner().invoke(main, shlex.split(command.line)[1:])
            assert agrees(result.output, command.printed), f"{command.line}\n{result.output}"
    for file in re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE):
        assert (tmp_path / "water" / file).is_file(), file


def test_every_template_that_can_be_replaced_is_there() -> None:
    named = re.findall(r"\| `((?:templates|theme)/[^`]+)` \|", read("another-subject.md"))
    assert len(named) > 3
    assert [name for name in named if not (ROOT / "generator" / name).is_file()] == []


@pytest.mark.parametrize("name", ["another-subject.md", "editors.md"])
def test_the_options_of_the_pages_are_taken(minimal: Path, name: str) -> None:
    (options,) = (block.text for block in blocks(read(name)) if block.language == "yaml")
    path = minimal / "mkdocs.yml"
    path.write_text(path.read_text().replace("plugins:\n  - pactbook\n", options))
    config = load_config(str(path), strict=True)
    written = yaml.safe_load(options)["plugins"][0]["pactbook"]
    assert written.keys() <= dict(config.plugins["pactbook"].config).keys()


def test_the_first_line_of_a_briefing_is_the_one_that_editors_are_told_of() -> None:
    (line,) = re.findall(r"^    (# yaml-language-server.*)$", read("editors.md"), re.MULTILINE)
    briefings = sorted((ROOT / "briefings").glob("*.yaml"))
    assert all(path.read_text(encoding="utf-8").startswith(f"{line}\n") for path in briefings)
