from pathlib import Path

import pytest

from generator.render.render import Renderer
from generator.views.page import PageView

VIEW = PageView(
    path="x.md",
    title="A *title*",
    description="",
    template="page.md.jinja",
    kind="x",
    source="briefings/x.yaml",
)


def rendered(folder: Path, template: str, **others: str) -> tuple[str | None, tuple[str, ...]]:
    """What a project's own template makes of a page, and the problems as ``path:line message``."""
    for name, text in {"page.md.jinja": template, **others}.items():
        (folder / name).write_text(text, encoding="utf-8")
    output, problems = Renderer(folder).render(VIEW)
    found = tuple(f"{problem.span.path}:{problem.span.line} {problem.message}" for problem in problems)
    return str(output.content) if output else None, found


@pytest.mark.parametrize(
    ("template", "problem"),
    [
        ("a\n{{ page.nothing }}", ":2 'generator.views.page.PageView object' has no attribute 'nothing'"),
        ("a\n\n{% if %}", ":3 Expected an expression, got 'end of statement block'"),
        ("{{ page.source.missing() }}", ":1 'str object' has no attribute 'missing'"),
        ("{% set x = none %}{{ x }}", ":1 TypeError: a template cannot show NoneType"),
        ("{{ page.title == 'x' }}", ":1 TypeError: False is not for readers"),
        ("{{ 1 / 0 }}", ":1 ZeroDivisionError: division by zero"),
        ("{% include 'other.md.jinja' %}", ":1 other.md.jinja"),
    ],
)
def test_a_template_s_mistake_names_template_line_and_briefing(
    tmp_path: Path, template: str, problem: str
) -> None:
    output, found = rendered(tmp_path, template)
    assert output is None
    expected = f"{tmp_path.name}/page.md.jinja{problem} (while rendering briefings/x.yaml)"
    assert found == (expected,)


def test_a_mistake_in_an_included_template_is_named_there(tmp_path: Path) -> None:
    _, found = rendered(tmp_path, "{% include 'part.md.jinja' %}", **{"part.md.jinja": "\n\n{{ page.gone }}"})
    assert found[0].startswith(f"{tmp_path.name}/part.md.jinja:3 ")


def test_a_template_that_does_not_exist_is_named(tmp_path: Path) -> None:
    _, problems = Renderer(tmp_path).render(VIEW)
    assert problems[0].span.path == "page.md.jinja"
    assert problems[0].code == "template-error"


def test_a_page_carries_its_head(tmp_path: Path) -> None:
    (tmp_path / "page.md.jinja").write_text("text", encoding="utf-8")
    output, _ = Renderer(tmp_path).render(VIEW)
    assert output
    assert (output.path, output.source, output.meta["title"]) == ("x.md", "briefings/x.yaml", "A *title*")
