from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import main
from generator.store.store import Store


def cache(project: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, ["cache", *arguments, "--project", str(project)])
    assert result.exit_code == 0, result.output
    return result.output.replace("\u00a0", " ")


def build(project: Path) -> None:
    assert CliRunner().invoke(main, ["build", "--pages", "--project", str(project)]).exit_code == 0


def test_what_builds_have_left_is_counted(minimal: Path) -> None:
    assert "0 briefings as read" in cache(minimal)
    build(minimal)
    assert "1 briefing as read" in cache(minimal)


def test_it_can_be_made_smaller(minimal: Path) -> None:
    build(minimal)
    with Store(minimal / ".pactbook/store.sqlite") as store:
        store.put("one", b"x" * 2_000_000)
    assert " other results, 2." in cache(minimal, "--prune", "3")
    assert "0 other results," in cache(minimal, "--prune", "1")


def test_after_everything_is_forgotten_the_same_site_is_made(minimal: Path) -> None:
    build(minimal)
    before = {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
    assert "0 batches" in cache(minimal, "--clear")
    build(minimal)
    assert before == {path: path.read_bytes() for path in (minimal / "site").rglob("*") if path.is_file()}
