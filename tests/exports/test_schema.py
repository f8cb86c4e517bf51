import re
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.exports.schema import briefing_schema
from generator.pipeline import load_registers

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    registers, _, problems = load_registers(ROOT)
    assert not problems
    return briefing_schema(registers)


def test_the_schema_is_one(schema: dict[str, object]) -> None:
    Draft202012Validator.check_schema(schema)


def test_every_briefing_satisfies_it_as_an_editor_reads_it(schema: dict[str, object]) -> None:
    """Editors read YAML 1.2, in which unquoted dates are text; YAML 1.1 would make them something else."""
    validator = Draft202012Validator(schema)
    problems = [
        f"{path.name}: {error.json_path}: {error.message[:200]}"
        for path in sorted((ROOT / "briefings").glob("*.yaml"))
        for error in validator.iter_errors(_read(path))
    ]
    assert not problems, "\n".join(problems)


def _read(path: Path) -> object:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Core)


class _Core(yaml.SafeLoader):
    """Text everywhere but for true and false."""

    yaml_implicit_resolvers: ClassVar = {}  # type: ignore[misc]


_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"parties": ["NO", "XX"]}, "$.parties"),
        ({"form": "treatise"}, "$.form"),
        ({"events": [{"sined": "2025"}]}, "$.events"),
        ({"titel": "T"}, "$"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(
    schema: dict[str, object], change: dict[str, object], place: str
) -> None:
    good = _read(next((ROOT / "briefings").glob("norway-ukraine-2025-11-drone*.yaml")))
    assert isinstance(good, dict)
    errors = [error.json_path for error in Draft202012Validator(schema).iter_errors({**good, **change})]
    assert any(path.startswith(place) for path in errors)
