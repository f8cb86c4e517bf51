"""The schemas as they are committed for editors: one of a briefing, and one of each register."""

import json
import re
from collections.abc import Iterator

from generator.documents.load import FOLDER
from generator.exports.editors import tell
from generator.exports.schema import DIALECT, JSON, briefing_schema, with_terms
from generator.model.registers import Registers
from generator.outputs import OutputFile

BRIEFING = f"{FOLDER}/_schema/briefing.schema.json"
"""Where editors find what they need to know of a briefing."""
_REGISTER = f"{FOLDER}/_schema/registers/{{}}.schema.json"
_REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')


def schema_files(registers: Registers) -> Iterator[OutputFile]:
    """Every schema with the terms of the registers in it, by its path in the project."""
    yield _file(BRIEFING, briefing_schema(registers))
    whole = tell(with_terms(Registers.model_json_schema(), registers))
    for field, found in whole["properties"].items():
        name = field.replace("_", "-")
        alone = {**found, "additionalProperties": False, "$defs": _needed(found, whole["$defs"])}
        yield _file(_REGISTER.format(name), {"$schema": DIALECT, **alone})


def _file(path: str, schema: JSON) -> OutputFile:
    return OutputFile(path=path, content=json.dumps(schema, ensure_ascii=False, indent=1) + "\n")


def _needed(schema: JSON, definitions: JSON) -> JSON:
    """The definitions that a schema leads to, directly or by way of others."""
    found: JSON = {}
    ahead = [schema]
    while ahead:
        for name in _REFERENCE.findall(json.dumps(ahead.pop())):
            if name not in found:
                found[name] = definitions[name]
                ahead.append(definitions[name])
    return dict(sorted(found.items()))
