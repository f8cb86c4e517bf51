"""The JSON Schema of a briefing as a writer types it, with the project’s own terms in it."""

from collections.abc import Callable, Mapping
from typing import Any

from generator.exports.editors import equip
from generator.model.briefing import Briefing
from generator.model.codes import country_name
from generator.model.iso import COUNTRIES
from generator.model.registers import Entry, Registers
from generator.prose.parse import parse as parse_prose

JSON = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def briefing_schema(registers: Registers) -> JSON:
    """JSON Schema 2020-12 for YAML files of a project with these registers.

    Editors read it for completion, hover text and a first check; the command checks more.
    """
    schema = Briefing.model_json_schema()
    _open_statements(schema["$defs"])
    _name_events(schema["$defs"]["Event"], registers)
    return {"$schema": DIALECT, **equip(with_terms(schema, registers))}


def with_terms(schema: JSON, registers: Registers) -> JSON:
    """A schema of the model with the terms of the registers in the places of its marks."""
    offered = _offered(registers)
    tidied: JSON = tidy(schema, lambda node: _with_terms(node, offered))
    tidied["$defs"] |= {name: _enumerated(terms) for name, terms in offered.items() if terms}
    return tidied


def _open_statements(definitions: JSON) -> None:
    """Let statements go without an id, which is derived where it is missing."""
    for definition in definitions.values():
        for variant in (definition, *definition.get("anyOf", ())):
            if "id" in variant.get("required", ()):
                variant["required"] = [name for name in variant["required"] if name != "id"]


def _name_events(event: JSON, registers: Registers) -> None:
    """Replace type and date by one key for each event type."""
    properties = event["properties"]
    date = {key: value for key, value in properties.pop("date").items() if key != "description"}
    properties.pop("type")
    event["properties"] = {
        **{
            name: {**date, "description": f"{kind.name}: {_plain(kind.definition)}"}
            for name, kind in registers.event_types.items()
        },
        **properties,
    }
    event["required"] = [name for name in event.get("required", ()) if name not in ("type", "date")]


def _offered(registers: Registers) -> Mapping[str, Mapping[str, str]]:
    """For each kind of reference the ids on offer, each with a sentence for the editor."""
    entries: dict[str, Mapping[str, str]] = {
        field.replace("_", "-"): {name: _describe(entry) for name, entry in getattr(registers, field).items()}
        for field in Registers.model_fields
    }
    countries = {code: country_name(code) for code in sorted(COUNTRIES)}
    entries["parties"] = {**countries, **entries["organisations"]}
    return entries


def _describe(entry: Entry) -> str:
    return f"{entry.name}: {_plain(entry.definition)}" if entry.definition else entry.name


def _plain(prose: str) -> str:
    return parse_prose(prose)[0].plain


def _with_terms(node: JSON, offered: Mapping[str, Mapping[str, str]]) -> JSON:
    """Point at the entries of a register where the model leaves its mark."""
    register, is_open = node.pop("x-register", None), node.pop("x-open", False)
    if register is None or not offered.get(register):
        return node
    kept = {key: node[key] for key in ("description",) if key in node}
    entries = {"$ref": f"#/$defs/{register}"}
    return {**kept, "anyOf": [entries, {"type": "string"}]} if is_open else {**kept, **entries}


def _enumerated(terms: Mapping[str, str]) -> JSON:
    """The ids of a register, each by itself: of an id editors then tell what it means, not all there are."""
    return {"anyOf": [{"const": name, "description": told} for name, told in terms.items()]}


def tidy(node: Any, replace: Callable[[JSON], JSON]) -> Any:
    """Flatten “or null”, which YAML writers never type, drop noise and put terms in."""
    if isinstance(node, list):
        return [tidy(item, replace) for item in node]
    if not isinstance(node, dict):
        return node
    variants = [variant for variant in node.get("anyOf", ()) if variant != {"type": "null"}]
    if "anyOf" in node and len(variants) == 1:
        node = {**variants[0], **{key: value for key, value in node.items() if key != "anyOf"}}
    elif "anyOf" in node:
        node = {**node, "anyOf": variants}
    node = {key: value for key, value in node.items() if not _is_noise(key, value)}
    return replace({key: tidy(value, replace) for key, value in node.items()})


def _is_noise(key: str, value: object) -> bool:
    """Titles that only repeat a key, and defaults that say nothing."""
    return (key == "title" and isinstance(value, str)) or (
        key == "default" and value in (None, [], {}, False)
    )
