from pathlib import Path

import pytest
from jinja2 import nodes

from generator.render.environment import PACKAGED, environment

TEMPLATES = sorted(path.relative_to(PACKAGED).as_posix() for path in PACKAGED.rglob("*.jinja"))


def shown(template: str) -> str:
    """What a template makes of the words ``*a*``."""
    return environment().from_string(template).render(words="*a*")


def test_values_are_escaped_and_macros_are_not_escaped_twice() -> None:
    text = "{% macro twice(x) %}{{ x }}, {{ x }}{% endmacro %}# {{ twice(words) }}"
    assert shown(text) == "# \\*a\\*, \\*a\\*"


def test_a_joined_list_is_escaped_piece_by_piece() -> None:
    assert shown("{{ ['*b*', words]|join(' / ') }}") == "\\*b\\* / \\*a\\*"


def test_a_project_s_template_replaces_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "legend.md.jinja").write_text("own", encoding="utf-8")
    assert environment(tmp_path).get_template("legend.md.jinja").render() == "own"
    assert "Confirmed" in environment().get_template("legend.md.jinja").render()


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_template_joins_text_past_the_escaping(name: str) -> None:
    """``~`` would escape words for HTML only, ``safe`` not at all."""
    tree = environment().parse((PACKAGED / name).read_text(encoding="utf-8"))
    filters = {node.name for node in tree.find_all(nodes.Filter)}
    assert not filters & {"safe", "format", "replace", "escape", "e"}
    assert not [shown for shown in tree.find_all(nodes.Output) if list(shown.find_all(nodes.Concat))]
