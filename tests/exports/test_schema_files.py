import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.exports.schema_files import BRIEFING, schema_files
from generator.model.registers import Registers
from generator.outputs import OutputFile
from generator.pipeline import load_registers
from tests.exports.test_schema import _Core

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTERS = sorted(path.stem for path in (ROOT / "briefings/_registers").glob("*.yaml"))


class _WithNumbers(_Core):
    """As an editor reads registers: whole numbers are numbers."""


_WithNumbers.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^\d+$"), list("0123456789"))


@pytest.fixture(scope="module")
def files() -> dict[str, OutputFile]:
    return {file.path: file for file in schema_files(load_registers(ROOT)[0])}


def of(name: str, files: dict[str, OutputFile]) -> Draft202012Validator:
    return Draft202012Validator(json.loads(files[f"briefings/_schema/registers/{name}.schema.json"].content))


def test_the_committed_schemas_are_current(files: dict[str, OutputFile]) -> None:
    folder = ROOT / "briefings/_schema"
    committed = {path.relative_to(ROOT).as_posix(): path for path in folder.rglob("*.json")}
    assert committed.keys() == files.keys()
    stale = [
        name for name, path in committed.items() if path.read_text(encoding="utf-8") != files[name].content
    ]
    assert not stale, "run make reference"


def test_there_is_one_for_each_register(files: dict[str, OutputFile]) -> None:
    assert next(iter(files)) == BRIEFING
    assert len(files) == 1 + len(Registers.model_fields)


@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_of_ours_satisfies_its_schema(name: str, files: dict[str, OutputFile]) -> None:
    validator = of(name, files)
    Draft202012Validator.check_schema(validator.schema)
    text = (ROOT / f"briefings/_registers/{name}.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=_WithNumbers)
    errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]
    assert not errors, "\n".join(errors)


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("forms", {"definition": "D"}),
        ("forms", {"name": "N", "definition": "D", "colour": "red"}),
        ("rungs", {"name": "N", "definition": "D", "nothing_found": "X", "reached_by": "sined"}),
        ("publishers", {"name": "N", "type": "newspaper"}),
        ("organisations", {"name": "N", "kind": "company", "country": "XX"}),
    ],
)
def test_a_mistake_is_found(name: str, entry: dict[str, str], files: dict[str, OutputFile]) -> None:
    assert not of(name, files).is_valid({"entry": entry})


def test_a_key_that_is_no_id_is_found(files: dict[str, OutputFile]) -> None:
    assert not of("forms", files).is_valid({"Not An Id": {"name": "N", "definition": "D"}})
