"""The tutorial, followed to the letter in a fresh copy of the project."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.pipeline import check
from generator.publish.project import load_project
from tests.docs.pages import Block, Command, agrees, blocks, changes, commands, read

ROOT = Path(__file__).resolve().parent.parent.parent
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PAGE = read("tutorial.md")


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone as far as a writer uses it."""
    for name in ("briefings", "docs", "generator/theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def follow(block: Block, project: Path, briefing: Path) -> None:
    """Do what a block and the paragraph above it say."""
    for old, new in changes(block):
        text = briefing.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"“{old}” is to be changed but stands there {text.count(old)} times"
        briefing.write_text(text.replace(old, new), encoding="utf-8")
    if block.language == "console":
        for command in commands(block):
            run(command)
    elif block.before.endswith("above `sources:`."):
        text = briefing.read_text(encoding="utf-8")
        briefing.write_text(text.replace("\nsources:\n", f"\n{block.text}sources:\n", 1), encoding="utf-8")
    else:
        named = re.fullmatch(r"`(briefings/[\w-]+\.yaml)`:", block.before)
        assert named, f"where does this go? {block.before}"
        (project / named[1]).write_text(block.text, encoding="utf-8")


def run(command: Command) -> None:
    """Run a command and hold what it prints against the page."""
    program, *arguments = shlex.split(command.line)
    assert program == "briefing"
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert agrees(result.output, command.printed), f"{command.line}\nprinted:\n{result.output}"


def test_every_step_does_what_the_page_says(copy: Path) -> None:
    briefing = copy / "briefings/iceland-ukraine-2026-letter-of-intent.yaml"
    for block in blocks(PAGE):
        follow(block, copy, briefing)
    checked = check(load_project(copy))
    result = CliRunner().invoke(main, ["check", "--strict", briefing.stem])
    assert result.output == "No problems found\n"
    assert CliRunner().invoke(main, ["fmt", "--check", briefing.stem]).exit_code == 0
    assert checked.assessed[briefing.stem].evidence["signed-ca25"].state == "reported"
    page = (copy / "site/briefings" / briefing.stem / "index.html").read_text(encoding="utf-8")
    assert "The minister expects the first drones in 2027." in page
    assert "What will the drones cost, and who pays?" in page


def test_the_guide_tells_how_many_commands_and_steps_there_are() -> None:
    found = [command for block in blocks(PAGE) if block.language == "console" for command in commands(block)]
    steps = re.findall(r"^## (\d+)\. ", PAGE, re.MULTILINE)
    assert steps == [str(number) for number in range(1, len(steps) + 1)]
    told = f"{NUMBERS[len(found)]} commands in {NUMBERS[len(steps)]} steps"
    assert told in PAGE.lower()
    assert told in read("guide.md").lower()


def test_every_fenced_block_is_followed() -> None:
    assert PAGE.count("\n```") == 2 * len(list(blocks(PAGE)))


@pytest.mark.parametrize(
    ("printed", "expected", "holds"),
    [
        ("a\nb\n", ("a", "b"), True),
        ("a\nx\ny\nb\n", ("a", "…", "b"), True),
        ("a\nb\n", ("a", "…", "b"), True),
        ("a\n", ("a", "…"), True),
        ("in /tmp/x\n", ("in …",), True),
        ("a\nb\n", ("a",), False),
        ("a.\n", ("a…b",), False),
        ("ab\n", ("a.",), False),
        ("", (), True),
        ("a\n", (), False),
    ],
)
def test_what_is_left_out_is_all_that_may_differ(
    printed: str, expected: tuple[str, ...], holds: bool
) -> None:
    assert agrees(printed, expected) is holds
