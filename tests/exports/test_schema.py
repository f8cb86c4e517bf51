import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.exports.schema import briefing_schema
from generator.model.registers import Registers
from generator.pipeline import load_registers

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="module")
def schema() -> dict[str, object]:
    registers, problems = load_registers(ROOT)
    assert not problems
    return briefing_schema(registers)


def test_the_committed_schema_is_current(schema: dict[str, object]) -> None:
    committed = json.loads((ROOT / "briefings/_schema/briefing.schema.json").read_text(encoding="utf-8"))
    assert committed == schema, "run: .venv/bin/briefing schema > briefings/_schema/briefing.schema.json"
