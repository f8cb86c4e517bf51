import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.site import build_site

BRIEFING = "briefings/a-b-2025-water"


def page(project: Path, address: str = BRIEFING) -> str:
    return (project / "site" / address / "index.html").read_text()


def test_mkdocs_build_alone_makes_the_same_site(minimal: Path) -> None:
    build_site(minimal)
    through_us = {path: path.read_bytes() for path in (minimal / "site").rglob("*.html")}
    shutil.rmtree(minimal / "site")
    config = load_config(str(minimal / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    assert through_us == {path: path.read_bytes() for path in (minimal / "site").rglob("*.html")}


def test_the_source_of_a_generated_page_is_its_yaml(minimal: Path) -> None:
    build_site(minimal)
    assert f"https://git.example/minimal/edit/main/docs/../{BRIEFING}.yaml" in page(minimal) or (
        f"https://git.example/minimal/edit/main/{BRIEFING}.yaml" in page(minimal)
    )


def test_hand_written_pages_stand_beside_generated_ones(minimal: Path) -> None:
    build_site(minimal)
    assert "It stands beside the generated ones." in page(minimal, "hand-written")
    assert (minimal / "docs/hand-written.md").exists()
    assert [path.name for path in (minimal / "docs").iterdir()] == ["hand-written.md"]


def test_a_project_s_own_folder_overrides_the_packaged_theme(minimal: Path) -> None:
    (minimal / "docs/main.html").write_text("<!doctype html><title>Own</title>{{ page.content }}")
    build_site(minimal)
    assert page(minimal).startswith("<!doctype html><title>Own</title>")


def test_no_page_is_in_the_nav_that_the_configuration_does_not_name(minimal: Path) -> None:
    build_site(minimal)
    masthead = page(minimal).split("<main", 1)[0]
    assert masthead.count("<li>") == 1


def test_a_template_s_mistake_names_it_and_publishes_nothing(
    minimal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (minimal / "own").mkdir()
    (minimal / "own/method.md.jinja").write_text("# Method\n\n{{ page.nonsense }}\n")
    path = minimal / "mkdocs.yml"
    path.write_text(path.read_text().replace("  - pactbook\n", "  - pactbook:\n      templates: own\n"))
    with pytest.raises(SystemExit):
        build_site(minimal)
    assert "method.md.jinja:3" in capsys.readouterr().err
    assert not (minimal / "site").exists()


def test_a_draft_stays_out_of_the_site(minimal: Path) -> None:
    briefing = minimal / f"{BRIEFING}.yaml"
    draft = briefing.with_name("unfinished.yaml")
    draft.write_text(briefing.read_text().replace("shared river", "secret lake") + "draft: true\n")
    build_site(minimal)
    assert not (minimal / "site/briefings/unfinished").exists()
    assert not [path for path in (minimal / "site").rglob("*.html") if "secret lake" in path.read_text()]
