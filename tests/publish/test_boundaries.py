from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.exceptions import ConfigurationError

from generator.cli.main import main
from generator.publish.boundaries import check_boundaries
from generator.publish.project import ProjectError, load_project


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the project, with a file."""
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.md").write_text("# Secret\n", encoding="utf-8")
    return folder


def refusal(minimal: Path) -> str:
    with pytest.raises(ProjectError) as refused:
        load_project(minimal)
    return str(refused.value)


def configure(minimal: Path, lines: str) -> None:
    file = minimal / "mkdocs.yml"
    text = file.read_text(encoding="utf-8").replace(
        "  - pactbook\n", "  - pactbook:\n      templates: mine\n"
    )
    file.write_text(f"{text}\n{lines}", encoding="utf-8")


def test_links_that_stay_in_the_project_are_followed(minimal: Path) -> None:
    (minimal / "docs/again.md").symlink_to("hand-written.md")
    (minimal / "docs/loop").symlink_to(".")
    check_boundaries(minimal, (minimal / "docs",))


@pytest.mark.parametrize("name", ["secret.md", "."])
def test_a_link_out_of_the_pages_is_refused(minimal: Path, outside: Path, name: str) -> None:
    (minimal / "docs/link").symlink_to(outside / name)
    assert (
        refusal(minimal)
        == "mkdocs.yml: “docs/link” leads out of the project: put a copy of it into the project"
    )


def test_templates_stay_in_the_project(minimal: Path, outside: Path) -> None:
    (minimal / "mine").symlink_to(outside)
    configure(minimal, "")
    assert "“mine” leads out" in refusal(minimal)
    (minimal / "mine").unlink()
    (minimal / "mine").mkdir()
    (minimal / "mine/home.md.jinja").symlink_to(outside / "secret.md")
    assert "“mine/home.md.jinja” leads out" in refusal(minimal)


def test_an_absolute_folder_outside_is_refused(minimal: Path, outside: Path) -> None:
    with pytest.raises(ConfigurationError, match="leads out of the project"):
        check_boundaries(minimal, (outside,))
    with pytest.raises(ConfigurationError, match="leads out of the project"):
        check_boundaries(minimal, (minimal / "../outside",))


def test_a_command_says_so(minimal: Path, outside: Path) -> None:
    (minimal / "docs/link.md").symlink_to(outside / "secret.md")
    result = CliRunner().invoke(main, ["check", "--project", str(minimal)])
    assert result.exit_code == 2
    assert "“docs/link.md” leads out of the project" in result.output
