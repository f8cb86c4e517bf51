from datetime import date
from pathlib import Path

import pytest

from generator.publish.project import ProjectError, load_project


def configure(project: Path, options: str) -> None:
    path = project / "mkdocs.yml"
    path.write_text(path.read_text().replace("  - pactbook\n", f"  - pactbook:\n      {options}\n"))


def test_the_day_comes_from_the_configuration_before_the_environment(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert load_project(minimal).as_of == date(2023, 11, 14)
    configure(minimal, "as_of: 2026-05-18")
    assert load_project(minimal).as_of == date(2026, 5, 18)


def test_without_either_the_content_decides(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert load_project(minimal).as_of is None


def test_a_folder_of_templates_must_exist(minimal: Path) -> None:
    configure(minimal, "templates: own")
    with pytest.raises(ProjectError, match=r"mkdocs\.yml"):
        load_project(minimal)
    (minimal / "own").mkdir()
    assert load_project(minimal).templates == minimal / "own"


def test_the_site_knows_its_name_and_address(minimal: Path) -> None:
    site = load_project(minimal).site
    assert (site.name, site.url) == ("Minimal", "https://minimal.example/")
